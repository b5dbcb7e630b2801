using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Maturity.Web.Commands;

namespace Maturity.Web.Tests.Commands;

public sealed class PlanCommandTests : IDisposable
{
    private const string Initiatives = """
        format: 1
        effortFactor: {micro: 0.5, large: 1}
        pins: [{initiative: P, when: C, atMost: 2, reason: First}]
        initiatives:
          - {id: A, title: Alpha, lifts: [{capability: A1, from: 1, to: 3}], effort: {likely: 4}, weeks: 10}
          - {id: B, lifts: [{capability: B1, from: 1, to: 3}], effort: {likely: 8}, weeks: 13, needs: [A]}
          - {id: P, lifts: [{capability: C1, from: 1, to: 2}], effort: {likely: 20}, weeks: 6}
          - {id: X, lifts: [{capability: B1, from: 1, to: 2}], effort: {likely: 1}, weeks: 60}
        """;

    private readonly DirectoryInfo folder = MiniQuestionnaire.WriteToNewFolder();

    public PlanCommandTests() => File.WriteAllText(Path.Combine(folder.FullName, "initiatives.yaml"), Initiatives);

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Plan_Json_HasEveryKeyAndFigure()
    {
        var (code, output, error) = await RunAsync("--json");
        Assert.Equal((0, ""), (code, error));
        var plan = JsonElement.Parse(output);
        Assert.Equal(["mode", "index", "area", "upperBound", "gap", "later", "initiatives", "projection"], plan.EnumerateObject().Select(property => property.Name));
        Assert.Equal(("optimized", 0d, 0d), (plan.GetProperty("mode").GetString(), plan.GetProperty("index").GetDouble(), plan.GetProperty("gap").GetDouble()));
        Assert.Equal("""["X"]""", JsonSerializer.Serialize(plan.GetProperty("later")));
        Assert.Equal(
            """{"id":"P","rank":1,"startWeek":0,"endWeek":6,"startQuarter":1,"effort":20,"gain":8.333333,"waitsFor":[],"reason":"A first step; it adds 8.3 points. It waits for nothing. Without it, and what builds on it, the index would end at 33.3."}""",
            JsonSerializer.Serialize(plan.GetProperty("initiatives")[0]));
        Assert.Equal(
            """{"id":"B","rank":3,"startWeek":10,"endWeek":23,"startQuarter":1,"effort":8,"gain":16.666667,"waitsFor":["A"],"reason":"It adds 16.7 points. It starts when A has ended. Without it, and what builds on it, the index would end at 25.0."}""",
            JsonSerializer.Serialize(plan.GetProperty("initiatives")[2]));
        Assert.Equal(
            """[{"quarter":0,"index":0,"finished":0},{"quarter":1,"index":25,"finished":2},{"quarter":2,"index":41.666667,"finished":3},{"quarter":3,"index":41.666667,"finished":3},{"quarter":4,"index":41.666667,"finished":3}]""",
            JsonSerializer.Serialize(plan.GetProperty("projection")));
        Assert.Equal(150, plan.GetProperty("area").GetDouble());
    }

    [Fact]
    public async Task Plan_Greedy_ListsWhatEndsAfterTheHorizon()
    {
        var (code, output, _) = await RunAsync("--json", "--mode", "greedy", "--quarters", "1");
        Assert.Equal(0, code);
        var plan = JsonElement.Parse(output);
        Assert.Equal("greedy", plan.GetProperty("mode").GetString());
        Assert.Equal(["P", "X", "A", "B"], Ids(plan));
        Assert.Equal(2, plan.GetProperty("projection").GetArrayLength());
        Assert.Equal(["P", "A"], Ids(JsonElement.Parse((await RunAsync("--json", "--quarters", "1")).Output)));
    }

    [Fact]
    public async Task Plan_SizeParallelAndEffort_DecideThePlan()
    {
        var micro = JsonElement.Parse((await RunAsync("--json", "--size", "micro")).Output);
        Assert.Equal([10d, 2, 4], micro.GetProperty("initiatives").EnumerateArray().Select(one => one.GetProperty("effort").GetDouble()));
        var single = JsonElement.Parse((await RunAsync("--json", "--parallel", "1")).Output);
        Assert.Equal([0, 6, 16], single.GetProperty("initiatives").EnumerateArray().Select(one => one.GetProperty("startWeek").GetInt32()));
        var poor = JsonElement.Parse((await RunAsync("--json", "--effort-per-quarter", "8.5")).Output);
        Assert.DoesNotContain("P", Ids(poor));
    }

    [Fact]
    public async Task Plan_Targets_LimitLiftsAndWarnBelowTheLevel()
    {
        var targets = Path.Combine(folder.FullName, "targets.json");
        await File.WriteAllTextAsync(targets, """{ "A1": 2, "B1": 1 }""");
        var plan = JsonElement.Parse((await RunAsync("--json", "--targets", targets)).Output);
        Assert.Equal(["P", "A"], Ids(plan));
        Assert.Equal(8.333333, plan.GetProperty("initiatives")[1].GetProperty("gain").GetDouble());
        await File.WriteAllTextAsync(targets, """{ "A1": 6, "Q": 3 }""");
        var (code, output, error) = await RunAsync("--targets", targets);
        Assert.Equal((1, ""), (code, output));
        Assert.Contains($"{targets}:0:0: R007 ", error, StringComparison.Ordinal);
        Assert.Contains($"{targets}:0:0: R006 There is no capability “Q”", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[1]")]
    [InlineData("""{ "A1": "3" }""")]
    [InlineData("""{ "A1": 3, "A1": 4 }""")]
    [InlineData("""{ "\ud800": 3 }""")]
    public async Task Plan_TargetsWithoutSense_AreRefused(string content)
    {
        var targets = Path.Combine(folder.FullName, "targets.json");
        await File.WriteAllTextAsync(targets, content);
        var (code, output, error) = await RunAsync("--targets", targets);
        Assert.Equal((1, ""), (code, output));
        Assert.StartsWith($"{targets}:0:0: R031 ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing.json")]
    [InlineData(".")]
    public async Task Plan_TargetsNotToBeRead_AreRefused(string file)
    {
        var (code, _, error) = await RunAsync("--targets", Path.Combine(folder.FullName, file));
        Assert.Equal(1, code);
        Assert.Contains(": R030 The file cannot be read. ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_FiguresOutsideTheirLimits_AreRefusedTogether()
    {
        var (code, output, error) = await RunAsync("--parallel", "0", "--quarters", "13", "--effort-per-quarter", "0");
        Assert.Equal((1, ""), (code, output));
        Assert.Contains("--parallel:0:0: R002 ", error, StringComparison.Ordinal);
        Assert.Contains("--quarters:0:0: R004 ", error, StringComparison.Ordinal);
        Assert.Contains("--effort-per-quarter:0:0: R003 ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_AnswersIncomplete_SaysWhichDimension()
    {
        var (code, output, error) = await RunWithAsync("""{ "A1a": 1, "A1b": 1, "B1a": 1, "B1b": 1 }""");
        Assert.Equal((1, ""), (code, output));
        Assert.Contains(": R001 C is not scored", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_Text_NamesDatesReasonsAndWhatIsLater()
    {
        var (code, output, _) = await RunAsync("--start", "2027-01-04");
        Assert.Equal(0, code);
        Assert.Contains("Mini, roadmap from 2027-01-04 over 4 quarters, optimized", output, StringComparison.Ordinal);
        Assert.Contains("Projection if every initiative works as described", output, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^  Q1 +2027-04-05 +index +25\.0  2 initiatives finished$", output);
        Assert.Contains("2. A  Alpha", output, StringComparison.Ordinal);
        Assert.Contains("Q1, weeks 1 to 10 (until 2027-03-14), 4 person-weeks", output, StringComparison.Ordinal);
        Assert.Contains("Without it, and what builds on it, the index would end at ", output, StringComparison.Ordinal);
        Assert.Contains("  X: It adds nothing to what B does.", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', output);
    }

    [Fact]
    public async Task Plan_CommaCulture_PrintsTheSame()
    {
        var expected = await RunAsync("--effort-per-quarter", "8.5", "--start", "2027-01-04");
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("nl-NL");
            Assert.Equal(expected, await RunAsync("--effort-per-quarter", "8.5", "--start", "2027-01-04"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("--parallel", "x")]
    [InlineData("--effort-per-quarter", "8,5 weeks")]
    [InlineData("--effort-per-quarter", "Infinity")]
    [InlineData("--effort-per-quarter", "1e999")]
    [InlineData("--quarters", "99999999999")]
    [InlineData("--start", "04-01-2027")]
    [InlineData("--size", "tiny")]
    [InlineData("--mode", "best")]
    [InlineData("--unknown")]
    public void Plan_WrongUsage_IsAnErrorOfParsing(params string[] arguments) =>
        Assert.NotEmpty(PlanCommand.Create().Parse(["--questionnaire", "x", "--answers", "y", .. arguments]).Errors);

    [Fact]
    public void Plan_FigureOutOfReach_IsAnsweredInWords()
    {
        string Of(string option, string value) => string.Join(' ', PlanCommand.Create().Parse(["--questionnaire", "x", "--answers", "y", option, value]).Errors.Select(error => error.Message));
        Assert.Equal("\"99999999999\" is no whole number, or too large a one. Write it as 4.", Of("--quarters", "99999999999"));
        Assert.Equal("\"Infinity\" is no number of person-weeks. Write it as 30 or 30.5.", Of("--effort-per-quarter", "Infinity"));
    }

    private static IEnumerable<string?> Ids(JsonElement plan) => plan.GetProperty("initiatives").EnumerateArray().Select(one => one.GetProperty("id").GetString());

    private Task<(int Code, string Output, string Error)> RunAsync(params string[] options) =>
        RunWithAsync("""{ "A1a": 1, "A1b": 1, "B1a": 1, "B1b": 1, "C1a": 1, "C1b": 1 }""", options);

    private async Task<(int Code, string Output, string Error)> RunWithAsync(string answers, params string[] options)
    {
        var path = Path.Combine(folder.FullName, "answers.json");
        await File.WriteAllTextAsync(path, $$"""{ "questionnaire": "mini@1.2.3", "respondents": [ { "id": "r1", "group": "executive", "answers": {{answers}} } ] }""");
        using StringWriter output = new(CultureInfo.InvariantCulture), error = new(CultureInfo.InvariantCulture);
        var code = await PlanCommand.Create().Parse(["--questionnaire", folder.FullName, "--answers", path, .. options])
            .InvokeAsync(new() { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        return (code, output.ToString(), error.ToString());
    }
}
