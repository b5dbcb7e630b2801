using System.Text.Json;
using Maturity.Core.Questionnaires;
using Maturity.Core.Scoring;

namespace Maturity.Core.Tests.Scoring;

public sealed class ScoringVectorTests
{
    public static TheoryData<string> MiniCases =>
        [.. VectorFile.Of("scoring", "mini_cases").EnumerateArray().Select(item => item.GetProperty("id").GetString()!)];

    [Theory]
    [MemberData(nameof(MiniCases))]
    public void Score_MiniCase_MatchesVector(string id)
    {
        var item = MiniCase(id);
        var card = Score(Structure(item.GetProperty("structure")), item.GetProperty("answers"));
        VectorComparison.Check(item.GetProperty("expected"), card);
    }

    [Theory]
    [MemberData(nameof(MiniCases))]
    public void Score_MiniCaseWithoutKnowledge_MatchesBounds(string id)
    {
        var item = MiniCase(id);
        if (item.GetProperty("expected_bounds") is not { ValueKind: JsonValueKind.Object } bounds)
        {
            // The vectors give no bounds where everything was answered: then they meet.
            bounds = JsonSerializer.SerializeToElement(new { low = item.GetProperty("expected"), high = item.GetProperty("expected") });
        }

        var card = Score(Structure(item.GetProperty("structure")), item.GetProperty("answers"));
        VectorComparison.CheckBounds(bounds, card);
    }

    [Fact]
    public void Score_MiniCases_AreAllThere() => Assert.Equal(8, MiniCases.Count);

    [Fact]
    public void LevelOf_VectorScores_MatchesVector()
    {
        var cases = VectorFile.Of("scoring", "bands").EnumerateArray().ToList();
        Assert.Equal(11, cases.Count);
        Assert.All(cases, item =>
            Assert.Equal(item.GetProperty("level").GetInt32(), Bands.LevelOf(item.GetProperty("score").GetDouble())));
    }

    [Fact]
    public void Score_FullInstrument_MatchesVector()
    {
        var expected = VectorFile.Of("scoring", "full_instrument", "expected");
        var card = Score(FullInstrument.Questionnaire, VectorFile.Of("scoring", "full_instrument", "answers"));
        VectorComparison.Check(expected, card);
        Assert.Equal(45, card.Questions.Count);
        Assert.Equal("1", card.ScoringVersion);
        Assert.Equal(FullInstrument.Questionnaire.ContentHash, card.ContentHash);
        Assert.Equal("1.0.0", card.QuestionnaireVersion);
    }

    [Fact]
    public void Score_QuickScan_MatchesVector()
    {
        var answers = VectorFile.Of("scoring", "full_instrument", "answers");
        var card = Score(FullInstrument.Questionnaire, answers, quickScan: true);
        VectorComparison.Check(VectorFile.Of("scoring", "quick_scan", "expected"), card);
        Assert.Equal(
            VectorFile.Of("scoring", "quick_scan", "question_ids").EnumerateArray().Select(id => id.GetString()),
            card.Questions.Select(question => question.Id));
        Assert.True(card.QuickScan);
    }

    private static JsonElement MiniCase(string id) =>
        VectorFile.Of("scoring", "mini_cases").EnumerateArray().Single(item => item.GetProperty("id").GetString() == id);

    private static Scorecard Score(Questionnaire questionnaire, JsonElement answers, bool quickScan = false) =>
        ScoringModel.Prepare(questionnaire, quickScan).Score([new AnswerSheet("r1", "executive", AnswersOf(answers))]);

    private static Dictionary<string, Answer> AnswersOf(JsonElement answers) =>
        answers.EnumerateObject().ToDictionary(answer => answer.Name, answer => Build.Answer(answer.Value.ToString()));

    private static Questionnaire Structure(JsonElement dimensions) =>
        Build.Questionnaire([.. dimensions.EnumerateArray().Select(dimension => Build.Dimension(
            Id(dimension), Weight(dimension), [.. dimension.GetProperty("capabilities").EnumerateArray().Select(capability => Build.Capability(
                Id(capability), Weight(capability), [.. capability.GetProperty("questions").EnumerateArray().Select(question => Build.Question(
                    Id(question), Weight(question)))]))]))]);

    private static string Id(JsonElement element) => element.GetProperty("id").GetString()!;

    private static double Weight(JsonElement element) =>
        element.TryGetProperty("weight", out var weight) ? weight.GetDouble() : 1;
}
