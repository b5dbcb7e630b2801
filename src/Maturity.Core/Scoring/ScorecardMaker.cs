namespace Maturity.Core.Scoring;

/// <summary>Puts figures under the names that pages, report and receipt read.</summary>
internal sealed class ScorecardMaker(ScoredParts parts)
{
    public Scorecard Make(Tally tally, ReadOnlySpan<MeanAnswer> answers, Scores scores)
    {
        var questions = new QuestionScore[parts.Questions.Count];
        for (var i = 0; i < questions.Length; i++) questions[i] = Question(i, tally, answers[i]);
        var dimensions = new DimensionScore[parts.Dimensions.Count];
        for (var i = 0; i < dimensions.Length; i++) dimensions[i] = Dimension(i, scores);
        return new Scorecard
        {
            QuestionnaireKey = parts.Questionnaire.Key,
            QuestionnaireVersion = parts.Questionnaire.Version.ToString(),
            ContentHash = parts.Questionnaire.ContentHash,
            ScoringVersion = ScoringModel.FormulaVersion,
            QuickScan = parts.QuickScan,
            Index = Figure(scores.Index),
            Band = Level(scores.Band),
            Level = Level(scores.Level),
            CappedBy = CappedBy(scores, dimensions),
            Low = Figure(scores.Low),
            High = Figure(scores.High),
            Coverage = Figure(scores.Coverage) ?? 0,
            Certainty = CertaintyOf(Figure(scores.Coverage) ?? 0, tally, questions),
            Incomplete = Shortfalls(dimensions),
            Dimensions = dimensions,
            Questions = questions,
            Respondents = tally.Respondents,
        };
    }

    private QuestionScore Question(int at, Tally tally, MeanAnswer answer)
    {
        var spread = tally.SpreadOf(at);
        var gap = tally.GapOf(at);
        var raw = tally.MeanOf(at);
        return new QuestionScore
        {
            Id = parts.Questions[at].Id,
            Outcome = answer.Outcome,
            Level = answer.Outcome == Outcome.Level ? answer.Level : null,
            RawLevel = raw.Outcome == Outcome.Level ? raw.Level : null,
            Points = answer.Points,
            Count = spread.Count,
            Deviation = spread.Deviation,
            Agreement = spread.Agreement,
            Discuss = spread.Discuss,
            Gap = gap,
            GapFlagged = gap is { } levels ? Bands.Reaches(Math.Abs(levels), 1) : null,
            Weight = parts.Questions[at].Weight,
        };
    }

    private DimensionScore Dimension(int at, Scores scores)
    {
        var (first, end) = parts.CapabilityRanges[at];
        var capabilities = new CapabilityScore[end - first];
        for (var i = first; i < end; i++) capabilities[i - first] = Capability(i, scores);
        return new DimensionScore
        {
            Id = parts.Dimensions[at].Id,
            Score = Figure(scores.Dimensions[at]),
            Level = LevelOf(scores.Dimensions[at]),
            Low = Figure(scores.DimensionLows[at]),
            High = Figure(scores.DimensionHighs[at]),
            Coverage = Figure(scores.DimensionCoverages[at]) ?? 0,
            Weight = parts.Dimensions[at].Weight,
            Capabilities = capabilities,
        };
    }

    private CapabilityScore Capability(int at, Scores scores) => new()
    {
        Id = parts.Capabilities[at].Id,
        Score = Figure(scores.Capabilities[at]),
        Level = LevelOf(scores.Capabilities[at]),
        Coverage = Figure(scores.CapabilityCoverages[at]) ?? 0,
        NotApplicable = double.IsNaN(scores.CapabilityCoverages[at]),
        Weight = parts.Capabilities[at].Weight,
    };

    /// <summary>Every dimension at the lowest level, and only when the cap takes something away (F7).</summary>
    private static string[] CappedBy(Scores scores, DimensionScore[] dimensions) =>
        scores.Level == scores.Band
            ? []
            : [.. dimensions.Where(dimension => dimension.Level == scores.WeakestLevel).Select(dimension => dimension.Id)];

    private static Shortfall[] Shortfalls(DimensionScore[] dimensions) =>
    [
        .. dimensions.Where(dimension => dimension.Score is null).Select(dimension => new Shortfall(
            dimension.Id,
            dimension.Low is null ? ShortfallReason.NothingApplies : ShortfallReason.TooFewAnswers,
            [.. dimension.Capabilities.Where(capability => capability is { Score: null, NotApplicable: false }).Select(capability => capability.Id)])),
    ];

    /// <summary>F11. A respondent counts by having been asked, whatever the answers were.</summary>
    private static Certainty CertaintyOf(double coverage, Tally tally, QuestionScore[] questions)
    {
        var several = questions.Count(question => question.Discuss is not null);
        var discuss = questions.Count(question => question.Discuss is true);
        if (Bands.Reaches(coverage, 0.9) && tally is { Respondents: >= 3, Groups: >= 2 } && 5 * discuss <= several) return Certainty.High;
        return Bands.Reaches(coverage, 0.75) && tally.Respondents >= 2 ? Certainty.Medium : Certainty.Low;
    }

    private static double? Figure(double value) => double.IsNaN(value) ? null : value;

    private static int? Level(int level) => level == 0 ? null : level;

    private static int? LevelOf(double score) => double.IsNaN(score) ? null : Bands.LevelOf(score);
}
