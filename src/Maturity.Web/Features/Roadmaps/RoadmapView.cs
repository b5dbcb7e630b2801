using Maturity.Core.Questionnaires;
using Maturity.Core.Roadmaps;
using Maturity.Web.Features.Results.Components;

namespace Maturity.Web.Features.Roadmaps;

/// <summary>One roadmap as its page shows it.</summary>
/// <param name="Ground">What it stands on.</param>
/// <param name="Roadmap">The roadmap.</param>
/// <param name="Settings">The settings that hold.</param>
/// <param name="Input">What the plan is made from; null while there is no result, or while the settings do not fit it any more.</param>
/// <param name="Problems">What is wrong with the settings, or worth a second look.</param>
public sealed record RoadmapView(
    RoadmapGround Ground, SavedRoadmap Roadmap, RoadmapSettings Settings, RoadmapInput? Input, IReadOnlyList<Problem> Problems)
{
    /// <summary>How far the work on each initiative is.</summary>
    public IReadOnlyDictionary<string, InitiativeState> Progress { get; init; } = new Dictionary<string, InitiativeState>();

    /// <summary>The plan; null without <see cref="Input"/>. Made when it is first asked for: a change that is answered with a redirect needs none.</summary>
    public RoadmapModel? Model => field ??= Input is null ? null : Ground.Plan(Settings, Input) with { Progress = Progress };

    /// <summary>Level aimed for in a capability, or in a dimension, whose aim is that of its lowest; null when nothing of it was scored.</summary>
    /// <param name="id">Id of the capability or dimension.</param>
    public int? Aim(string id) => Ground.Result is not { } result ? null : result.Dimensions
        .SelectMany(dimension => ResultModel.Capabilities(dimension.Dimension, dimension.Score).Select(pair => (Dimension: dimension.Dimension.Id, pair.Item1.Id, pair.Item2.Score)))
        .Where(capability => (capability.Id == id || capability.Dimension == id) && capability.Score is not null)
        .Min(capability => (int?)Settings.TargetOf(capability.Id, capability.Score!.Value));
}
