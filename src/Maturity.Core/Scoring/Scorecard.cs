namespace Maturity.Core.Scoring;

/// <summary>
/// The computed result of one assessment, with what anyone needs to compute it again. Scores are points 0 to 100,
/// unrounded; round once, at display, with <see cref="Rounding"/>.
/// </summary>
public sealed record Scorecard
{
    /// <summary>Key of the questionnaire that was answered.</summary>
    public required string QuestionnaireKey { get; init; }

    /// <summary>Version of the questionnaire that was answered.</summary>
    public required string QuestionnaireVersion { get; init; }

    /// <summary>Hash of the questionnaire's content.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Version of the formulas, see <see cref="ScoringModel.FormulaVersion"/>.</summary>
    public required string ScoringVersion { get; init; }

    /// <summary>Whether only the quick scan was scored, which makes the result indicative.</summary>
    public required bool QuickScan { get; init; }

    /// <summary>Weighted mean of the dimensions (F5), points; null when incomplete.</summary>
    public required double? Index { get; init; }

    /// <summary>Band of the index before the cap (F6), 1 to 5; null when incomplete.</summary>
    public required int? Band { get; init; }

    /// <summary>Level after the cap (F7), 1 to 5; null when incomplete.</summary>
    public required int? Level { get; init; }

    /// <summary>Ids of the weakest dimensions when their cap lowers the level; empty otherwise.</summary>
    public required IReadOnlyList<string> CappedBy { get; init; }

    /// <summary>Index with every "don't know" at level 1 (F8), points; null when incomplete even so.</summary>
    public required double? Low { get; init; }

    /// <summary>Index with every "don't know" at level 5 (F8), points; null when incomplete even so.</summary>
    public required double? High { get; init; }

    /// <summary>Answered share of the applicable question weight, 0 to 1; 0 when nothing applies.</summary>
    public required double Coverage { get; init; }

    /// <summary>How much the answers can carry (F11).</summary>
    public required Certainty Certainty { get; init; }

    /// <summary>Which dimension lacks what; empty when the index exists.</summary>
    public required IReadOnlyList<Shortfall> Incomplete { get; init; }

    /// <summary>The dimensions, in the order of the questionnaire.</summary>
    public required IReadOnlyList<DimensionScore> Dimensions { get; init; }

    /// <summary>The questions that were scored, in the order of the questionnaire.</summary>
    public required IReadOnlyList<QuestionScore> Questions { get; init; }

    /// <summary>Number of respondents.</summary>
    public required int Respondents { get; init; }
}
