using System.Linq.Expressions;
using Maturity.Web.Data;
using Maturity.Web.Features.Leads.Scoring;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Leads.Desk;

/// <summary>What list and board ask the database alike.</summary>
public static class LeadRows
{
    /// <summary>Doubts under which a mail domain says nothing about a company.</summary>
    public const LeadDoubts NoCompany = LeadDoubts.Disposable | LeadDoubts.PublicDomain;

    /// <summary>The score as the database reckons it: the same sum as <see cref="LeadScoring.Parts"/>, with the points for fit and need as kept.</summary>
    public static Expression<Func<Lead, int>> Score { get; } = lead => lead.FitPoints + lead.NeedPoints
        + (lead.Opened > 0 ? LeadScoring.Opened : 0) + (lead.PassedOnAt != null ? LeadScoring.PassedOn : 0) + (lead.AskedAt != null ? LeadScoring.Asked : 0);

    /// <summary>Leads that confirmed their address and were not merged into another.</summary>
    /// <param name="db">The database.</param>
    /// <param name="stage">Only those of this stage; null for all.</param>
    public static IQueryable<Lead> Standing(MaturityDb db, LeadStage? stage) =>
        db.Leads.AsNoTracking().Where(l => l.ConfirmedAt != null && l.MergedIntoId == null && (stage == null || l.Stage == stage));
}
