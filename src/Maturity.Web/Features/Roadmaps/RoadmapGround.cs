using Maturity.Core.Roadmaps;
using Maturity.Web.Features.Assessments;
using Maturity.Web.Features.Results.Components;

namespace Maturity.Web.Features.Roadmaps;

/// <summary>What the roadmaps of an assessment stand on: its result, which may still change until it is closed.</summary>
/// <param name="Assessment">The assessment.</param>
/// <param name="Organization">Name of the organization.</param>
/// <param name="SizeBand">Code of its size.</param>
/// <param name="Result">The result in the reader's language; null while there is none to show.</param>
public sealed record RoadmapGround(Assessment Assessment, string Organization, string SizeBand, ResultModel? Result)
{
    /// <summary>Checks settings against the result.</summary>
    /// <param name="settings">The settings.</param>
    /// <exception cref="InvalidOperationException">There is no result.</exception>
    public LoadedRoadmap Load(RoadmapSettings settings)
    {
        var result = Result ?? throw new InvalidOperationException("There is no result to plan from.");
        return RoadmapInput.Of(settings.Request(result.Questionnaire, result.Scorecard, SizeBand));
    }

    /// <summary>The roadmap of settings that were checked.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="input">What came of them.</param>
    public RoadmapModel Plan(RoadmapSettings settings, RoadmapInput input)
    {
        var plan = Roadmap.Optimize(input);
        return new()
        {
            Plan = plan,
            Input = input,
            Band = Roadmap.Band(input, plan),
            Questionnaire = Result!.Questionnaire,
            Start = settings.Start,
            Costs = settings.Costs,
        };
    }
}
