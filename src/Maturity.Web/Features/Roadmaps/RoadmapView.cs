using Maturity.Core.Questionnaires;

namespace Maturity.Web.Features.Roadmaps;

/// <summary>One roadmap as its page shows it.</summary>
/// <param name="Ground">What it stands on.</param>
/// <param name="Roadmap">The roadmap.</param>
/// <param name="Settings">The settings that hold.</param>
/// <param name="Model">The plan; null while there is no result, or while the settings do not fit it any more.</param>
/// <param name="Problems">What is wrong with the settings, or worth a second look.</param>
public sealed record RoadmapView(
    RoadmapGround Ground, SavedRoadmap Roadmap, RoadmapSettings Settings, RoadmapModel? Model, IReadOnlyList<Problem> Problems);
