using Maturity.Core.Questionnaires;
using Maturity.Core.Scoring;

namespace Maturity.Core.Tests.Scoring;

/// <summary>
/// F2 to F11 once more, straight from their definitions, in exact fractions, with nothing shared with the product.
/// Weights are the decimals an author wrote. Comparisons follow the rule: after rounding to 6 decimals.
/// </summary>
internal sealed class ExactScoring(Questionnaire questionnaire, IReadOnlyList<AnswerSheet> sheets)
{
    private static readonly int[] BandBounds = [20, 40, 60, 80];
    private static readonly Fraction Half = new(1, 2);
    private static readonly Fraction TwoThirds = new(2, 3);

    private readonly Dictionary<string, (Outcome Outcome, Fraction Level)> known = [];

    private enum Fill
    {
        Nothing,
        LevelOne,
        LevelFive,
    }

    public Fraction? Index => IndexWith(Fill.Nothing);

    public Fraction? Low => IndexWith(Fill.LevelOne);

    public Fraction? High => IndexWith(Fill.LevelFive);

    public int? Band => Index is { } index ? LevelOf(index) : null;

    public int? Level => Band is { } band ? Math.Min(band, Weakest + 1) : null;

    public IEnumerable<string> CappedBy =>
        Level == Band ? [] : questionnaire.Dimensions.Where(dimension => LevelOf(DimensionScore(dimension)!.Value) == Weakest).Select(dimension => dimension.Id);

    public Fraction? Coverage => CoverageOf(questionnaire.Questions);

    public Certainty Certainty
    {
        get
        {
            var coverage = (Coverage ?? 0).RoundedToSix();
            var groups = sheets.Select(sheet => sheet.Group).Distinct().Count();
            var several = questionnaire.Questions.Where(question => Levels(question).Count >= 2).ToList();
            Fraction discuss = several.Count(question => Discuss(question) == true);
            var calm = several.Count == 0 || discuss / several.Count <= new Fraction(1, 5);
            if (coverage >= new Fraction(9, 10) && sheets.Count >= 3 && groups >= 2 && calm) return Certainty.High;
            return coverage >= new Fraction(3, 4) && sheets.Count >= 2 ? Certainty.Medium : Certainty.Low;
        }
    }

    private int Weakest => questionnaire.Dimensions.Min(dimension => LevelOf(DimensionScore(dimension)!.Value));

    public static int LevelOf(Fraction points) => 1 + BandBounds.Count(bound => points.RoundedToSix() >= bound);

    /// <summary>F2: a fraction is the mean level, an outcome says why there is none.</summary>
    public (Outcome Outcome, Fraction Level) AnswerTo(Question question) =>
        known.TryGetValue(question.Id, out var answer) ? answer : known[question.Id] = WorkOut(question);

    public Fraction? CapabilityScore(Capability capability) => CapabilityWith(capability, Fill.Nothing);

    public Fraction? CapabilityCoverage(Capability capability) => CoverageOf(capability.Questions);

    public Fraction? DimensionScore(Dimension dimension) => DimensionWith(dimension, Fill.Nothing);

    public Fraction? DimensionLow(Dimension dimension) => DimensionWith(dimension, Fill.LevelOne);

    public Fraction? DimensionHigh(Dimension dimension) => DimensionWith(dimension, Fill.LevelFive);

    public Fraction? Deviation(Question question)
    {
        var levels = Levels(question);
        return levels.Count == 0 ? null : Sum(levels.Select(level => (level - Mean(levels)).Abs())) / levels.Count;
    }

    public Fraction? Agreement(Question question)
    {
        var levels = Levels(question);
        if (levels.Count < 2) return null;
        var variance = Sum(levels.Select(level => (level - Mean(levels)) * (level - Mean(levels)))) / (levels.Count - 1);
        var agreement = 1 - (variance / 2);
        return agreement < 0 ? 0 : agreement;
    }

    public bool? Discuss(Question question)
    {
        var levels = Levels(question);
        if (levels.Count < 2) return null;
        return levels.Count == 2 ? levels.Max() - levels.Min() >= 2 : Deviation(question) > new Fraction(4, 5);
    }

    public Fraction? Gap(Question question)
    {
        var groups = sheets.Where(sheet => sheet.Answers.GetValueOrDefault(question.Id).IsLevel)
            .GroupBy(sheet => sheet.Group)
            .Select(group => (group.Key, Mean: Mean(group.Select(sheet => sheet.Answers[question.Id].Level)))).ToList();
        var others = groups.Where(group => group.Key != "executive").Select(group => group.Mean).ToList();
        if (others.Count == 0 || others.Count == groups.Count) return null;
        return groups.Single(group => group.Key == "executive").Mean - (Sum(others) / others.Count);
    }

    private (Outcome Outcome, Fraction Level) WorkOut(Question question)
    {
        var asked = sheets.Select(sheet => (sheet.Group, Answer: sheet.Answers.GetValueOrDefault(question.Id)))
            .Where(given => given.Answer != Answer.NotAsked).ToList();
        Fraction notApplicable = asked.Count(given => given.Answer == Answer.NotApplicable);
        if (asked.Count > 0 && notApplicable / asked.Count > Half) return (Outcome.NotApplicable, 0);
        var means = asked.Where(given => given.Answer.IsLevel).GroupBy(given => given.Group)
            .Select(group => Mean(group.Select(given => given.Answer.Level))).ToList();
        return means.Count == 0 ? (Outcome.DontKnow, 0) : (Outcome.Level, Sum(means) / means.Count);
    }

    private static Fraction Weight(double weight) => Fraction.Of((decimal)weight);

    private static Fraction Sum(IEnumerable<Fraction> parts) => parts.Aggregate(Fraction.Zero, (sum, part) => sum + part);

    private static Fraction Mean(IEnumerable<int> levels) => new(levels.Sum(), levels.Count());

    private List<int> Levels(Question question) =>
        [.. sheets.Select(sheet => sheet.Answers.GetValueOrDefault(question.Id).Level).Where(level => level > 0)];

    private Fraction? CoverageOf(IEnumerable<Question> questions)
    {
        var applicable = questions.Where(question => AnswerTo(question).Outcome != Outcome.NotApplicable).ToList();
        if (applicable.Count == 0) return null;
        var answered = applicable.Where(question => AnswerTo(question).Outcome == Outcome.Level);
        return Sum(answered.Select(question => Weight(question.Weight))) / Sum(applicable.Select(question => Weight(question.Weight)));
    }

    private Fraction? CapabilityWith(Capability capability, Fill fill)
    {
        Fraction sum = 0, answered = 0, applicable = 0;
        foreach (var question in capability.Questions)
        {
            var (outcome, level) = AnswerTo(question);
            if (outcome == Outcome.NotApplicable) continue;
            applicable += Weight(question.Weight);
            if (outcome == Outcome.DontKnow && fill == Fill.Nothing) continue;
            if (outcome == Outcome.DontKnow) level = fill == Fill.LevelOne ? 1 : 5;
            answered += Weight(question.Weight);
            sum += Weight(question.Weight) * 25 * (level - 1);
        }

        return applicable > 0 && (answered / applicable).RoundedToSix() >= Half ? sum / answered : null;
    }

    private Fraction? DimensionWith(Dimension dimension, Fill fill)
    {
        Fraction sum = 0, scored = 0, applicable = 0;
        foreach (var capability in dimension.Capabilities.Where(capability => CapabilityCoverage(capability) is not null))
        {
            applicable += Weight(capability.Weight);
            if (CapabilityWith(capability, fill) is not { } score) continue;
            scored += Weight(capability.Weight);
            sum += Weight(capability.Weight) * score;
        }

        return applicable > 0 && (scored / applicable).RoundedToSix() >= TwoThirds ? sum / scored : null;
    }

    private Fraction? IndexWith(Fill fill)
    {
        var scores = questionnaire.Dimensions.Select(dimension => DimensionWith(dimension, fill)).ToList();
        if (scores.Contains(null)) return null;
        var weights = questionnaire.Dimensions.Select(dimension => Weight(dimension.Weight)).ToList();
        return Sum(scores.Zip(weights, (score, weight) => score!.Value * weight)) / Sum(weights);
    }
}
