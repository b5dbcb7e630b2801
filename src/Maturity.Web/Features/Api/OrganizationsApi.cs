using Maturity.Web.Data;
using Maturity.Web.Features.Organizations;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Api;

/// <summary>Organizations through the API.</summary>
public static class OrganizationsApi
{
    /// <summary>Part of the list.</summary>
    [NeedsScope(ApiScope.ReadOrganizations)]
    public static async Task<IResult> ListAsync(HttpContext context, MaturityDb db, CancellationToken cancellation)
    {
        List<FieldProblem> problems = [];
        var page = PageRequest.Read(context.Request.Query, problems);
        if (problems.Count > 0) return ApiProblem.Bad(problems);
        var rows = await Told(db.Organizations.Where(o => o.Id.CompareTo(page.After) > 0).OrderBy(o => o.Id).Take(page.Limit + 1)).ToListAsync(cancellation);
        return ApiAnswer.Of(context, page.Of(rows, row => row.Id));
    }

    /// <summary>One of them.</summary>
    [NeedsScope(ApiScope.ReadOrganizations)]
    public static async Task<IResult> GetAsync(Guid organizationId, HttpContext context, MaturityDb db, CancellationToken cancellation) =>
        await Told(db.Organizations.Where(o => o.Id == organizationId)).SingleOrDefaultAsync(cancellation) is { } found
            ? ApiAnswer.Of(context, found)
            : ApiProblem.Missing("There is no organization with this id in the workspace.", "Take an id from the list of organizations.");

    private static IQueryable<ApiOrganization> Told(IQueryable<Organization> rows) =>
        rows.AsNoTracking().Select(o => new ApiOrganization(o.Id, o.Name, o.Industry, o.SizeBand, o.Country, o.ParentGroup, o.CreatedAt));
}
