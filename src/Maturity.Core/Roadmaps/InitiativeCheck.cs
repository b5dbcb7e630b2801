using Maturity.Core.Questionnaires;

namespace Maturity.Core.Roadmaps;

/// <summary>Checks the initiatives of a request; those of a catalogue have passed the same rules before, a consultant's own have not.</summary>
internal static class InitiativeCheck
{
    public static HashSet<string> Ids(RoadmapRequest request) =>
        request.Initiatives.Concat(request.OwnInitiatives).Select(initiative => initiative.Id).ToHashSet(StringComparer.Ordinal);

    public static void Check(RoadmapRequest request, RoadmapProblems problems)
    {
        var all = request.Initiatives.Concat(request.OwnInitiatives).ToList();
        if (all.Count > RoadmapDefaults.MostInitiatives)
            problems.Error("ownInitiatives", "R015", $"There are {all.Count} initiatives. A roadmap takes at most {RoadmapDefaults.MostInitiatives}; leave some of your own out.");
        foreach (var group in all.GroupBy(initiative => initiative.Id, StringComparer.Ordinal).Where(group => group.Count() > 1))
            problems.Error("ownInitiatives", "R016", $"There are {group.Count()} initiatives with the id “{Quoted.Of(group.Key)}”. Give each its own.");
        var ids = Ids(request);
        var capabilities = request.Dimensions.SelectMany(dimension => dimension.Capabilities).Select(capability => capability.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var initiative in all) CheckOne(initiative, ids, problems);
        foreach (var initiative in request.OwnInitiatives) CheckCapabilities(initiative, capabilities, problems);
        CheckCircles(all, problems);
        foreach (var pin in request.Pins.Where(pin => !ids.Contains(pin.Initiative)))
            problems.Error("pins", "R010", $"There is no initiative “{Quoted.Of(pin.Initiative)}” to be a first step. Correct the catalogue.");
    }

    private static void CheckOne(Initiative initiative, HashSet<string> ids, RoadmapProblems problems)
    {
        var name = Quoted.Of(initiative.Id);
        if (!Identifiers.IsValid(initiative.Id))
            problems.Error("ownInitiatives", "R017", $"“{name}” is not an id. An id begins with a letter and has up to 64 letters (A to Z), digits, dots and hyphens.");
        if (!(initiative.Effort.Likely >= 0 && double.IsFinite(initiative.Effort.Likely)))
            problems.Error("ownInitiatives", "R011", $"The effort of {name} must be 0 person-weeks or more. Correct it.");
        if (initiative.Weeks is < 1 or > RoadmapDefaults.MostWeeks)
            problems.Error("ownInitiatives", "R018", $"{name} takes {initiative.Weeks} weeks. Give a duration from 1 to {RoadmapDefaults.MostWeeks} weeks.");
        foreach (var need in initiative.Needs.Where(need => !ids.Contains(need)))
            problems.Error("ownInitiatives", "R010", $"{name} needs “{Quoted.Of(need)}”, which does not exist. Correct the id or add the initiative.");
        foreach (var lift in initiative.Lifts.Where(lift => lift.From is < 1 or > 5 || lift.To is < 1 or > 5 || lift.To <= lift.From))
            problems.Error("ownInitiatives", "R019", $"{name} lifts from level {lift.From} to {lift.To}. A lift goes up, within levels 1 to 5.");
    }

    // A catalogue may lift what a quick scan does not ask about; who adds an initiative to one roadmap means what stands there.
    private static void CheckCapabilities(Initiative initiative, HashSet<string> capabilities, RoadmapProblems problems)
    {
        foreach (var lift in initiative.Lifts.Where(lift => !capabilities.Contains(lift.Capability)))
            problems.Error("ownInitiatives", "R020", $"{Quoted.Of(initiative.Id)} lifts “{Quoted.Of(lift.Capability)}”, which is no capability. {NearestKey.Hint(lift.Capability, [.. capabilities.Order(StringComparer.Ordinal)])}");
    }

    // Takes away what needs nothing that is left, until nothing changes: the rest stands in circles or behind them.
    private static void CheckCircles(List<Initiative> all, RoadmapProblems problems)
    {
        var left = all.GroupBy(initiative => initiative.Id, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Needs, StringComparer.Ordinal);
        while (left.Where(entry => !entry.Value.Any(left.ContainsKey)).Select(entry => entry.Key).ToList() is { Count: > 0 } free)
        {
            foreach (var id in free) left.Remove(id);
        }

        if (left.Count == 0) return;
        var (circle, at) = (new List<string>(), left.Keys.Order(StringComparer.Ordinal).First());
        while (!circle.Contains(at))
        {
            circle.Add(at);
            at = left[at].Where(left.ContainsKey).Order(StringComparer.Ordinal).First();
        }

        var names = string.Join(" → ", circle[circle.IndexOf(at)..].Append(at).Select(Quoted.Of));
        problems.Error("ownInitiatives", "R021", $"Initiatives need each other in a circle: {names}. Remove one of these prerequisites.");
    }
}
