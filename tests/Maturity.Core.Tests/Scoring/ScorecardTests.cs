using Maturity.Core.Questionnaires;
using Maturity.Core.Scoring;

namespace Maturity.Core.Tests.Scoring;

public sealed class ScorecardTests
{
    [Fact]
    public void Score_NoSheets_IsAllDontKnow()
    {
        var card = ScoringModel.Prepare(Build.OneCapability(1, 1)).Score([]);
        Assert.All(card.Questions, question => Assert.Equal((Outcome.DontKnow, 0), (question.Outcome, question.Count)));
        Assert.Equal((null, null, 0d, 100d, 0d), (card.Index, card.Level, card.Low, card.High, card.Coverage));
        Assert.Equal(Certainty.Low, card.Certainty);
        Assert.Equal(new("D", ShortfallReason.TooFewAnswers, ["C"]), Assert.Single(card.Incomplete), SameShortfall);
    }

    [Fact]
    public void Score_DimensionNotApplicable_LeavesNoIndexNorBounds()
    {
        var questionnaire = TwoDimensions(1);
        var card = ScoringModel.Prepare(questionnaire).Score([Build.Sheet("3 na")]);
        Assert.Equal((null, null, null, null), (card.Index, card.Low, card.High, card.Band));
        Assert.Equal(new("E", ShortfallReason.NothingApplies, []), Assert.Single(card.Incomplete), SameShortfall);
        Assert.Equal(1, card.Coverage);
    }

    [Fact]
    public void Score_QuickScanWithoutQuestionInDimension_IsIncompleteThere()
    {
        var questionnaire = Build.Questionnaire(
            Build.Dimension("D", 1, Build.Capability("C", 1, Build.Question("Q1", quickScan: true), Build.Question("Q2"))),
            Build.Dimension("E", 1, Build.Capability("F", 1, Build.Question("Q3"))));
        var card = ScoringModel.Prepare(questionnaire, quickScan: true).Score([Build.Sheet("3 5 5")]);
        Assert.Equal(["Q1"], card.Questions.Select(question => question.Id));
        Assert.Equal(50, card.Dimensions[0].Score);
        Assert.Empty(card.Dimensions[1].Capabilities);
        Assert.Equal(new("E", ShortfallReason.NothingApplies, []), Assert.Single(card.Incomplete), SameShortfall);
    }

    [Fact]
    public void Score_TwoWeakestDimensions_NamesBothWhenTheCapBites()
    {
        var questionnaire = Build.Questionnaire([.. Enumerable.Range(1, 5).Select(at =>
            Build.Dimension($"D{at}", 1, Build.Capability($"C{at}", 1, Build.Question($"Q{at}"))))]);
        var model = ScoringModel.Prepare(questionnaire);
        var capped = model.Score([Build.Sheet("1 5 5 1 5")]);
        Assert.Equal((4, 2), (capped.Band!.Value, capped.Level!.Value));
        Assert.Equal(["D1", "D4"], capped.CappedBy);

        // Band 2 with a dimension at level 1: the cap allows 2 and takes nothing away.
        var free = model.Score([Build.Sheet("1 3 3 1 3")]);
        Assert.Equal((2, 2), (free.Band!.Value, free.Level!.Value));
        Assert.Empty(free.CappedBy);
    }

    [Fact]
    public void Score_AgreedAnswer_ReplacesTheMeanAndKeepsItVisible()
    {
        var model = ScoringModel.Prepare(Build.OneCapability(1, 1));
        var sheets = new[] { Build.Sheet("5 3"), Build.Sheet("1 3", "data", "r2") };
        var card = model.Score(sheets, new Dictionary<string, Answer> { ["Q1"] = Answer.OfLevel(2), ["other"] = Answer.OfLevel(5) });
        Assert.Equal((2d, 3d, 25d), (card.Questions[0].Level!.Value, card.Questions[0].RawLevel!.Value, card.Questions[0].Points!.Value));
        Assert.Equal((true, 4d, 2), (card.Questions[0].Discuss, card.Questions[0].Gap, card.Questions[0].Count));
        Assert.Equal(37.5, card.Index);
        Assert.Equal(50, model.Score(sheets).Index);
        Assert.Throws<ArgumentException>(() => model.Score(sheets, new Dictionary<string, Answer> { ["Q1"] = Answer.NotAsked }));
    }

    [Fact]
    public void Score_NotApplicableByMajority_StillShowsAgreementAndGap()
    {
        var sheets = "na na na 1 5".Split(' ').Select((answer, at) => Build.Sheet(answer, at == 4 ? "executive" : "data", $"r{at}")).ToList();
        var question = ScoringModel.Prepare(Build.OneCapability(1)).Score(sheets).Questions[0];
        Assert.Equal(Outcome.NotApplicable, question.Outcome);
        Assert.Null(question.Level);
        Assert.Equal((2, 2d, 0d, true, 4d), (question.Count, question.Deviation, question.Agreement, question.Discuss, question.Gap));
    }

    [Theory]
    [InlineData(3, 2, 10, 0, Certainty.High)]
    [InlineData(3, 2, 9, 0, Certainty.High)] // exactly 90 %
    [InlineData(3, 2, 8, 0, Certainty.Medium)]
    [InlineData(3, 2, 10, 2, Certainty.High)] // exactly 20 % to discuss
    [InlineData(3, 2, 10, 3, Certainty.Medium)]
    [InlineData(3, 1, 10, 0, Certainty.Medium)]
    [InlineData(2, 2, 10, 0, Certainty.Medium)]
    [InlineData(2, 2, 7, 0, Certainty.Low)]
    [InlineData(1, 1, 10, 0, Certainty.Low)]
    public void Score_RespondentsGroupsCoverageAndDiscussion_GiveCertainty(int respondents, int groups, int answered, int discuss, Certainty expected)
    {
        var sheets = Enumerable.Range(0, respondents).Select(who => Build.Sheet(
            string.Join(' ', Enumerable.Range(0, 10).Select(at => at >= answered ? "dk" : at < discuss && who == 0 ? "5" : "2")),
            Build.Groups[who % groups], $"r{who}")).ToList();
        var card = ScoringModel.Prepare(Build.OneCapability([.. Enumerable.Repeat(0.1, 10)])).Score(sheets);
        Assert.Equal(expected, card.Certainty);
        Assert.Equal(respondents, card.Respondents);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0.1)]
    [InlineData(0.7)]
    public void Score_CoverageOfExactlyThreeQuarters_IsMedium(double weight) =>
        Assert.Equal(Certainty.Medium, ScoringModel.Prepare(Build.OneCapability(weight, weight, weight, weight))
            .Score([Build.Sheet("3 3 3 dk"), Build.Sheet("3 3 3 dk", "data", "r2")]).Certainty);

    [Fact]
    public void Compute_FullInstrument_AllocatesAtMostFourKilobytes()
    {
        var model = ScoringModel.Prepare(FullInstrument.Questionnaire);
        var answers = new Answer[model.QuestionIds.Count];
        Array.Fill(answers, Answer.OfLevel(3));
        answers[7] = Answer.DontKnow;
        model.Compute(answers);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var scores = model.Compute(answers);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 4096);
        Assert.Equal(50, scores.Index);
        Assert.True(scores.Low < 50 && scores.High > 50);
    }

    [Fact]
    public void Compute_WrongNumberOfAnswers_Throws()
    {
        var model = ScoringModel.Prepare(Build.OneCapability(1, 1));
        Assert.Throws<ArgumentException>(() => model.Compute([Answer.OfLevel(1)]));
        Assert.Throws<ArgumentException>(() => model.Compute(new MeanAnswer[3]));
        Assert.Equal((0, 1, -1), (model.PositionOf("Q1"), model.PositionOf("Q2"), model.PositionOf("Q3")));
    }

    [Theory]
    [InlineData(0.99)]
    [InlineData(5.01)]
    [InlineData(double.NaN)]
    public void OfLevel_NoLevel_Throws(double level) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => MeanAnswer.OfLevel(level));

    private static Questionnaire TwoDimensions(double weight) => Build.Questionnaire(
        Build.Dimension("D", weight, Build.Capability("C", 1, Build.Question("Q1"))),
        Build.Dimension("E", weight, Build.Capability("F", 1, Build.Question("Q2"))));

    private static bool SameShortfall(Shortfall expected, Shortfall actual) =>
        expected.Dimension == actual.Dimension && expected.Reason == actual.Reason && expected.Capabilities.SequenceEqual(actual.Capabilities);
}
