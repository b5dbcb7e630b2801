using Maturity.Core.Questionnaires;
using Maturity.Core.Roadmaps;

namespace Maturity.Core.Tests.Roadmaps;

public sealed class RoadmapInputTests
{
    private static readonly Initiative A = TinyRoadmap.One("A", "X.a");
    private static readonly Initiative B = TinyRoadmap.One("B", "Y.a", needs: "A");
    private static readonly RoadmapRequest Good = TinyRoadmap.Of(A, B);

    public static TheoryData<string, RoadmapRequest> Refused => new()
    {
        { "dimensions R001", Good with { Dimensions = [] } },
        { "dimensions R001", Good with { Dimensions = [.. Good.Dimensions, new("Z", 1, null, [new("Z.a", 1, null)])] } },
        { "parallel R002", Good with { Parallel = 0 } },
        { "parallel R002", Good with { Parallel = 51 } },
        { "effortPerQuarter R003", Good with { EffortPerQuarter = 0 } },
        { "effortPerQuarter R003", Good with { EffortPerQuarter = double.NaN } },
        { "quarters R004", Good with { Quarters = 0 } },
        { "quarters R004", Good with { Quarters = 13 } },
        { "effortFactor R005", Good with { EffortFactor = 0 } },
        { "targets R006", Good with { Targets = new Dictionary<string, int> { ["X.c"] = 3 } } },
        { "targets R007", Good with { Targets = new Dictionary<string, int> { ["X.a"] = 6 } } },
        { "banned R010", Good with { Banned = ["C"] } },
        { "done R010", Good with { Done = ["C"] } },
        { "fixed R010", Good with { Fixed = [new("C", 1)] } },
        { "order R010", Good with { Order = ["C"] } },
        { "efforts R010", Good with { Efforts = new Dictionary<string, double> { ["C"] = 1 } } },
        { "pins R010", Good with { Pins = [new("C", "X", 5, "")] } },
        { "ownInitiatives R010", Good with { OwnInitiatives = [TinyRoadmap.One("O", "X.a", needs: "C")] } },
        { "efforts R011", Good with { Efforts = new Dictionary<string, double> { ["A"] = -1 } } },
        { "ownInitiatives R011", Good with { OwnInitiatives = [TinyRoadmap.One("O", "X.a", effort: double.PositiveInfinity)] } },
        { "banned R012", Good with { Banned = ["A"], Order = ["A"] } },
        { "done R012", Good with { Done = ["A"], Fixed = [new("A", 1)] } },
        { "fixed R013", Good with { Fixed = [new("A", 1), new("A", 2)] } },
        { "fixed R014", Good with { Fixed = [new("A", 5)] } },
        { "fixed R014", Good with { Fixed = [new("A", 0)] } },
        { "ownInitiatives R015", Good with { OwnInitiatives = [.. Enumerable.Range(0, 199).Select(at => TinyRoadmap.One($"O{at}", "X.a"))] } },
        { "ownInitiatives R016", Good with { OwnInitiatives = [A] } },
        { "ownInitiatives R017", Good with { OwnInitiatives = [TinyRoadmap.One("0", "X.a")] } },
        { "ownInitiatives R018", Good with { OwnInitiatives = [TinyRoadmap.One("O", "X.a", weeks: 0)] } },
        { "ownInitiatives R019", Good with { OwnInitiatives = [TinyRoadmap.One("O", "X.a", from: 3, to: 3)] } },
        { "ownInitiatives R020", Good with { OwnInitiatives = [TinyRoadmap.One("O", "X.c")] } },
        { "ownInitiatives R021", Good with { OwnInitiatives = [TinyRoadmap.One("O", "X.a", needs: "P"), TinyRoadmap.One("P", "X.a", needs: "O")] } },
        { "banned R022", Good with { Banned = ["A"], Fixed = [new("B", 2)] } },
        { "effortPerQuarter R023", Good with { EffortPerQuarter = 1, Order = ["A"] } },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Of_InputWithoutSense_IsRefusedNamingTheField(string expected, RoadmapRequest request)
    {
        var loaded = RoadmapInput.Of(request);
        Assert.Null(loaded.Input);
        Assert.Contains(expected, TinyRoadmap.Codes(request));
        Assert.All(loaded.Problems, problem => Assert.Matches(@"\. .*[.?]$", problem.Message));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void Codes_OfTheCheck_StandInTheRules(string expected, RoadmapRequest request)
    {
        Assert.NotNull(request);
        var rules = File.ReadAllText(Path.Combine(Scoring.VectorFile.Root, "docs", "roadmap.md"));
        Assert.Contains($"| {expected.Split(' ')[1]} |", rules, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_GoodInput_HasNoProblems() => Assert.Empty(RoadmapInput.Of(Good).Problems);

    [Fact]
    public void Of_OddWishes_WarnsAndGoesOn()
    {
        var request = Good with
        {
            Dimensions = [new("X", 1, 3, [new("X.a", 1, 50), new("X.b", 1, null)]), Good.Dimensions[1]],
            Targets = new Dictionary<string, int> { ["X.a"] = 2, ["X.b"] = 4 },
            Pins = [new("A", "X", 3, "")],
            Banned = ["A"],
        };
        Assert.NotNull(RoadmapInput.Of(request).Input);
        Assert.Equal(["targets R009", "targets R008", "banned R024"], TinyRoadmap.Codes(request));
    }

    [Fact]
    public void Of_BanOfAPrerequisiteThatSomethingElseSatisfies_IsAllowed()
    {
        var request = Good with { Banned = ["A"], Fixed = [new("B", 2)], OwnInitiatives = [TinyRoadmap.One("O", "X.a")] };
        Assert.NotNull(RoadmapInput.Of(request).Input);
    }
}
