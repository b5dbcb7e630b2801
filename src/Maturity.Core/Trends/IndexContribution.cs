namespace Maturity.Core.Trends;

/// <summary>What one cause added to the index.</summary>
/// <param name="Kind">The cause.</param>
/// <param name="Question">Id of the question for changed answers; null otherwise.</param>
/// <param name="Points">Points added; below 0 when it took some away.</param>
public sealed record IndexContribution(ChangeKind Kind, string? Question, double Points);
