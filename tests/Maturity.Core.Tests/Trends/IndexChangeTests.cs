using Maturity.Core.Scoring;
using Maturity.Core.Tests.Scoring;
using Maturity.Core.Trends;

namespace Maturity.Core.Tests.Trends;

public sealed class IndexChangeTests
{
    private static readonly Dictionary<string, Answer> None = [];

    [Fact]
    public void Of_RandomPairs_PartsAddUpToTheChangeInWhateverOrderPeopleCome()
    {
        var split = 0;
        for (var seed = 0; seed < 400; seed++)
        {
            var random = new Random(seed);
            var (before, after) = Pair(seed, random);
            if (IndexChange.Of(before, after) is not { } change) continue;
            split++;
            Assert.Equal(before.Index!.Value, change.From, 9);
            Assert.Equal(after.Index!.Value, change.To, 9);
            Assert.Equal(change.To - change.From, change.Contributions.Sum(part => part.Points), 6);
            Assert.Equal(change.Contributions.Count, change.Contributions.DistinctBy(part => (part.Kind, part.Question)).Count());
            var shuffled = IndexChange.Of(before with { Sheets = [.. before.Sheets.Reverse()] }, after with { Sheets = [.. after.Sheets.OrderBy(_ => random.Next())] })!;
            Assert.Equal(change.Contributions.Select(part => (part.Kind, part.Question, Math.Round(part.Points, 6))), shuffled.Contributions.Select(part => (part.Kind, part.Question, Math.Round(part.Points, 6))));
            var published = IndexChange.Published(change.From, change.To, [.. change.Contributions.Select(part => part.Points)]);
            Assert.Equal(Rounding.Publish(change.To) - Rounding.Publish(change.From), published.Sum(), 6);
        }

        Assert.True(split > 60, $"Only {split} pairs had two results, so this shows little.");
    }

    [Fact]
    public void Of_NothingChanged_HasNoParts()
    {
        var state = State(3, 4, 2);
        Assert.Empty(IndexChange.Of(state, state)!.Contributions);
    }

    [Fact]
    public void Of_LevelsOnly_EachQuestionCountsAsIfItHadChangedAlone()
    {
        var (before, after) = (State(2), State(2));
        var questions = before.Model.QuestionIds;
        var changed = new Dictionary<string, int> { [questions[0]] = 5, [questions[1]] = 1, [questions[20]] = 4, [questions[^1]] = 3 };
        after = after with { Sheets = [.. after.Sheets.Select(sheet => sheet with { Answers = With(sheet.Answers, changed) })] };
        var change = IndexChange.Of(before, after)!;
        Assert.Equal(changed.Keys.Order(StringComparer.Ordinal), change.Contributions.Select(part => part.Question!).Order(StringComparer.Ordinal));
        foreach (var part in change.Contributions)
        {
            var alone = before with { Sheets = [.. before.Sheets.Select(sheet => sheet with { Answers = With(sheet.Answers, new() { [part.Question!] = changed[part.Question!] }) })] };
            Assert.Equal(ChangeKind.Answers, part.Kind);
            Assert.Equal(alone.Index!.Value - before.Index!.Value, part.Points, 9);
        }
    }

    [Fact]
    public void Of_SomebodyJoinedOrLeft_CountsAsRespondents()
    {
        var (one, two) = (State(2), State(2, 4));
        foreach (var (before, after) in new[] { (one, two), (two, one) })
        {
            var part = Assert.Single(IndexChange.Of(before, after)!.Contributions);
            Assert.Equal((ChangeKind.Respondents, null), (part.Kind, part.Question));
            Assert.Equal(after.Index!.Value - before.Index!.Value, part.Points, 9);
        }
    }

    [Fact]
    public void Of_NobodyAnsweredTwice_DoesNotTellPeopleAndAnswersApart()
    {
        var (before, after) = (State(2), State(4));
        after = after with { Sheets = [.. after.Sheets.Select(sheet => sheet with { Respondent = "somebody else" })] };
        var change = IndexChange.Of(before, after)!;
        Assert.True(change.SharesNobody);
        Assert.Equal(ChangeKind.Respondents, Assert.Single(change.Contributions).Kind);
    }

    [Fact]
    public void Of_OtherWeightsOnly_CountsAsQuestionnaire()
    {
        var before = State(2);
        var sheet = before.Sheets[0] with { Answers = With(before.Sheets[0].Answers, new() { [before.Model.QuestionIds[0]] = 5 }) };
        before = before with { Sheets = [sheet] };
        var other = FullInstrument.Questionnaire with
        {
            Dimensions = [.. FullInstrument.Questionnaire.Dimensions.Select((dimension, at) => dimension with { Weight = at == 0 ? 3 : 1 })],
        };
        var part = Assert.Single(IndexChange.Of(before, before with { Model = ScoringModel.Prepare(other) })!.Contributions);
        Assert.Equal(ChangeKind.Questionnaire, part.Kind);
        Assert.True(part.Points > 0);
    }

    [Fact]
    public void Of_AgreedAnswer_CountsAsAnAnswer()
    {
        var before = State(2);
        var question = before.Model.QuestionIds[4];
        var part = Assert.Single(IndexChange.Of(before, before with { Agreed = new Dictionary<string, Answer> { [question] = Answer.OfLevel(5) } })!.Contributions);
        Assert.Equal((ChangeKind.Answers, question), (part.Kind, part.Question));
    }

    [Theory]
    [InlineData(10, 12.04, new[] { 0.68, 0.68, 0.68 }, new[] { 0.7, 0.7, 0.6 })]
    [InlineData(10, 9.9, new[] { -0.05, -0.05 }, new[] { 0.0, -0.1 })]
    [InlineData(10.04, 10.05, new[] { 0.01 }, new[] { 0.1 })]
    [InlineData(10, 10, new double[0], new double[0])]
    public void Published_Parts_AddUpToWhatIsPrinted(double from, double to, double[] parts, double[] expected) =>
        Assert.Equal(expected, IndexChange.Published(from, to, parts));

    private static (AssessedState Before, AssessedState After) Pair(int seed, Random random)
    {
        var (questionnaire, sheets) = RandomCrowd.Of(seed);
        var model = ScoringModel.Prepare(questionnaire);
        var later = sheets.Where(_ => random.Next(4) > 0).Select(sheet => sheet with
        {
            Answers = sheet.Answers.ToDictionary(answer => answer.Key, answer => random.Next(3) == 0 ? Any(random) : answer.Value),
        }).Append(new("new", sheets.Count > 0 ? sheets[0].Group : "executive", questionnaire.Questions.ToDictionary(question => question.Id, _ => Any(random)))).ToList();
        return (new(model, sheets, None), new(model, later, random.Next(2) == 0 ? None : new() { [model.QuestionIds[0]] = Answer.OfLevel(1 + random.Next(5)) }));
    }

    private static Answer Any(Random random) => random.Next(12) switch
    {
        0 => Answer.DontKnow,
        1 => Answer.NotApplicable,
        var other => Answer.OfLevel(1 + (other % 5)),
    };

    private static AssessedState State(params int[] levels)
    {
        var model = ScoringModel.Prepare(FullInstrument.Questionnaire);
        return new(model, [.. levels.Select((level, at) => new AnswerSheet($"p{at}", "executive", model.QuestionIds.ToDictionary(id => id, _ => Answer.OfLevel(level))))], None);
    }

    private static Dictionary<string, Answer> With(IReadOnlyDictionary<string, Answer> answers, Dictionary<string, int> changed) =>
        answers.ToDictionary(answer => answer.Key, answer => changed.TryGetValue(answer.Key, out var level) ? Answer.OfLevel(level) : answer.Value);
}
