using Maturity.Core.Questionnaires;
using Maturity.Core.Roadmaps;
using Maturity.Core.Scoring;

namespace Maturity.Core.Tests.Roadmaps;

/// <summary>Random requests: small ones that can be searched completely, and such as real content makes.</summary>
internal static class RandomRoadmap
{
    private static readonly double[] Scores = [0, 12.5, 25, 37.5, 37.4999999, 50, 62.5, 75, 87.5, 100, 33.333333, 41.7];

    /// <summary>At most eight initiatives.</summary>
    public static RoadmapRequest Small(int seed)
    {
        var random = new Random(seed);
        return Request(random, random.Next(1, 4), random.Next(1, 9), random.Next(1, 4), random.Next(1, 7), (2, 20));
    }

    /// <summary>The same with two of them bound to a quarter, and nothing put before them.</summary>
    public static RoadmapRequest Bound(int seed)
    {
        var request = Small(seed) with { Pins = [], Order = [], Banned = [], Done = [], EffortPerQuarter = null };
        var random = new Random(seed);
        string[] ids = [.. request.Initiatives.Concat(request.OwnInitiatives).Select(initiative => initiative.Id)];
        random.Shuffle(ids);
        return request with { Fixed = [.. ids.Take(2).Select((id, at) => new FixedQuarter(id, random.Next(1, Math.Min(3, request.Quarters) + 1), at > 0 && random.Next(3) == 0))] };
    }

    /// <summary>Six dimensions, forty initiatives.</summary>
    public static RoadmapRequest Real(int seed)
    {
        var random = new Random(seed);
        return Request(random, 6, 40, random.Next(2, 7), random.Next(2, 13), (6, 48));
    }

    /// <summary>A catalogue at random scores.</summary>
    public static RoadmapRequest Of(Questionnaire questionnaire, int seed)
    {
        var random = new Random(seed);
        var answers = questionnaire.Questions.ToDictionary(question => question.Id, _ => Answer.OfLevel(Math.Clamp(random.Next(1, 4) + random.Next(0, 2), 1, 5)));
        var card = ScoringModel.Prepare(questionnaire).Score([new AnswerSheet("r", "executive", answers)]);
        return RoadmapRequest.From(questionnaire, card, "large");
    }

    private static RoadmapRequest Request(Random random, int dimensions, int count, int parallel, int quarters, (int Least, int Most) weeks)
    {
        var structure = Enumerable.Range(0, dimensions).Select(at => Dimension(random, $"D{at}", at == 0 || random.Next(4) > 0 ? 1 : random.Next(1, 4))).ToList();
        string[] capabilities = [.. structure.SelectMany(dimension => dimension.Capabilities).Select(capability => capability.Id)];
        var initiatives = Enumerable.Range(0, count).Select(at => Initiative(random, $"I{at:00}", at, capabilities, weeks)).ToList();
        string Any() => initiatives[random.Next(count)].Id;
        var banned = random.Next(3) == 0 ? new[] { Any() } : [];
        var done = random.Next(4) == 0 ? new[] { Any() }.Except(banned).ToArray() : [];
        var request = new RoadmapRequest
        {
            Dimensions = structure,
            Initiatives = initiatives,
            Pins = random.Next(2) == 0 ? [] : [new(Any(), capabilities[random.Next(capabilities.Length)], random.Next(1, 5), ""), new(Any(), "D0", random.Next(1, 4), "")],
            Targets = random.Next(3) == 0 ? capabilities.ToDictionary(id => id, _ => random.Next(3, 6)) : new Dictionary<string, int>(),
            Parallel = parallel,
            EffortPerQuarter = random.Next(3) == 0 ? random.Next(5, 10) * parallel : null,
            Quarters = quarters,
            Banned = banned,
            Done = done,
            Fixed = random.Next(4) > 0 ? [] : [.. new[] { new FixedQuarter(Any(), random.Next(1, quarters + 1), random.Next(2) == 0) }.Where(wish => !banned.Contains(wish.Initiative) && !done.Contains(wish.Initiative))],
        };
        return WithWishes(request, random);
    }

    private static RoadmapRequest WithWishes(RoadmapRequest request, Random random)
    {
        string[] ids = [.. request.Initiatives.Select(initiative => initiative.Id)];
        string[] open = [.. ids.Except(request.Banned).Except(request.Done)];
        random.Shuffle(open);
        var own = random.Next(3) > 0 || ids.Length < 2 ? [] : ids[^1..];
        return request with
        {
            Initiatives = [.. request.Initiatives.Where(initiative => !own.Contains(initiative.Id))],
            OwnInitiatives = [.. request.Initiatives.Where(initiative => own.Contains(initiative.Id))],
            EffortFactor = random.Next(3) > 0 ? 1 : 0.75,
            Efforts = random.Next(3) > 0 ? new Dictionary<string, double>() : ids.Where(_ => random.Next(3) == 0).ToDictionary(id => id, _ => (double)random.Next(20)),
            Order = random.Next(3) > 0 ? [] : [.. open.Take(random.Next(1, 3))],
        };
    }

    private static RoadmapDimension Dimension(Random random, string id, double weight)
    {
        var capabilities = Enumerable.Range(0, random.Next(1, 5))
            .Select(at => new RoadmapCapability($"{id}.c{at}", random.Next(1, 4), at > 0 && random.Next(15) == 0 ? null : Scores[random.Next(Scores.Length)]))
            .ToList();
        var scored = capabilities.Where(capability => capability.Score is not null).ToList();
        var score = scored.Sum(capability => capability.Weight * capability.Score!.Value) / scored.Sum(capability => capability.Weight);
        return new(id, weight, Bands.LevelOf(score), capabilities);
    }

    private static Initiative Initiative(Random random, string id, int at, string[] capabilities, (int Least, int Most) weeks)
    {
        var lifts = Enumerable.Range(0, random.Next(1, 4)).Select(_ => capabilities[random.Next(capabilities.Length)]).Distinct().Select(capability =>
        {
            var from = random.Next(1, 5);
            return new Lift(capability, from, random.Next(from + 1, 6));
        }).ToList();
        double effort = random.Next(1, 25);
        string[] needs = at == 0 ? [] : [.. Enumerable.Range(0, random.Next(3)).Select(_ => $"I{random.Next(at):00}").Distinct()];
        return new() { Id = id, Title = id, Lifts = lifts, Effort = new(effort, effort, effort), Weeks = random.Next(weeks.Least, weeks.Most + 1), Needs = needs };
    }
}
