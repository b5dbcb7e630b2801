using System.Diagnostics;
using Maturity.Core.Questionnaires;
using Maturity.Core.Roadmaps;
using Maturity.Core.Tests.Roadmaps;

namespace Maturity.Performance.Roadmaps;

/// <summary>
/// How good and how fast plans are: the gap to the bound, the improvement on the baseline, and the time of a plan on one core,
/// for random requests of forty initiatives and for the product's own catalogue at random scores.
/// </summary>
internal static class RoadmapRun
{
    private const int Requests = 100;
    private const int TimedQuarters = 12;

    public static void Run(string questionnaireFolder)
    {
        Tell("40 random initiatives, 12 quarters", [.. Enumerable.Range(0, Requests).Select(seed => RandomRoadmap.Real(seed) with { Quarters = TimedQuarters })]);
        Tell("40 random initiatives, 2 to 12 quarters", [.. Enumerable.Range(0, Requests).Select(RandomRoadmap.Real)]);
        var questionnaire = QuestionnaireLoader.Load([.. Directory.EnumerateFiles(questionnaireFolder, "*.yaml")
            .Select(path => new SourceFile(Path.GetFileName(path), File.ReadAllBytes(path)))]).Questionnaire!;
        foreach (var quarters in new[] { RoadmapDefaults.Quarters, TimedQuarters })
        {
            Tell($"own catalogue, {quarters} quarters", [.. Enumerable.Range(0, Requests).Select(seed => RandomRoadmap.Of(questionnaire, seed) with { Quarters = quarters })]);
            Tell($"own catalogue, {quarters} quarters, 20 person-weeks each", [.. Enumerable.Range(0, Requests).Select(seed => RandomRoadmap.Of(questionnaire, seed) with { Quarters = quarters, EffortPerQuarter = 20 })]);
        }
    }

    private static void Tell(string name, IReadOnlyList<RoadmapRequest> requests)
    {
        var inputs = requests.Select(request => RoadmapInput.Of(request).Input).OfType<RoadmapInput>().ToList();
        foreach (var input in inputs.Take(10)) Roadmap.Optimize(input);
        var (gaps, gains, times) = (new List<double>(), new List<double>(), new List<double>());
        foreach (var input in inputs)
        {
            var clock = Stopwatch.StartNew();
            var plan = Roadmap.Optimize(input);
            times.Add(clock.Elapsed.TotalMilliseconds);
            var start = plan.Index * input.Request.Quarters;
            var possible = Math.Max(plan.UpperBound - start, 1e-9);
            gaps.Add(100 * plan.Gap / possible);
            gains.Add(100 * (plan.Area - Roadmap.Greedy(input).Area) / possible);
        }

        times.Sort();
        Console.WriteLine($"{name}: {inputs.Count} plans; gap to the bound mean {gaps.Average():0.0} %, worst {gaps.Max():0.0} %; "
            + $"above the baseline mean {gains.Average():0.0} %, most {gains.Max():0.0} %, least {gains.Min():0.0} % (of the points that the bound allows above the start); "
            + $"median {times[times.Count / 2]:0.0} ms, slowest {times[^1]:0.0} ms");
    }
}
