using Maturity.Web.Tenancy;

namespace Maturity.Web.Features.Benchmarks;

/// <summary>One order to make a snapshot, by the calendar or by an administrator. This row is the truth about it; the queue only hints.</summary>
public sealed class SnapshotRun : IVersioned
{
    /// <summary>Attempts before a run is given up.</summary>
    public const int MaximumAttempts = 5;

    /// <summary>Longest reason of a failure.</summary>
    public const int ErrorLength = 500;

    private SnapshotRun()
    {
    }

    /// <summary>A run is ordered.</summary>
    /// <param name="id">Id.</param>
    /// <param name="month">The month it is for.</param>
    /// <param name="requestedBy">Account of the administrator; null for the calendar.</param>
    /// <param name="requestedAt">When.</param>
    public SnapshotRun(Guid id, string month, Guid? requestedBy, DateTimeOffset requestedAt) =>
        (Id, Month, RequestedBy, RequestedAt) = (id, month, requestedBy, requestedAt);

    /// <summary>Id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The month it is for.</summary>
    public string Month { get; private set; } = "";

    /// <summary>Account of the administrator.</summary>
    public Guid? RequestedBy { get; private set; }

    /// <summary>When it was ordered.</summary>
    public DateTimeOffset RequestedAt { get; private set; }

    /// <summary>Where it is on its way.</summary>
    public SnapshotRunState State { get; private set; }

    /// <summary>Attempts begun.</summary>
    public int Attempt { get; private set; }

    /// <summary>Token of the attempt that may finish it.</summary>
    public Guid? RunToken { get; private set; }

    /// <summary>Until when the running attempt may be left alone.</summary>
    public DateTimeOffset? LeaseUntil { get; private set; }

    /// <summary>Why the last attempt failed.</summary>
    public string? Error { get; private set; }

    /// <summary>When it was done or given up.</summary>
    public DateTimeOffset? FinishedAt { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>Puts a run that was given up back in the queue. False when it was not given up.</summary>
    public bool Retry()
    {
        if (State != SnapshotRunState.Failed) return false;
        (State, Attempt, RunToken, LeaseUntil, Error, FinishedAt) = (SnapshotRunState.Queued, 0, null, null, null, null);
        return true;
    }
}
