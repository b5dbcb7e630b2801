using Maturity.Web.Tenancy;

namespace Maturity.Web.Features.Reports;

/// <summary>
/// A document requested for an assessment. This row is the whole truth about it: the queue only carries its id, and the
/// file counts only when the row points to it.
/// </summary>
public sealed class Report : ITenantOwned, IVersioned
{
    /// <summary>Attempts before a report is given up.</summary>
    public const int MaximumAttempts = 5;

    private Report()
    {
    }

    /// <summary>A report is requested.</summary>
    /// <param name="id">Id; also the key of its job.</param>
    /// <param name="assessmentId">The assessment it is about.</param>
    /// <param name="number">Number within the assessment, from 1.</param>
    /// <param name="language">Language it is written in.</param>
    /// <param name="requestedBy">Account of the person who asked for it; null for a respondent without one.</param>
    /// <param name="requestedAt">When.</param>
    /// <param name="snapshotId">The benchmark snapshot whose figures it shows; null for none.</param>
    public Report(Guid id, Guid assessmentId, int number, string language, Guid? requestedBy, DateTimeOffset requestedAt, Guid? snapshotId = null)
    {
        SnapshotId = snapshotId;
        Id = id;
        AssessmentId = assessmentId;
        Number = number;
        Language = language;
        RequestedBy = requestedBy;
        RequestedAt = requestedAt;
    }

    /// <inheritdoc/>
    public Guid WorkspaceId { get; private set; }

    /// <summary>Id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The assessment it is about.</summary>
    public Guid AssessmentId { get; private set; }

    /// <summary>Number within the assessment, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Language it is written in.</summary>
    public string Language { get; private set; } = "en";

    /// <summary>Account of the person who asked for it.</summary>
    public Guid? RequestedBy { get; private set; }

    /// <summary>When it was asked for.</summary>
    public DateTimeOffset RequestedAt { get; private set; }

    /// <summary>The benchmark snapshot whose figures it shows, chosen when it was asked for; null for none.</summary>
    public Guid? SnapshotId { get; private set; }

    /// <summary>Where it is on its way.</summary>
    public ReportState State { get; private set; }

    /// <summary>Attempts begun, raised before the work so that an attempt that kills the process counts too.</summary>
    public int Attempt { get; private set; }

    /// <summary>Token of the attempt that may finish it; an older attempt that wakes up late finds another one here.</summary>
    public Guid? RunToken { get; private set; }

    /// <summary>Until when the running attempt may be left alone.</summary>
    public DateTimeOffset? LeaseUntil { get; private set; }

    /// <summary>Before when no further attempt starts.</summary>
    public DateTimeOffset? NotBefore { get; private set; }

    /// <summary>Code of the reason it failed or is tried again; the page has the words.</summary>
    public string? Error { get; private set; }

    /// <summary>Name of the file within the reports folder.</summary>
    public string? FileName { get; private set; }

    /// <summary>SHA-256 of the file.</summary>
    public string? FileHash { get; private set; }

    /// <summary>Size of the file in bytes.</summary>
    public long? FileSize { get; private set; }

    /// <summary>When it was done or given up.</summary>
    public DateTimeOffset? FinishedAt { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>Puts a failed report back in the queue with all its attempts. False when it did not fail.</summary>
    public bool Retry()
    {
        if (State != ReportState.Failed) return false;
        State = ReportState.Queued;
        Attempt = 0;
        RunToken = null;
        LeaseUntil = NotBefore = FinishedAt = null;
        Error = null;
        return true;
    }
}
