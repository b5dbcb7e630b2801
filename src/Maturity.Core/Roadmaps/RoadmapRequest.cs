using Maturity.Core.Questionnaires;
using Maturity.Core.Scoring;

namespace Maturity.Core.Roadmaps;

/// <summary>
/// Everything a roadmap is made of, as somebody asked for it: not yet checked. <see cref="RoadmapInput.Of"/> checks it.
/// What is saved of a roadmap is this, so that it can be made again.
/// </summary>
public sealed record RoadmapRequest
{
    /// <summary>Dimensions and capabilities with their scores.</summary>
    public required IReadOnlyList<RoadmapDimension> Dimensions { get; init; }

    /// <summary>The catalogue of initiatives.</summary>
    public required IReadOnlyList<Initiative> Initiatives { get; init; }

    /// <summary>Initiatives that the consultant added; their effort is taken as it is, without a factor for size.</summary>
    public IReadOnlyList<Initiative> OwnInitiatives { get; init; } = [];

    /// <summary>First steps, in the order of the catalogue.</summary>
    public IReadOnlyList<Pin> Pins { get; init; } = [];

    /// <summary>Factor on the effort of the catalogue for the size of the organization, above 0.</summary>
    public double EffortFactor { get; init; } = 1;

    /// <summary>Target level per capability id, 1 to 5; for the others <see cref="RoadmapDefaults.TargetOf"/> holds.</summary>
    public IReadOnlyDictionary<string, int> Targets { get; init; } = new Dictionary<string, int>();

    /// <summary>How many initiatives can run in one week, 1 to <see cref="RoadmapDefaults.MostParallel"/>.</summary>
    public required int Parallel { get; init; }

    /// <summary>Person-weeks available in each quarter, above 0; null = no limit.</summary>
    public double? EffortPerQuarter { get; init; }

    /// <summary>Horizon in quarters, 1 to <see cref="RoadmapDefaults.MostQuarters"/>.</summary>
    public int Quarters { get; init; } = RoadmapDefaults.Quarters;

    /// <summary>Ids of initiatives that must not be in the plan.</summary>
    public IReadOnlyList<string> Banned { get; init; } = [];

    /// <summary>Ids of initiatives that have ended already: they count as finished before the first week.</summary>
    public IReadOnlyList<string> Done { get; init; } = [];

    /// <summary>Initiatives bound to a quarter.</summary>
    public IReadOnlyList<FixedQuarter> Fixed { get; init; } = [];

    /// <summary>Ids that come right after the first steps, in this order, each with what it needs.</summary>
    public IReadOnlyList<string> Order { get; init; } = [];

    /// <summary>Person-weeks per initiative id where the consultant estimated other than the catalogue; taken as they are.</summary>
    public IReadOnlyDictionary<string, double> Efforts { get; init; } = new Dictionary<string, double>();

    /// <summary>What follows from a scorecard and the size of the organization; the rest are defaults.</summary>
    /// <param name="questionnaire">The questionnaire that was answered: it has initiatives, first steps and factors.</param>
    /// <param name="card">Its scorecard.</param>
    /// <param name="sizeBand">Code of the size band, such as <c>large</c>; null = as if <c>large</c>.</param>
    public static RoadmapRequest From(Questionnaire questionnaire, Scorecard card, string? sizeBand)
    {
        ArgumentNullException.ThrowIfNull(questionnaire);
        ArgumentNullException.ThrowIfNull(card);
        var size = sizeBand ?? RoadmapDefaults.SizeBand;
        return new()
        {
            Dimensions = [.. card.Dimensions.Select(From)],
            Initiatives = questionnaire.Initiatives,
            Pins = questionnaire.Pins,
            EffortFactor = questionnaire.EffortFactor.TryGetValue(size, out var factor) ? factor : 1,
            Parallel = RoadmapDefaults.ParallelOf(size),
        };
    }

    private static RoadmapDimension From(DimensionScore dimension) => new(
        dimension.Id,
        dimension.Weight,
        dimension.Level,
        [.. dimension.Capabilities.Select(capability => new RoadmapCapability(capability.Id, capability.Weight, capability.Score))]);
}
