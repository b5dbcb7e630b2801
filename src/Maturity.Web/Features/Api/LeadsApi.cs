using System.Globalization;
using Maturity.Web.Data;
using Maturity.Web.Features.Leads.Desk;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Api;

/// <summary>Leads through the API: those who confirmed their address. Of the others nobody knows whether it is theirs.</summary>
public static class LeadsApi
{
    /// <summary>Part of the list, in the order in which addresses were confirmed: who left details long ago and confirms now comes at the end.</summary>
    [NeedsScope(ApiScope.ReadLeads)]
    public static async Task<IResult> ListAsync(HttpContext context, MaturityDb db, LeadSheets sheets, TimeProvider time, CancellationToken cancellation)
    {
        List<FieldProblem> problems = [];
        var page = LeadPageRequest.Read(context.Request.Query, problems);
        if (problems.Count > 0) return ApiProblem.Bad(problems);
        var (moment, after) = (page.Moment, page.After);
        var rows = await db.Leads.AsNoTracking().Where(l => l.ConfirmedAt > moment || (l.ConfirmedAt == moment && l.Id.CompareTo(after) > 0))
            .OrderBy(l => l.ConfirmedAt).ThenBy(l => l.Id).Take(page.Limit + 1).ToListAsync(cancellation);
        var (leads, next) = page.Of(rows, time.GetUtcNow());
        return ApiAnswer.Of(context, new ApiPage<ApiLead>([.. (await sheets.ReadAsync(leads, Language, cancellation)).Select(ApiLead.Of)], next));
    }

    /// <summary>One of them.</summary>
    [NeedsScope(ApiScope.ReadLeads)]
    public static async Task<IResult> GetAsync(Guid leadId, HttpContext context, MaturityDb db, LeadSheets sheets, CancellationToken cancellation) =>
        await FindAsync(db, sheets, leadId, cancellation) is { } found ? ApiAnswer.Of(context, found, found.State()) : Missing();

    /// <summary>One of them as it is told now; null when there is none.</summary>
    internal static async Task<ApiLead?> FindAsync(MaturityDb db, LeadSheets sheets, Guid leadId, CancellationToken cancellation)
    {
        var found = await db.Leads.AsNoTracking().SingleOrDefaultAsync(l => l.ConfirmedAt != null && l.Id == leadId, cancellation);
        return found is null ? null : ApiLead.Of((await sheets.ReadAsync([found], Language, cancellation)).Single());
    }

    /// <summary>There is none.</summary>
    internal static IResult Missing() => ApiProblem.Missing("There is no confirmed lead with this id in the workspace.", "Take an id from the list of leads, or from an event.");

    private static string Language => CultureInfo.CurrentUICulture.Name;
}
