using Maturity.Web.Tenancy;

namespace Maturity.Web.Features.Benchmarks;

/// <summary>
/// That a workspace or one of its organizations agreed to be counted in the benchmark, or took that back. Records are only
/// added; the newest holds.
/// </summary>
public sealed class BenchmarkConsent : ITenantOwned
{
    /// <summary>Longest name and function of the person who agreed.</summary>
    public const int NameLength = 100;

    private BenchmarkConsent()
    {
    }

    /// <summary>A record.</summary>
    /// <param name="id">Id.</param>
    /// <param name="subjectId">The organization, or the workspace itself.</param>
    /// <param name="number">Number among the records of the same, from 1; two in the same moment cannot both be stored.</param>
    /// <param name="given">Whether it was given, or taken back.</param>
    /// <param name="recordedBy">Account of the member who recorded it.</param>
    /// <param name="recordedAt">When.</param>
    public BenchmarkConsent(Guid id, Guid subjectId, int number, bool given, Guid recordedBy, DateTimeOffset recordedAt) =>
        (Id, SubjectId, Number, Given, RecordedBy, RecordedAt) = (id, subjectId, number, given, recordedBy, recordedAt);

    /// <inheritdoc/>
    public Guid WorkspaceId { get; private set; }

    /// <summary>Id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The organization that agreed, or the workspace itself.</summary>
    public Guid SubjectId { get; private set; }

    /// <summary>Number among the records of the same.</summary>
    public int Number { get; private set; }

    /// <summary>Whether it was given, or taken back.</summary>
    public bool Given { get; private set; }

    /// <summary>The text that was agreed to, exactly as it was shown; null when consent was taken back.</summary>
    public string? Text { get; init; }

    /// <summary>Version of the text.</summary>
    public string? TextVersion { get; init; }

    /// <summary>Language of the text.</summary>
    public string? Language { get; init; }

    /// <summary>Name and function of the person of the organization who agreed; null for the workspace itself.</summary>
    public string? AgreedBy { get; init; }

    /// <summary>When that person agreed; null for the workspace itself.</summary>
    public DateOnly? AgreedOn { get; init; }

    /// <summary>Account of the member who recorded it.</summary>
    public Guid RecordedBy { get; private set; }

    /// <summary>When it was recorded.</summary>
    public DateTimeOffset RecordedAt { get; private set; }
}
