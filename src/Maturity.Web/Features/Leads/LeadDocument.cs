using Maturity.Web.Features.Reports;
using Maturity.Web.Tenancy;

namespace Maturity.Web.Features.Leads;

/// <summary>The printed scan of a lead. This row is the whole truth about it; a job only carries its id.</summary>
public sealed class LeadDocument : ITenantOwned
{
    /// <summary>Attempts before it is given up.</summary>
    public const int MaximumAttempts = 5;

    private LeadDocument()
    {
    }

    /// <summary>A document is wanted.</summary>
    /// <param name="leadId">The lead.</param>
    /// <param name="requestedAt">When.</param>
    public LeadDocument(Guid leadId, DateTimeOffset requestedAt) => (LeadId, RequestedAt) = (leadId, requestedAt);

    /// <inheritdoc/>
    public Guid WorkspaceId { get; private set; }

    /// <summary>The lead.</summary>
    public Guid LeadId { get; private set; }

    /// <summary>When it was wanted.</summary>
    public DateTimeOffset RequestedAt { get; private set; }

    /// <summary>Where it is on its way.</summary>
    public ReportState State { get; private set; }

    /// <summary>Attempts begun, raised before the work.</summary>
    public int Attempt { get; private set; }

    /// <summary>Token of the attempt that may finish it.</summary>
    public Guid? RunToken { get; private set; }

    /// <summary>Until when the running attempt may be left alone; while it waits, before when none starts.</summary>
    public DateTimeOffset? LeaseUntil { get; private set; }

    /// <summary>Code of the reason it failed or is tried again.</summary>
    public string? Error { get; private set; }

    /// <summary>The document; null until it is done.</summary>
    public byte[]? Content { get; private set; }

    /// <summary>When it was done or given up.</summary>
    public DateTimeOffset? FinishedAt { get; private set; }
}
