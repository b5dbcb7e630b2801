using System.Linq.Expressions;
using Maturity.Web.Data;
using Maturity.Web.Features.Assessments;
using Maturity.Web.Features.Organizations;
using Maturity.Web.Tenancy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Workspaces;

/// <summary>The front page of a workspace: its organizations, each with its newest assessment.</summary>
public sealed class IndexModel(MaturityDb db, CurrentTenant tenant) : PageModel
{
    /// <summary>Organizations on one page.</summary>
    public const int PageSize = 50;

    /// <summary>Part of a name to look for.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Search { get; set; }

    /// <summary>Page number, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    /// <summary>The organizations of this page.</summary>
    public IReadOnlyList<Line> Organizations { get; private set; } = [];

    /// <summary>Whether there is a next page.</summary>
    public bool HasMore { get; private set; }

    /// <summary>Name of the workspace.</summary>
    public string WorkspaceName => tenant.Workspace.Name;

    /// <summary>Whether the reader may add an organization.</summary>
    public bool MayChange => tenant.Role is Role.Consultant or Role.Owner;

    /// <summary>Lists the organizations.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Number = Math.Clamp(Number, 1, 10_000);
        var found = db.Organizations.AsNoTracking();
        if (!string.IsNullOrWhiteSpace(Search))
        {
            var wanted = Search.Trim().ToUpperInvariant();
            found = found.Where(Named(wanted));
        }

        var lines = await InOrder(found)
            .Skip((Number - 1) * PageSize).Take(PageSize + 1)
            .Select(o => new Line(o.Id, o.Name, o.Country, db.Assessments
                .Where(a => a.OrganizationId == o.Id).OrderByDescending(a => a.CreatedAt)
                .Select(a => new Newest(a.Id, a.State, a.CreatedAt,
                    db.Respondents.Count(r => r.AssessmentId == a.Id), db.Respondents.Count(r => r.AssessmentId == a.Id && r.SubmittedAt != null))).FirstOrDefault()))
            .ToListAsync(cancellation);
        // Past the end, where a bookmark or a deleted row may lead: begin again.
        if (lines.Count == 0 && Number > 1) return RedirectToPage(new { Search });
        HasMore = lines.Count > PageSize;
        Organizations = [.. lines.Take(PageSize)];
        return Page();
    }

    // The database folds the case: the expressions are translated, so the usual advice about cultures does not apply.
#pragma warning disable CA1304, CA1311, CA1862
    private static Expression<Func<Organization, bool>> Named(string wanted) => o => o.Name.ToUpper().Contains(wanted);

    private static IOrderedQueryable<Organization> InOrder(IQueryable<Organization> found) => found.OrderBy(o => o.Name.ToUpper()).ThenBy(o => o.Id);
#pragma warning restore CA1304, CA1311, CA1862

    /// <summary>One organization of the list.</summary>
    public sealed record Line(Guid Id, string Name, string Country, Newest? Newest);

    /// <summary>Its newest assessment.</summary>
    public sealed record Newest(Guid Id, AssessmentState State, DateTimeOffset CreatedAt, int Respondents, int Submitted);
}
