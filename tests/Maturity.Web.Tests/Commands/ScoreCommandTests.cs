using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Maturity.Web.Commands;

namespace Maturity.Web.Tests.Commands;

public sealed class ScoreCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = MiniQuestionnaire.WriteToNewFolder();

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Score_Json_HasEveryKeyAndFigure()
    {
        var (code, output, error) = await RunAsync(Answers("""
            { "id": "r1", "group": "executive", "answers": { "A1a": 5, "A1b": "na", "B1a": 5, "B1b": "dk", "C1a": 1, "C1b": 2 } },
            { "id": "r2", "group": "data", "answers": { "A1a": 4, "A1b": "na", "B1a": 4, "C1a": 1, "C1b": 1 } },
            { "id": "r3", "group": "data", "answers": { "A1a": 5, "A1b": 3, "B1a": 5, "C1a": 1, "C1b": 1 } }
            """), "--json");
        Assert.Equal((0, ""), (code, error));
        var card = JsonElement.Parse(output);
        Assert.Equal(
            ["questionnaire", "contentHash", "scoring", "index", "level", "band", "cappedBy", "low", "high", "coverage", "certainty", "incomplete", "dimensions", "questions"],
            card.EnumerateObject().Select(property => property.Name));
        Assert.Equal("mini@1.2.3", card.GetProperty("questionnaire").GetString());
        Assert.Matches("^[0-9a-f]{64}$", card.GetProperty("contentHash").GetString());
        Assert.Equal("1", card.GetProperty("scoring").GetString());
        Assert.Equal((64.583333, 4, 2), (card.GetProperty("index").GetDouble(), card.GetProperty("band").GetInt32(), card.GetProperty("level").GetInt32()));
        Assert.Equal((48.958333, 65.625), (card.GetProperty("low").GetDouble(), card.GetProperty("high").GetDouble()));
        Assert.Equal("""["C"]""", card.GetProperty("cappedBy").GetRawText().ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal));
        Assert.Equal((0.833333, "medium", 0), (card.GetProperty("coverage").GetDouble(), card.GetProperty("certainty").GetString(), card.GetProperty("incomplete").GetArrayLength()));
    }

    [Fact]
    public async Task Score_JsonParts_HaveEveryKeyAndNulls()
    {
        var (_, output, _) = await RunAsync(Answers("""
            { "id": "r1", "group": "executive", "answers": { "A1a": "na", "A1b": "na", "B1a": 5, "C1a": 3 } },
            { "id": "r2", "group": "data", "answers": { "A1a": "na", "A1b": "na", "B1a": 3 } }
            """), "--json");
        var card = JsonElement.Parse(output);
        Assert.Equal(["index", "level", "band", "low", "high"], card.EnumerateObject().Where(property => property.Value.ValueKind == JsonValueKind.Null).Select(property => property.Name));
        Assert.StartsWith("A: ", card.GetProperty("incomplete")[0].GetString(), StringComparison.Ordinal);
        Assert.Equal(
            """{"id":"A","score":null,"level":null,"low":null,"high":null,"coverage":null,"capabilities":[{"id":"A1","score":null,"level":null,"coverage":null}]}""",
            Compact(card.GetProperty("dimensions")[0]));
        Assert.Equal(
            """{"id":"C","score":50,"level":3,"low":25,"high":75,"coverage":0.5,"capabilities":[{"id":"C1","score":50,"level":3,"coverage":0.5}]}""",
            Compact(card.GetProperty("dimensions")[2]));
        Assert.Equal(
            [
                """{"id":"A1a","answer":"na","points":null,"n":0,"ad":null,"rwg":null,"discuss":null,"gap":null,"gapFlag":null}""",
                """{"id":"A1b","answer":"na","points":null,"n":0,"ad":null,"rwg":null,"discuss":null,"gap":null,"gapFlag":null}""",
                """{"id":"B1a","answer":4,"points":75,"n":2,"ad":1,"rwg":0,"discuss":true,"gap":2,"gapFlag":true}""",
                """{"id":"B1b","answer":"dk","points":null,"n":0,"ad":null,"rwg":null,"discuss":null,"gap":null,"gapFlag":null}""",
                """{"id":"C1a","answer":3,"points":50,"n":1,"ad":0,"rwg":null,"discuss":null,"gap":null,"gapFlag":null}""",
                """{"id":"C1b","answer":"dk","points":null,"n":0,"ad":null,"rwg":null,"discuss":null,"gap":null,"gapFlag":null}""",
            ],
            card.GetProperty("questions").EnumerateArray().Select(Compact));
    }

    [Fact]
    public async Task Score_QuickScan_HasOnlyItsQuestions()
    {
        var answers = Answers(One("""{ "A1a": 5, "A1b": 1, "B1a": 3, "B1b": 1, "C1a": 1, "C1b": 5 }"""));
        var (code, output, _) = await RunAsync(answers, "--json", "--quick-scan");
        Assert.Equal(0, code);
        var card = JsonElement.Parse(output);
        Assert.Equal(["A1a", "B1a", "C1a"], card.GetProperty("questions").EnumerateArray().Select(question => question.GetProperty("id").GetString()));
        Assert.Equal(50, card.GetProperty("index").GetDouble());
        Assert.Contains("indicative", (await RunAsync(answers, "--quick-scan")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Score_Text_SaysLevelWhyAndBounds()
    {
        var (code, output, _) = await RunAsync(Answers(One("""{ "A1a": 5, "A1b": 5, "B1a": 5, "C1a": 1, "C1b": 1 }""")));
        Assert.Equal(0, code);
        Assert.Contains("Level 2 of 5: Two. The index of 66.7 lies in the band of level 4, but the level is at most one above the weakest dimension: C at level 1.", output, StringComparison.Ordinal);
        Assert.Contains("Index 66.7 of 100, 50.0 to 66.7 whatever the unanswered questions would come to.", output, StringComparison.Ordinal);
        Assert.Contains("Certainty low: 86 % answered by weight, 1 respondent, no question with two answers.", output, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^B +5 +100\.0 +50\.0 to 100\.0 +50 %$", output);
        Assert.DoesNotContain('\u001b', output);
    }

    [Fact]
    public async Task Score_Text_NamesDimensionsByName()
    {
        var path = Path.Combine(folder.FullName, "questionnaire.yaml");
        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path)).Replace("- id: C\n", "- id: C\n    name: Culture\n", StringComparison.Ordinal));
        var capped = (await RunAsync(Answers(One("""{ "A1a": 5, "A1b": 5, "B1a": 5, "B1b": 5, "C1a": 1, "C1b": 1 }""")))).Output;
        Assert.Contains("at most one above the weakest dimension: Culture (C) at level 1.", capped, StringComparison.Ordinal);
        var lacking = (await RunAsync(Answers(One("""{ "A1a": 5, "A1b": 5, "B1a": 5, "B1b": 5 }""")))).Output;
        Assert.Contains("  Culture (C): scored capabilities", lacking, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Score_TooFewAnswers_SaysWhatIsLacking()
    {
        var (code, output, _) = await RunAsync(Answers(One("""{ "A1a": 5, "B1a": 5 }""")));
        Assert.Equal(0, code);
        Assert.Contains("No index and no level", output, StringComparison.Ordinal);
        Assert.Contains("  C: scored capabilities carry less than two thirds of the weight; too few answers for C1.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Score_QuestionnaireNamedByItsFile_PrintsTheSame()
    {
        var answers = Path.Combine(folder.FullName, "answers.json");
        await File.WriteAllTextAsync(answers, Answers(One("""{ "A1a": 5, "A1b": 4, "B1a": 4, "B1b": 3, "C1a": 2, "C1b": 1 }""")));
        var printed = new List<string>();
        foreach (var path in new[] { folder.FullName, Path.Combine(folder.FullName, "questionnaire.yaml") })
        {
            using var output = new StringWriter(CultureInfo.InvariantCulture);
            Assert.Equal(0, await ScoreCommand.Create().Parse(["--questionnaire", path, "--answers", answers]).InvokeAsync(new() { Output = output }));
            printed.Add(output.ToString());
        }

        Assert.Equal(printed[0], printed[1]);
    }

    [Fact]
    public async Task Score_CommaCulture_PrintsTheSame()
    {
        var answers = Answers(One("""{ "A1a": 5, "A1b": 4, "B1a": 4, "B1b": 3, "C1a": 2, "C1b": 1 }"""));
        var expected = await RunAsync(answers);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("nl-NL");
            Assert.Equal(expected, await RunAsync(answers));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task Score_AnotherMinorVersion_WarnsAndScores()
    {
        var (code, output, error) = await RunAsync(Answers(One("{}")).Replace("1.2.3", "1.0.0", StringComparison.Ordinal), "--json");
        Assert.Equal(0, code);
        Assert.StartsWith("warning: ", error, StringComparison.Ordinal);
        Assert.Contains("answers.json:1:20: A020 ", error, StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Object, JsonElement.Parse(output).ValueKind);
    }

    [Theory]
    [InlineData("""{ "id": "r1", "group": "board", "answers": { "A1a": 7, "X": 1 } }""", "A012", "A014", "A013")]
    [InlineData("", "A010")]
    [InlineData("{", "A002")]
    public async Task Score_AnswersWithoutSense_IsRefusedWithAllProblems(string respondents, params string[] codes)
    {
        var (code, output, error) = await RunAsync(Answers(respondents), "--json");
        Assert.Equal((1, ""), (code, output));
        Assert.All(codes, problem => Assert.Contains($": {problem} ", error, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("missing.json")]
    [InlineData("")]
    [InlineData(".")]
    public async Task Score_AnswersNotToBeRead_IsRefused(string file)
    {
        var path = file.Length == 0 ? "" : Path.Combine(folder.FullName, file);
        var (code, output, error) = await InvokeAsync("--questionnaire", folder.FullName, "--answers", path);
        Assert.Equal((1, ""), (code, output));
        Assert.StartsWith($"{path}:0:0: A000 The file cannot be read. ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Score_FolderMissing_IsRefused()
    {
        var (code, output, error) = await InvokeAsync("--questionnaire", Path.Combine(folder.FullName, "none"), "--answers", "x.json");
        Assert.Equal((1, ""), (code, output));
        Assert.NotEmpty(error);
    }

    [Theory]
    [InlineData("--answers", "x.json")]
    [InlineData("--questionnaire", "x")]
    [InlineData("--questionnaire", "x", "--answers", "y", "--unknown")]
    public void Score_WrongUsage_IsAnErrorOfParsing(params string[] arguments) =>
        Assert.NotEmpty(ScoreCommand.Create().Parse(arguments).Errors);

    private static string One(string answers) => $$"""{ "id": "r1", "group": "executive", "answers": {{answers}} }""";

    private static string Answers(string respondents) => $$"""{ "questionnaire": "mini@1.2.3", "respondents": [ {{respondents}} ] }""";

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);

    private async Task<(int Code, string Output, string Error)> RunAsync(string answers, params string[] options)
    {
        var path = Path.Combine(folder.FullName, "answers.json");
        await File.WriteAllTextAsync(path, answers);
        return await InvokeAsync(["--questionnaire", folder.FullName, "--answers", path, .. options]);
    }

    private static async Task<(int Code, string Output, string Error)> InvokeAsync(params string[] arguments)
    {
        using StringWriter output = new(CultureInfo.InvariantCulture), error = new(CultureInfo.InvariantCulture);
        var code = await ScoreCommand.Create().Parse(arguments).InvokeAsync(new() { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        return (code, output.ToString(), error.ToString());
    }
}
