using Maturity.Core.Questionnaires;
using Maturity.Core.Scoring;

namespace Maturity.Core.Tests.Scoring;

/// <summary>Figures that lie exactly on a threshold, in weights that binary fractions cannot hold.</summary>
public sealed class ThresholdTests
{
    // Levels 1 and 5 in proportion s : 100 - s make a score of exactly s.
    public static TheoryData<int, double> Ties
    {
        get
        {
            var ties = new TheoryData<int, double>();
            foreach (var score in new[] { 20, 40, 60, 80 })
            {
                foreach (var unit in new[] { 0.001, 0.01, 0.1, 0.3, 0.7, 1.0 / 3, 1, 1.1, 3, 1e-9, 1e9, 1e-200, 1e300 }) ties.Add(score, unit);
            }

            return ties;
        }
    }

    [Theory]
    [MemberData(nameof(Ties))]
    public void Score_ExactlyOnBand_HasTheUpperLevel(int score, double unit)
    {
        // 100 questions of one weight, so that the sum carries 100 roundings.
        var questionnaire = Build.OneCapability([.. Enumerable.Repeat(unit, 100)]);
        var card = Card(questionnaire, string.Join(' ', Enumerable.Range(0, 100).Select(at => at < score ? "5" : "1")));
        Assert.Equal(score, card.Index!.Value, 1e-9);
        Assert.Equal((score / 20) + 1, card.Band);
        Assert.Equal((score / 20) + 1, card.Dimensions[0].Level);
    }

    [Theory]
    [MemberData(nameof(Ties))]
    public void Score_OneMilleBelowBand_HasTheLowerLevel(int score, double unit)
    {
        var questionnaire = Build.OneCapability(unit * score * 10, (unit * (1000 - (score * 10))) + unit);
        Assert.Equal(score / 20, Card(questionnaire, "5 1").Band);
    }

    [Theory]
    [InlineData(1, 1.3)]
    [InlineData(double.MaxValue, double.MaxValue)]
    [InlineData(double.MaxValue, 1)]
    [InlineData(double.Epsilon, double.Epsilon)]
    public void Score_AnyWeights_NeverLeavesTheScale(double first, double second)
    {
        // 100 (1 + 1.3) / (1 + 1.3) is above 100 in binary fractions, and twice the largest number is infinite.
        var card = Card(Build.OneCapability(first, second), "5 5");
        Assert.Equal((100d, 100d, 100d, 5), (card.Index!.Value, card.Low!.Value, card.High!.Value, card.Level!.Value));
    }

    public static TheoryData<double[], string, bool> HalfCoverages => new()
    {
        { [0.1, 0.2, 0.3], "3 3 dk", true },
        { [0.1, 0.2, 0.3], "dk dk 3", true },
        { [0.1, 0.2, 0.3, 0.1, 0.1], "3 3 dk dk 3", true },
        { [0.7, 0.1, 0.2, 0.4], "3 dk dk dk", true },
        { [1.0 / 3, 1.0 / 3, 1.0 / 3, 1.0 / 3, 1.0 / 3, 1.0 / 3], "3 dk 3 dk 3 dk", true },
        { [0.1, 0.2, 0.30001], "3 3 dk", false },
        { [0.1, 0.2, 0.3, 5], "3 3 dk na", true },
        { [1e300, 1e300], "3 dk", true },
        { [1, 1.00001], "3 dk", false },
    };

    [Theory]
    [MemberData(nameof(HalfCoverages))]
    public void Score_CoverageAtOneHalf_DecidesExactly(double[] weights, string answers, bool scored)
    {
        var capability = Card(Build.OneCapability(weights), answers).Dimensions[0].Capabilities[0];
        Assert.Equal(scored, capability.Score is not null);
        if (scored) Assert.Equal(50, capability.Score!.Value, 1e-9);
    }

    [Theory]
    [InlineData(1, 1, 1, true)]
    [InlineData(0.1, 0.1, 0.1, true)]
    [InlineData(0.3, 0.3, 0.3, true)]
    [InlineData(1.0 / 3, 1.0 / 3, 1.0 / 3, true)]
    [InlineData(0.1, 0.3, 0.2, true)]
    [InlineData(0.6, 0.8, 0.7, true)]
    [InlineData(0.1, 0.3, 0.20001, false)]
    [InlineData(1e-200, 1e-200, 1e-200, true)]
    [InlineData(2, 0.2, 1.1, true)]
    public void Score_CapabilitiesAtTwoThirds_DecideExactly(double first, double second, double unanswered, bool scored)
    {
        var questionnaire = Build.Questionnaire(Build.Dimension("D", 1,
            Build.Capability("A", first, Build.Question("Q1")),
            Build.Capability("B", second, Build.Question("Q2")),
            Build.Capability("C", unanswered, Build.Question("Q3"))));
        var card = Card(questionnaire, "3 3 dk");
        Assert.Equal(scored, card.Index is not null);
        if (scored) Assert.Empty(card.Incomplete);
        else Assert.Equal(["C"], Assert.Single(card.Incomplete).Capabilities);
    }

    [Theory]
    [InlineData("1 2 3 3 3", false)] // 0.72
    [InlineData("1 1 3 2 3", false)] // exactly 0.8
    [InlineData("3 3 5 4 5", false)] // exactly 0.8, elsewhere on the scale
    [InlineData("1 1 3 3 3", true)] // 0.96
    [InlineData("1 1 3 2 3 1 1 3 2 3", false)] // exactly 0.8 with ten
    [InlineData("1 2 3", false)] // 2/3
    [InlineData("1 1 3", true)] // 8/9
    [InlineData("1 3", true)] // two levels apart
    [InlineData("2 3", false)]
    [InlineData("3 1 dk na", true)] // two answers, whatever the others say
    public void Score_DeviationAtFourFifths_IsDiscussedAboveOnly(string levels, bool discuss)
    {
        var sheets = levels.Split(' ').Select((level, at) => Build.Sheet(level, "data", $"r{at}")).ToList();
        Assert.Equal(discuss, ScoringModel.Prepare(Build.OneCapability(1)).Score(sheets).Questions[0].Discuss);
    }

    [Theory]
    [InlineData("4", "3 3 3", "3", true)]
    [InlineData("3 3 4", "2 2 3", "", true)] // 10/3 - 7/3
    [InlineData("1 1 2", "2 2 3", "", true)]
    [InlineData("3 3 4", "2 2 3", "2 2 3", true)]
    [InlineData("4 4 5 5 5 5", "4 4 4 3 3 4", "", true)] // 28/6 - 22/6
    [InlineData("3 3 4", "2 3 3", "", false)] // 2/3
    [InlineData("5", "", "", null)]
    [InlineData("", "5 5", "1", null)]
    public void Score_GapAtOneLevel_IsFlagged(string executive, string business, string data, bool? flagged)
    {
        var sheets = new[] { ("executive", executive), ("business", business), ("data", data) }
            .SelectMany(group => group.Item2.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((level, at) => Build.Sheet(level, group.Item1, $"{group.Item1}{at}")))
            .ToList();
        var question = ScoringModel.Prepare(Build.OneCapability(1)).Score(sheets).Questions[0];
        Assert.Equal(flagged, question.GapFlagged);
        Assert.Equal(flagged is null, question.Gap is null);
    }

    [Theory]
    [InlineData("na 3", Outcome.Level)] // exactly half
    [InlineData("na na 3", Outcome.NotApplicable)]
    [InlineData("na na 3 3", Outcome.Level)]
    [InlineData("na na dk 3", Outcome.Level)] // don't know counts among those asked
    [InlineData("na na - 3", Outcome.NotApplicable)] // who was not asked does not
    [InlineData("na dk", Outcome.DontKnow)]
    [InlineData("na -", Outcome.NotApplicable)]
    [InlineData("- -", Outcome.DontKnow)]
    public void Score_NotApplicableAtOneHalf_NeedsMoreThanHalf(string answers, Outcome expected)
    {
        var sheets = answers.Split(' ').Select((answer, at) => Build.Sheet(answer, "data", $"r{at}")).ToList();
        Assert.Equal(expected, ScoringModel.Prepare(Build.OneCapability(1)).Score(sheets).Questions[0].Outcome);
    }

    private static Scorecard Card(Questionnaire questionnaire, string answers) =>
        ScoringModel.Prepare(questionnaire).Score([Build.Sheet(answers)]);
}
