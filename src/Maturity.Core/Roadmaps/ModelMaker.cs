using Maturity.Core.Questionnaires;

namespace Maturity.Core.Roadmaps;

/// <summary>Puts a checked request into arrays.</summary>
internal static class ModelMaker
{
    /// <summary>Capabilities of the weakest dimensions count so much more when bundles are compared.</summary>
    private const double Boost = 1.5;

    public static Model Make(RoadmapRequest request, Initiative[] initiatives)
    {
        string[] ids = [.. initiatives.Select(initiative => initiative.Id)];
        var scored = Scored(request);
        var places = Places(scored.Select(entry => entry.Capability.Id));
        var lifts = initiatives.Select((initiative, at) => LiftsOf(initiative, at, places, request, scored)).ToArray();
        var steps = StepsOf(lifts, scored.Count);
        var done = Flags(ids, request.Done);
        var model = new Model
        {
            Ids = ids,
            Effort = [.. initiatives.Select(initiative => EffortOf(initiative, request))],
            Weeks = [.. initiatives.Select(initiative => initiative.Weeks)],
            Needs = [.. initiatives.Select(initiative => NeedsOf(initiative, ids, done))],
            Lifts = lifts,
            Steps = steps,
            Start = [.. scored.Select(entry => entry.Capability.Score!.Value)],
            IndexWeight = [.. scored.Select(entry => entry.Share)],
            ValueWeight = [.. scored.Select(entry => entry.Share * (IsWeakest(request, entry.Dimension) ? Boost : 1))],
            Done = done,
            Banned = Flags(ids, request.Banned),
            Release = [.. ids.Select(id => FixedTo(request, id) is { } fixedTo ? FirstWeekOf(fixedTo.Quarter) : 0)],
            LatestStart = [.. ids.Select(id => FixedTo(request, id) is { NotBefore: false } fixedTo ? FirstWeekOf(fixedTo.Quarter + 1) - 1 : int.MaxValue)],
            Pins = [.. request.Pins.Where(pin => Holds(pin, request)).Select(pin => PlaceOf(ids, pin.Initiative)).Distinct()],
            Ordered = [.. request.Order.Distinct().Select(id => PlaceOf(ids, id))],
            Bound = BoundOf(request, ids),
            Parallel = request.Parallel,
            Capacity = request.EffortPerQuarter ?? double.PositiveInfinity,
            Quarters = request.Quarters,
        };
        CountWhatEnded(model);
        BarWhatNeverFits(model);
        return model;
    }

    /// <summary>Scored capabilities in the order of their ids, each with what a point of it adds to the index.</summary>
    private static List<(RoadmapDimension Dimension, RoadmapCapability Capability, double Share)> Scored(RoadmapRequest request)
    {
        var total = request.Dimensions.OrderBy(dimension => dimension.Id, StringComparer.Ordinal).Sum(dimension => dimension.Weight);
        return [.. request.Dimensions
            .SelectMany(dimension =>
            {
                var scored = dimension.Capabilities.Where(capability => capability.Score is not null).OrderBy(capability => capability.Id, StringComparer.Ordinal).ToList();
                var weight = scored.Sum(capability => capability.Weight);
                return scored.Select(capability => (dimension, capability, dimension.Weight / total * (capability.Weight / weight)));
            })
            .OrderBy(entry => entry.capability.Id, StringComparer.Ordinal)];
    }

    private static Step[] LiftsOf(
        Initiative initiative,
        int at,
        Dictionary<string, int> places,
        RoadmapRequest request,
        List<(RoadmapDimension Dimension, RoadmapCapability Capability, double Share)> scored) =>
    [
        .. initiative.Lifts
            .Where(lift => places.ContainsKey(lift.Capability))
            .Select(lift => Step.Of(at, places[lift.Capability], lift.From, lift.To, TargetOf(request, scored[places[lift.Capability]].Capability)))
            .OrderBy(step => step.Capability).ThenBy(step => step.Threshold).ThenBy(step => step.Ceiling),
    ];

    private static Step[][] StepsOf(Step[][] lifts, int capabilities) =>
    [
        .. Enumerable.Range(0, capabilities).Select(capability => lifts
            .SelectMany(steps => steps)
            .Where(step => step.Capability == capability)
            .OrderBy(step => step.Threshold).ThenBy(step => step.Ceiling).ThenBy(step => step.Initiative)
            .ToArray()),
    ];

    private static int TargetOf(RoadmapRequest request, RoadmapCapability capability) =>
        request.Targets.TryGetValue(capability.Id, out var target) ? target : RoadmapDefaults.TargetOf(capability.Score!.Value);

    private static double EffortOf(Initiative initiative, RoadmapRequest request)
    {
        if (request.Efforts.TryGetValue(initiative.Id, out var effort)) return effort;
        return request.OwnInitiatives.Any(own => own.Id == initiative.Id) ? initiative.Effort.Likely : initiative.Effort.Likely * request.EffortFactor;
    }

    private static int[] NeedsOf(Initiative initiative, string[] ids, bool[] done) =>
        [.. initiative.Needs.Select(need => PlaceOf(ids, need)).Where(need => !done[need]).Distinct().Order()];

    // What must be there comes by quarter, so that an earlier one never waits for the room a later one took.
    private static int[] BoundOf(RoadmapRequest request, string[] ids)
    {
        var bound = request.Fixed.Where(wish => !wish.NotBefore).OrderBy(wish => wish.Quarter).ThenBy(wish => wish.Initiative, StringComparer.Ordinal);
        return [.. bound.Select(wish => wish.Initiative).Except(request.Order).Select(id => PlaceOf(ids, id))];
    }

    private static bool Holds(Pin pin, RoadmapRequest request)
    {
        var dimension = request.Dimensions.FirstOrDefault(candidate => candidate.Id == pin.When);
        var score = request.Dimensions.SelectMany(candidate => candidate.Capabilities).FirstOrDefault(candidate => candidate.Id == pin.When)?.Score;
        var level = dimension?.Level ?? (score is { } points ? Scoring.Bands.LevelOf(points) : null);
        return level <= pin.AtMost;
    }

    private static bool IsWeakest(RoadmapRequest request, RoadmapDimension dimension) =>
        dimension.Level == request.Dimensions.Min(candidate => candidate.Level);

    private static FixedQuarter? FixedTo(RoadmapRequest request, string id) => request.Fixed.FirstOrDefault(wish => wish.Initiative == id);

    private static int FirstWeekOf(int quarter) => (quarter - 1) * RoadmapDefaults.WeeksPerQuarter;

    private static int PlaceOf(string[] ids, string id) => Array.BinarySearch(ids, id, StringComparer.Ordinal);

    private static bool[] Flags(string[] ids, IReadOnlyList<string> named)
    {
        var names = named.ToHashSet(StringComparer.Ordinal);
        return [.. ids.Select(names.Contains)];
    }

    private static Dictionary<string, int> Places(IEnumerable<string> ids) =>
        ids.Select((id, at) => KeyValuePair.Create(id, at)).ToDictionary(StringComparer.Ordinal);

    private static void CountWhatEnded(Model model) => Effects.PointsOf(model, model.Done).CopyTo(model.Start, 0);

    private static void BarWhatNeverFits(Model model)
    {
        for (var initiative = 0; initiative < model.Count; initiative++)
        {
            model.Oversized[initiative] = !model.Done[initiative] && Calendar.ExceedsAlone(model, initiative);
        }
    }
}
