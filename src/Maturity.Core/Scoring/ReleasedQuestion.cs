namespace Maturity.Core.Scoring;

/// <summary>What may be shown of the answers to one question.</summary>
/// <param name="IsReleased">Whether at least <see cref="Release.Minimum"/> people answered with a level; otherwise the question counts as "don't know".</param>
/// <param name="Groups">
/// The groups that may be shown apart, in the order of their ids; together they are everybody who answered with a level.
/// Empty when nothing is released. One group alone is everybody: there is nothing to compare.
/// </param>
public sealed record ReleasedQuestion(bool IsReleased, IReadOnlyList<ReleasedMean> Groups);
