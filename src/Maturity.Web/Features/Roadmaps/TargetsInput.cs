using System.Globalization;
using Maturity.Core.Roadmaps;
using Maturity.Core.Scoring;
using Maturity.Web.Features.Results.Components;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Roadmaps;

/// <summary>Target levels by capability, as typed: marks such as <c>TAL.attract:4</c>. A capability without one has the usual target.</summary>
public sealed record TargetsInput
{
    /// <summary>The marks; empty ones are left out.</summary>
    public string?[] Of { get; init; } = [];

    /// <summary>Level that is typed for a capability; null when none is.</summary>
    /// <param name="capability">Id of the capability.</param>
    public int? For(string capability) =>
        Of.FirstOrDefault(mark => mark?.StartsWith($"{capability}:", StringComparison.Ordinal) == true) is { } mark
        && int.TryParse(mark.AsSpan(capability.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var level) ? level : null;

    /// <summary>The settings with these targets, or null with the problems in <paramref name="state"/>.</summary>
    /// <param name="settings">What is saved.</param>
    /// <param name="result">The result: a target below what was reached makes no sense.</param>
    /// <param name="state">Takes the problems, by field.</param>
    /// <param name="texts">Words of the problems.</param>
    public RoadmapSettings? Apply(RoadmapSettings settings, ResultModel result, ModelStateDictionary state, IStringLocalizer texts)
    {
        var targets = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (capability, score) in result.Dimensions.SelectMany(dimension => ResultModel.Capabilities(dimension.Dimension, dimension.Score)))
        {
            if (score.Score is not { } points || For(capability.Id) is not { } target) continue;
            var reached = Bands.LevelOf(points);
            if (target < reached || target > 5)
                state.AddModelError($"target-{capability.Id}", texts["Choose for “{0}” a target of level {1} to 5: it stands at level {1} already.", capability.Name, reached]);
            else if (target != RoadmapDefaults.TargetOf(points)) targets[capability.Id] = target;
        }

        return state.IsValid ? settings with { Targets = targets } : null;
    }
}
