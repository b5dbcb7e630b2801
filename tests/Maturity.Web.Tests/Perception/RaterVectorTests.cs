using System.Globalization;
using System.Text.Json;
using Maturity.Web.Commands;
using Maturity.Web.Tests.Assessments;
using Maturity.Web.Tests.Commands;
using Maturity.Web.Tests.Hosting;
using Maturity.Web.Tests.Http;

namespace Maturity.Web.Tests.Perception;

/// <summary>The published figures about several raters, on the page and out of the command.</summary>
public sealed class RaterVectorTests(QuietProduct product) : IClassFixture<QuietProduct>
{
    public static TheoryData<int> Aggregations => new(Enumerable.Range(0, Vectors("aggregation").Count));

    [Fact]
    public async Task Page_AgreementOfTheVectors_ShowsTheirFigures()
    {
        var cases = Vectors("agreement");
        var desk = await Desk.OpenAsync(product);
        var questions = Crowd.QuestionsOf(desk);
        for (var person = 0; person < cases.Max(item => item.GetProperty("levels").GetArrayLength()); person++)
        {
            var answers = cases.Select((item, at) => (Question: questions[at], Levels: item.GetProperty("levels"))).Where(one => one.Levels.GetArrayLength() > person);
            await product.AnswerAsync(desk, $"Person {person}", "data", answers.Select(one => (one.Question, one.Levels[person].GetInt32())));
        }

        var page = await desk.MapAsync();
        for (var at = 0; at < cases.Count; at++)
        {
            var (row, expected) = (page.Row(questions[at]), cases[at].GetProperty("expected"));
            Assert.Equal(expected.GetProperty("n").GetInt32().ToString(CultureInfo.InvariantCulture), row.Figure("people"));
            AssertFigure(expected.GetProperty("ad_m"), row.Figure("exact-ad"));
            AssertFigure(expected.TryGetProperty("rwg", out var rwg) ? rwg : null, row.Figure("exact-rwg"));
            var discuss = expected.GetProperty("discuss");
            Assert.Equal(discuss.ValueKind == JsonValueKind.True, row.QuerySelector(".badge--attention") is not null);
            Assert.Equal(discuss.ValueKind == JsonValueKind.Null, row.TextContent.Contains("there is nothing to compare", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Page_GapsOfTheVectors_ShowsTheirFiguresAndFlags()
    {
        var cases = Vectors("group_gap");
        var desk = await Desk.OpenAsync(product);
        var questions = Crowd.QuestionsOf(desk);
        foreach (var (side, group) in new[] { ("executive", "executive"), ("practitioner", "data") })
        {
            for (var person = 0; person < 3; person++)
            {
                var answers = cases.Select((item, at) => (Question: questions[at], Levels: item.GetProperty(side))).Where(one => one.Levels.GetArrayLength() > person);
                await product.AnswerAsync(desk, $"{side} {person}", group, answers.Select(one => (one.Question, one.Levels[person].GetInt32())));
            }
        }

        var page = await desk.MapAsync();
        for (var at = 0; at < cases.Count; at++)
        {
            var (row, expected) = (page.Row(questions[at]), cases[at].GetProperty("expected"));
            AssertFigure(expected.GetProperty("gap_levels"), row.Figure("exact-gap"));
            Assert.Equal(expected.GetProperty("flag").GetBoolean(), row.QuerySelectorAll(".badge").Any(badge => badge.TextContent.Contains("Gap of a level", StringComparison.Ordinal)));
        }
    }

    [Theory]
    [MemberData(nameof(Aggregations))]
    public async Task Page_AggregationOfTheVectors_ShowsTheirLevelAndPoints(int at)
    {
        var item = Vectors("aggregation")[at];
        var desk = await Desk.OpenAsync(product);
        var question = Crowd.QuestionsOf(desk)[0];
        foreach (var rater in item.GetProperty("raters").EnumerateArray())
            await product.AnswerAsync(desk, "Somebody", Group(rater), [(question, rater[1].ToString() switch { "DK" => 0, "NA" => -1, var level => int.Parse(level, CultureInfo.InvariantCulture) })]);

        var row = (await desk.Client.PageAsync($"{desk.Address}/results")).QuerySelectorAll(".receipt-table tr").Single(tr => tr.QuerySelector(".id")?.TextContent == question);
        var cells = row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).ToList();
        switch (item.GetProperty("expected_level").ToString())
        {
            case "NA": Assert.Equal("not applicable", cells[1]); break;
            case "DK": Assert.Equal("don’t know", cells[1]); break;
            default:
                AssertFigure(item.GetProperty("expected_level"), cells[1]);
                AssertFigure(item.GetProperty("expected_points"), cells[2]);
                break;
        }
    }

    [Fact]
    public async Task Command_RatersOfTheVectors_PrintsTheirFigures()
    {
        foreach (var item in Vectors("agreement"))
        {
            var (question, expected) = (await ScoreAsync(item.GetProperty("levels").EnumerateArray().Select(level => ("data", level.ToString()))), item.GetProperty("expected"));
            AssertFigure(expected.GetProperty("ad_m"), question.GetProperty("ad").ToString());
            AssertFigure(expected.TryGetProperty("rwg", out var rwg) ? rwg : null, question.GetProperty("rwg").ToString());
            Assert.Equal(expected.GetProperty("discuss").ToString(), question.GetProperty("discuss").ToString());
        }

        foreach (var item in Vectors("group_gap"))
        {
            var raters = new[] { ("executive", "executive"), ("practitioner", "data") }
                .SelectMany(side => item.GetProperty(side.Item1).EnumerateArray().Select(level => (side.Item2, level.ToString())));
            var (question, expected) = (await ScoreAsync(raters), item.GetProperty("expected"));
            AssertFigure(expected.GetProperty("gap_levels"), question.GetProperty("gap").ToString());
            Assert.Equal(expected.GetProperty("flag").GetBoolean(), question.GetProperty("gapFlag").GetBoolean());
        }

        foreach (var item in Vectors("aggregation"))
        {
            var question = await ScoreAsync(item.GetProperty("raters").EnumerateArray().Select(rater => (Group(rater), rater[1].ToString())));
            var level = item.GetProperty("expected_level");
            if (level.ValueKind == JsonValueKind.Number) AssertFigure(level, question.GetProperty("answer").ToString());
            else Assert.Equal(level.GetString()!.ToLowerInvariant(), question.GetProperty("answer").GetString());
        }
    }

    private static async Task<JsonElement> ScoreAsync(IEnumerable<(string Group, string Answer)> raters)
    {
        var folder = MiniQuestionnaire.WriteToNewFolder();
        try
        {
            var respondents = raters.Select((rater, at) => new
            {
                id = $"r{at}",
                group = rater.Group,
                answers = new Dictionary<string, object> { ["A1b"] = int.TryParse(rater.Answer, out var level) ? level : rater.Answer.ToLowerInvariant() },
            });
            var path = Path.Combine(folder.FullName, "answers.json");
            await File.WriteAllTextAsync(path, JsonSerializer.Serialize(new { questionnaire = "mini@1.2.3", respondents }));
            using StringWriter output = new(CultureInfo.InvariantCulture), error = new(CultureInfo.InvariantCulture);
            var code = await ScoreCommand.Create().Parse(["--questionnaire", folder.FullName, "--answers", path, "--json"])
                .InvokeAsync(new() { Output = output, Error = error, EnableDefaultExceptionHandler = false });
            Assert.Equal((0, ""), (code, error.ToString()));
            return JsonElement.Parse(output.ToString()).GetProperty("questions").EnumerateArray().Single(question => question.GetProperty("id").GetString() == "A1b");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Group(JsonElement rater) => rater[0].GetString() == "executive" ? "executive" : "data";

    /// <summary>The figure as printed, without one a dash or nothing.</summary>
    private static void AssertFigure(JsonElement? expected, string printed)
    {
        if (expected is not { ValueKind: JsonValueKind.Number } figure) Assert.True(printed is "–" or "", printed);
        else Assert.Equal(figure.GetDouble(), double.Parse(printed, CultureInfo.InvariantCulture), 1e-6);
    }

    private static List<JsonElement> Vectors(string part) =>
        [.. JsonElement.Parse(File.ReadAllText(Path.Combine(Repository.Root, "tests", "vectors", "vectors.json"))).GetProperty("raters").GetProperty(part).EnumerateArray()];
}
