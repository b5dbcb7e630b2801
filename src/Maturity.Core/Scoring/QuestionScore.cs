namespace Maturity.Core.Scoring;

/// <summary>Result of one question over all respondents.</summary>
public sealed record QuestionScore
{
    /// <summary>Id of the question.</summary>
    public required string Id { get; init; }

    /// <summary>Whether F2 gave a level, "don't know" or "not applicable".</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>Mean level 1 to 5 (F2), a fraction when several answered; null when the outcome is not a level.</summary>
    public required double? Level { get; init; }

    /// <summary>
    /// Mean level of the single answers (F2). The same as <see cref="Level"/> unless an agreed answer took its place;
    /// null when they come to no level.
    /// </summary>
    public double? RawLevel { get; init; }

    /// <summary>Points 0 to 100 (F1); null when the outcome is not a level.</summary>
    public required double? Points { get; init; }

    /// <summary>Number of answers that are a level.</summary>
    public required int Count { get; init; }

    /// <summary>Mean absolute deviation from the plain mean, in levels (F9); null without answers.</summary>
    public required double? Deviation { get; init; }

    /// <summary>Within-group agreement r_wg, 0 to 1 (F9); null below 2 answers.</summary>
    public required double? Agreement { get; init; }

    /// <summary>Whether the answers differ enough to be discussed (F9); null below 2 answers.</summary>
    public required bool? Discuss { get; init; }

    /// <summary>Executive mean minus the mean of the other groups' means, in levels (F10); null when a side is empty.</summary>
    public required double? Gap { get; init; }

    /// <summary>Whether the gap is at least one level either way; null when there is no gap to tell.</summary>
    public required bool? GapFlagged { get; init; }

    /// <summary>Weight within the capability.</summary>
    public required double Weight { get; init; }
}
