using Maturity.Core.Questionnaires;
using Maturity.Core.Roadmaps;

namespace Maturity.Core.Tests.Roadmaps;

/// <summary>Two dimensions with a capability each, at 0 points, and as many initiatives as a test names.</summary>
internal static class TinyRoadmap
{
    public static RoadmapRequest Of(params Initiative[] initiatives) => new()
    {
        Dimensions = [new("X", 1, 1, [new("X.a", 1, 0), new("X.b", 1, null)]), new("Y", 1, 1, [new("Y.a", 1, 0)])],
        Initiatives = initiatives,
        Parallel = 2,
    };

    /// <summary>An initiative that lifts one capability; without a capability it lifts nothing.</summary>
    public static Initiative One(string id, string? lifts, int from = 1, int to = 3, double effort = 4, int weeks = 10, params string[] needs) => new()
    {
        Id = id,
        Title = id,
        Lifts = lifts is null ? [] : [new(lifts, from, to)],
        Effort = new(effort, effort, effort),
        Weeks = weeks,
        Needs = needs,
    };

    public static RoadmapPlan Plan(RoadmapRequest request) => Roadmap.Optimize(RoadmapInput.Of(request).Input!);

    public static string[] Codes(RoadmapRequest request) => [.. RoadmapInput.Of(request).Problems.Select(problem => $"{problem.File} {problem.Code}")];
}
