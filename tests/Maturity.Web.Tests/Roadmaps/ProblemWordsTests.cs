using System.Globalization;
using Maturity.Core.Questionnaires;
using Maturity.Core.Roadmaps;
using Maturity.Web.Features.Questionnaires;
using Maturity.Web.Features.Roadmaps;
using Maturity.Web.Features.Roadmaps.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Tests.Roadmaps;

/// <summary>Problems of a roadmap as its pages say them.</summary>
public sealed class ProblemWordsTests
{
    private static readonly Initiative A = One("A", "X.a"), B = One("B", "X.a", needs: "A") with { Lifts = [new("X.a", 3, 4)] };

    private static readonly RoadmapRequest Good = new()
    {
        Dimensions = [new("X", 1, 1, [new("X.a", 1, 0), new("X.b", 1, null)])],
        Initiatives = [A, B],
        Parallel = 2,
    };

    // Every code that the check knows, and each way it is said.
    private static readonly RoadmapRequest[] Doubtful =
    [
        Good with { Dimensions = [] },
        Good with { Dimensions = [.. Good.Dimensions, new("Z", 1, null, [new("Z.a", 1, null)])] },
        Good with { Parallel = 0, EffortPerQuarter = 0, Quarters = 13, EffortFactor = 0 },
        Good with { Targets = new Dictionary<string, int> { ["Q.c"] = 3, ["X.a"] = 6, ["X.b"] = 3 } },
        Good with { Dimensions = [new("X", 1, 3, [new("X.a", 1, 50)])], Targets = new Dictionary<string, int> { ["X.a"] = 1 } },
        Good with { Done = ["C"], Pins = [new("D", "X", 5, "")], OwnInitiatives = [One("O", "X.a", needs: "E")] },
        Good with { Efforts = new Dictionary<string, double> { ["A"] = -1 } },
        Good with { Banned = ["A"], Order = ["A"], Done = ["B"], Fixed = [new("B", 1), new("B", 9)] },
        Good with { OwnInitiatives = [.. Enumerable.Range(0, 199).Select(at => One($"O{at}", "X.a"))] },
        Good with { OwnInitiatives = [A, One("0", "X.a"), One("O", "X.c") with { Weeks = 0 }, One("P", "X.a") with { Lifts = [new("X.a", 3, 3)] }] },
        Good with { OwnInitiatives = [One("O", "X.a", needs: "P"), One("P", "X.a", needs: "O")] },
        Good with { Banned = ["A"], Fixed = [new("B", 2)] },
        Good with { EffortPerQuarter = 1.5, Order = ["A"] },
        Good with { Banned = ["A"], Pins = [new("A", "X", 5, ""), new("B", "X", 5, "")] },
    ];

    [Fact]
    public void Of_EveryCode_IsSaidInBothLanguagesWithTitlesAndNoGap()
    {
        var problems = Doubtful.SelectMany(request => RoadmapInput.Of(request).Problems.Select(problem => (Request: request, Problem: problem))).ToList();
        Assert.Equal(Enumerable.Range(1, 24).Select(number => $"R{number:000}"), problems.Select(entry => entry.Problem.Code).Distinct().Order());
        foreach (var (request, problem) in problems)
        {
            var (english, dutch) = (Said(problem, request, "en"), Said(problem, request, "nl"));
            Assert.NotEqual(problem.Message, dutch);
            Assert.NotEqual(english, dutch);
            Assert.All(new[] { english, dutch }, said =>
            {
                Assert.DoesNotContain("{", said, StringComparison.Ordinal);
                Assert.Matches(@"[.:] ", said);
                Assert.EndsWith(".", said, StringComparison.Ordinal);
            });
        }
    }

    [Fact]
    public void Of_BannedNeed_NamesTitlesAndFiguresAsTheReaderWritesThem()
    {
        var banned = RoadmapInput.Of(Doubtful[11]).Problems.Single();
        var dear = RoadmapInput.Of(Doubtful[12]).Problems.Single();

        Assert.Contains("“Title of A” is weggelaten, maar “Title of B”", Said(banned, Doubtful[11], "nl"), StringComparison.Ordinal);
        Assert.Contains("de 1,5 mensweken", Said(dear, Doubtful[12], "nl"), StringComparison.Ordinal);
        // The command's words stay the same in every country.
        Assert.Contains("more than 1.5 person-weeks", dear.Message, StringComparison.Ordinal);
    }

    private static string Said(Problem problem, RoadmapRequest request, string language)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            using var services = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();
            var questionnaire = QuestionnaireFolder.Load(Path.Combine(AppContext.BaseDirectory, "questionnaires", "data-driven", "v1")).In(language);
            List<Initiative> own = [.. request.Initiatives, .. request.OwnInitiatives];
            return new ProblemWords(questionnaire, own, services.GetRequiredService<IStringLocalizer<RoadmapsTexts>>()).Of(problem);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }

    private static Initiative One(string id, string lifts, params string[] needs) => new()
    {
        Id = id,
        Title = $"Title of {id}",
        Lifts = [new(lifts, 1, 3)],
        Effort = new(4, 4, 4),
        Weeks = 10,
        Needs = needs,
    };
}
