using Maturity.Core.Questionnaires;
using Maturity.Web.Data;
using Maturity.Web.Features.Assessments;
using Maturity.Web.Features.Questionnaires;
using Maturity.Web.Tenancy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Organizations;

/// <summary>One organization: what is known about it, and its assessments.</summary>
public sealed class DetailsModel(MaturityDb db, CurrentTenant tenant, QuestionnaireLibrary library) : PageModel
{
    private const int MaximumAssessments = 100;

    /// <summary>The organization.</summary>
    public required Organization Organization { get; set; }

    /// <summary>Its newest assessments, newest first.</summary>
    public IReadOnlyList<Line> Assessments { get; private set; } = [];

    /// <summary>Whether the reader may change something.</summary>
    public bool MayChange => tenant.Role is Role.Consultant or Role.Owner;

    private Classification Classification => library.Classification(System.Globalization.CultureInfo.CurrentUICulture.Name);

    /// <summary>Label of its industry; the code when the classification no longer has it.</summary>
    public string Industry => Classification.Industries.FirstOrDefault(i => i.Code == Organization.Industry)?.Label ?? Organization.Industry;

    /// <summary>Label of its size band; the code when the classification no longer has it.</summary>
    public string SizeBand => Classification.SizeBands.FirstOrDefault(b => b.Code == Organization.SizeBand)?.Label ?? Organization.SizeBand;

    /// <summary>Shows the organization.</summary>
    public async Task<IActionResult> OnGetAsync(Guid organizationId, CancellationToken cancellation)
    {
        if (await db.Organizations.AsNoTracking().SingleOrDefaultAsync(o => o.Id == organizationId, cancellation) is not { } found)
            return NotFound();
        Organization = found;
        Assessments = await db.Assessments.AsNoTracking().Where(a => a.OrganizationId == organizationId)
            .OrderByDescending(a => a.CreatedAt).Take(MaximumAssessments)
            .Select(a => new Line(a.Id, a.State, a.QuickScan, a.CreatedAt,
                db.Respondents.Count(r => r.AssessmentId == a.Id), db.Respondents.Count(r => r.AssessmentId == a.Id && r.SubmittedAt != null)))
            .ToListAsync(cancellation);
        return Page();
    }

    /// <summary>One assessment of the list.</summary>
    public sealed record Line(Guid Id, AssessmentState State, bool QuickScan, DateTimeOffset CreatedAt, int Respondents, int Submitted);
}
