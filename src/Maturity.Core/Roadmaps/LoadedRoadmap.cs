using Maturity.Core.Questionnaires;

namespace Maturity.Core.Roadmaps;

/// <summary>A request after the check.</summary>
/// <param name="Input">What plans are made from; null when any problem is an error.</param>
/// <param name="Problems">
/// What is wrong or worth a second look; <see cref="Problem.File"/> names the field of <see cref="RoadmapRequest"/> in the
/// spelling of JSON, such as <c>effortPerQuarter</c>. Codes are explained in <c>docs/roadmap.md</c>.
/// </param>
public sealed record LoadedRoadmap(RoadmapInput? Input, IReadOnlyList<Problem> Problems);
