using Maturity.Core.Questionnaires;
using Maturity.Core.Scoring;

namespace Maturity.Core.Tests.Scoring;

public sealed class ExactComparisonTests
{
    private const int Cases = 10_000;

    [Fact]
    public void Score_TenThousandRandomCases_EqualsExactFractions()
    {
        var seen = new HashSet<string>();
        for (var seed = 0; seed < Cases; seed++)
        {
            var (questionnaire, sheets) = RandomCase.Of(seed);
            var card = ScoringModel.Prepare(questionnaire).Score(sheets);
            var exact = new ExactScoring(questionnaire, sheets);
            try
            {
                CheckWhole(exact, card);
                foreach (var (dimension, actual) in questionnaire.Dimensions.Zip(card.Dimensions)) CheckDimension(exact, dimension, actual);
                foreach (var (question, actual) in questionnaire.Questions.Zip(card.Questions)) CheckQuestion(exact, question, actual);
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"Random case {seed}: {failure.Message}", failure);
            }

            Note(card, seen);
        }

        // A comparison that never met these would prove little.
        Assert.Superset(
            new HashSet<string> { "level 1", "level 2", "level 3", "level 4", "level 5", "capped", "complete", "NothingApplies", "TooFewAnswers", "High", "Medium", "Low", "discuss", "gap" },
            seen);
    }

    private static void CheckWhole(ExactScoring exact, Scorecard card)
    {
        Same(exact.Index, card.Index);
        Same(exact.Low, card.Low);
        Same(exact.High, card.High);
        Same(exact.Coverage ?? 0, card.Coverage);
        Assert.Equal(exact.Band, card.Band);
        Assert.Equal(exact.Level, card.Level);
        Assert.Equal(exact.CappedBy, card.CappedBy);
        Assert.Equal(exact.Certainty, card.Certainty);
    }

    private static void CheckDimension(ExactScoring exact, Dimension dimension, DimensionScore actual)
    {
        Same(exact.DimensionScore(dimension), actual.Score);
        Same(exact.DimensionLow(dimension), actual.Low);
        Same(exact.DimensionHigh(dimension), actual.High);
        Assert.Equal(exact.DimensionScore(dimension) is { } score ? ExactScoring.LevelOf(score) : null, actual.Level);
        foreach (var (capability, found) in dimension.Capabilities.Zip(actual.Capabilities))
        {
            Same(exact.CapabilityScore(capability), found.Score);
            Same(exact.CapabilityCoverage(capability) ?? 0, found.Coverage);
            Assert.Equal(exact.CapabilityCoverage(capability) is null, found.NotApplicable);
        }
    }

    private static void CheckQuestion(ExactScoring exact, Question question, QuestionScore actual)
    {
        var (outcome, level) = exact.AnswerTo(question);
        Assert.Equal(outcome, actual.Outcome);
        Same(outcome == Outcome.Level ? level : null, actual.Level);
        Same(outcome == Outcome.Level ? 25 * (level - 1) : null, actual.Points);
        Same(exact.Deviation(question), actual.Deviation);
        Same(exact.Agreement(question), actual.Agreement);
        Same(exact.Gap(question), actual.Gap);
        Assert.Equal(exact.Discuss(question), actual.Discuss);
        Assert.Equal(exact.Gap(question) is { } gap ? gap.Abs() >= 1 : null, actual.GapFlagged);
    }

    private static void Same(Fraction? expected, double? actual)
    {
        Assert.Equal(expected is null, actual is null);
        if (expected is { } value) Assert.Equal(value.ToDouble(), actual!.Value, 1e-9);
    }

    private static void Note(Scorecard card, HashSet<string> seen)
    {
        seen.Add(card.Index is null ? "incomplete" : "complete");
        seen.Add($"level {card.Level}");
        seen.Add(card.Certainty.ToString());
        if (card.CappedBy.Count > 0) seen.Add("capped");
        if (card.Questions.Any(question => question.Discuss is true)) seen.Add("discuss");
        if (card.Questions.Any(question => question.GapFlagged is true)) seen.Add("gap");
        foreach (var shortfall in card.Incomplete) seen.Add(shortfall.Reason.ToString());
    }
}
