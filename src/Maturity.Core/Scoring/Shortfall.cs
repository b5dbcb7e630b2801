namespace Maturity.Core.Scoring;

/// <summary>Why a dimension has no score, in numbers; the words are the reader's language.</summary>
/// <param name="Dimension">Id of the dimension.</param>
/// <param name="Reason">What is missing.</param>
/// <param name="Capabilities">Ids of the capabilities that lack answers.</param>
public sealed record Shortfall(string Dimension, ShortfallReason Reason, IReadOnlyList<string> Capabilities);
