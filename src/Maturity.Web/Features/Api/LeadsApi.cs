using Maturity.Core.Scoring;
using Maturity.Web.Data;
using Maturity.Web.Features.Leads;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Api;

/// <summary>Leads through the API: those who confirmed their address. Of the others nobody knows whether it is theirs.</summary>
public static class LeadsApi
{
    /// <summary>Part of the list.</summary>
    [NeedsScope(ApiScope.ReadLeads)]
    public static async Task<IResult> ListAsync(HttpContext context, MaturityDb db, CancellationToken cancellation)
    {
        List<FieldProblem> problems = [];
        var page = PageRequest.Read(context.Request.Query, problems);
        if (problems.Count > 0) return ApiProblem.Bad(problems);
        var rows = await Told(db, db.Leads.Where(l => l.ConfirmedAt != null && l.Id.CompareTo(page.After) > 0).OrderBy(l => l.Id).Take(page.Limit + 1)).ToListAsync(cancellation);
        return ApiAnswer.Of(context, page.Of([.. rows.Select(Rounded)], row => row.Id));
    }

    /// <summary>One of them.</summary>
    [NeedsScope(ApiScope.ReadLeads)]
    public static async Task<IResult> GetAsync(Guid leadId, HttpContext context, MaturityDb db, CancellationToken cancellation) =>
        await FindAsync(db, leadId, cancellation) is { } found ? ApiAnswer.Of(context, found) : Missing();

    /// <summary>One of them as it is told now; null when there is none.</summary>
    internal static async Task<ApiLead?> FindAsync(MaturityDb db, Guid leadId, CancellationToken cancellation) =>
        await Told(db, db.Leads.Where(l => l.ConfirmedAt != null && l.Id == leadId)).SingleOrDefaultAsync(cancellation) is { } found ? Rounded(found) : null;

    /// <summary>There is none.</summary>
    internal static IResult Missing() => ApiProblem.Missing("There is no confirmed lead with this id in the workspace.", "Take an id from the list of leads, or from an event.");

    private static ApiLead Rounded(ApiLead lead) => lead with { Index = lead.Index is { } index ? Rounding.Publish(index, 1) : null };

    private static IQueryable<ApiLead> Told(MaturityDb db, IQueryable<Lead> rows) => rows.AsNoTracking().Select(l => new ApiLead(
        l.Id, l.Name, l.Email, l.Company, l.JobTitle, l.Industry, l.SizeBand, l.Language, l.Level, l.Index, l.Channel, l.Stage, l.NextStep, l.NextStepOn,
        db.LeadConsents.Where(c => c.LeadId == l.Id && c.Purpose == LeadPurpose.Contact).OrderByDescending(c => c.Number).Select(c => c.Given).FirstOrDefault(),
        db.LeadConsents.Where(c => c.LeadId == l.Id && c.Purpose == LeadPurpose.News).OrderByDescending(c => c.Number).Select(c => c.Given).FirstOrDefault(),
        l.ConfirmedAt!.Value, l.AskedAt, l.OrganizationId));
}
