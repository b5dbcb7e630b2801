namespace Maturity.Web.Features.Benchmarks;

/// <summary>An organization that agreed to be counted, with its newest accepted scores.</summary>
/// <param name="WorkspaceId">The workspace that assessed it.</param>
/// <param name="OrganizationId">The organization there.</param>
/// <param name="AssessmentId">The assessment.</param>
/// <param name="AcceptedAt">When it was published.</param>
/// <param name="Industry">Code of its industry.</param>
/// <param name="SizeBand">Code of its size band.</param>
/// <param name="Index">Its index in hundredths of a point.</param>
/// <param name="Scores">All its scores as JSON, see <see cref="AcceptedScores.Scores"/>.</param>
/// <param name="Doubt">What speaks against its answers.</param>
public sealed record Candidate(
    Guid WorkspaceId, Guid OrganizationId, Guid AssessmentId, DateTimeOffset AcceptedAt, string Industry, string SizeBand, short Index, string Scores, SheetDoubt Doubt)
{
    /// <summary>Key of the organization, the same whichever workspaces assessed it.</summary>
    public required string Organization { get; init; }

    /// <summary>The levels it aims for, see <see cref="AcceptedScores.Aims"/>; null when it has not said, or agreed to its scores only.</summary>
    public string? Aims { get; init; }

    /// <summary>Key of its owner.</summary>
    public required string Owner { get; init; }
}
