using Maturity.Core.Questionnaires;

namespace Maturity.Core.Roadmaps;

/// <summary>Finds bans that take away what something else rests on.</summary>
internal static class BanCheck
{
    public static IReadOnlyList<Problem> Of(RoadmapRequest request, Model model)
    {
        var problems = new RoadmapProblems();
        foreach (var wanted in model.Wanted)
        {
            if (BannedNeed(model, wanted) is { } need)
                problems.Error("banned", "R022", $"{model.Ids[need]} is banned, but {model.Ids[wanted]}, which is fixed or put first, needs it. Allow it, or release {model.Ids[wanted]}.");
            else if (model.Oversized[wanted])
                problems.Error("effortPerQuarter", "R023", $"{model.Ids[wanted]} is fixed or put first, but alone takes more than {request.EffortPerQuarter} person-weeks of a quarter. Raise the effort per quarter, or release it.");
        }

        foreach (var pin in model.Pins.Where(pin => !model.Done[pin]))
        {
            if (model.Banned[pin])
                problems.Warn("banned", "R024", $"{model.Ids[pin]} is a first step and banned. The plan begins with something else.");
            else if (BannedNeed(model, pin) is { } need)
                problems.Warn("banned", "R024", $"{model.Ids[need]} is banned, and the first step {model.Ids[pin]} needs it. The plan begins with something else.");
        }

        return problems.Items;
    }

    /// <summary>A banned prerequisite that nothing else can satisfy, of the initiative or of what it needs; null = none.</summary>
    private static int? BannedNeed(Model model, int initiative)
    {
        var most = Effects.PointsOf(model, Enumerable.Range(0, model.Count).Select(other => model.Done[other] || !model.IsBarred(other)).ToArray());
        var seen = new HashSet<int>();
        var open = new Stack<int>([initiative]);
        while (open.TryPop(out var at))
        {
            foreach (var need in model.Needs[at].Where(need => !Effects.IsSatisfied(model, need, model.Start) && seen.Add(need)))
            {
                if (!model.Banned[need]) open.Push(need);
                else if (!Effects.IsSatisfied(model, need, most)) return need;
            }
        }

        return null;
    }
}
