namespace Maturity.Core.Roadmaps;

/// <summary>
/// The baseline: first steps, then what the consultant put first, then again and again the bundle with most value per
/// person-week; each is placed as early as the ones before it allow. It knows no horizon.
/// </summary>
internal sealed class BaselinePlanner
{
    private readonly Model model;
    private readonly Bundles bundles;
    private readonly Calendar calendar;
    private readonly bool[] chosen;
    private readonly bool[] barred;
    private readonly int[] ends;
    private readonly List<Chosen> plan = [];
    private double[] points;

    private BaselinePlanner(Model model)
    {
        this.model = model;
        bundles = new(model);
        calendar = new(model, model.HorizonWeeks);
        // What has ended keeps lifting: a lift that was out of reach may work later.
        chosen = [.. model.Done];
        barred = [.. Enumerable.Range(0, model.Count).Select(model.IsBarred)];
        ends = new int[model.Count];
        points = [.. model.Start];
    }

    /// <summary>The plan in its order of choice.</summary>
    public static IReadOnlyList<Chosen> Plan(Model model)
    {
        var planner = new BaselinePlanner(model);
        planner.TakeFirstSteps();
        return planner.TakeRest();
    }

    /// <summary>The plan that begins with what is placed already.</summary>
    /// <param name="model">The model.</param>
    /// <param name="given">What is placed, in its order.</param>
    public static IReadOnlyList<Chosen> PlanAfter(Model model, IReadOnlyList<Chosen> given)
    {
        var planner = new BaselinePlanner(model);
        foreach (var one in given) planner.Put(one);
        planner.points = Effects.PointsOf(model, planner.chosen);
        return planner.TakeRest();
    }

    /// <summary>The first steps that hold now, each with its bundle, in order.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> FirstSteps(Model model)
    {
        var planner = new BaselinePlanner(model);
        return planner.TakeFirstSteps();
    }

    private List<IReadOnlyList<int>> TakeFirstSteps()
    {
        var taken = new List<IReadOnlyList<int>>();
        foreach (var pin in model.Pins)
        {
            if (chosen[pin] || barred[pin] || !IsPositive(ValueOf([pin], model.IndexWeight))) continue;
            if (BundleOf(pin) is { } bundle && Take(bundle)) taken.Add(bundle.Members);
        }

        return taken;
    }

    private List<Chosen> TakeRest()
    {
        TakeWanted();
        while (Best() is { } best) Take(best);
        return plan;
    }

    private void TakeWanted()
    {
        foreach (var wanted in model.Wanted)
        {
            if (chosen[wanted] || barred[wanted]) continue;
            if (BundleOf(wanted) is not { } bundle || !Take(bundle)) barred[wanted] = true;
        }
    }

    private Bundle? Best()
    {
        Bundle? best = null;
        for (var initiative = 0; initiative < model.Count; initiative++)
        {
            if (chosen[initiative] || barred[initiative]) continue;
            if (BundleOf(initiative) is { } bundle && IsPositive(bundle.Value) && bundle.IsBetterThan(best)) best = bundle;
        }

        return best;
    }

    private Bundle? BundleOf(int initiative)
    {
        var members = bundles.Of(initiative, chosen, points, barred);
        if (members.Count == 0) return null;
        return new(initiative, [.. members], ValueOf(members, model.ValueWeight), members.Sum(member => model.Effort[member]));
    }

    private double ValueOf(IReadOnlyList<int> members, double[] weights)
    {
        foreach (var member in members) chosen[member] = true;
        var value = 0.0;
        for (var capability = 0; capability < points.Length; capability++)
        {
            var after = Effects.PointsOf(model, capability, chosen);
            value += weights[capability] * (after - points[capability]);
        }

        foreach (var member in members) chosen[member] = false;
        return value;
    }

    // All of it or nothing: what a week or quarter refuses leaves no trace.
    private bool Take(Bundle bundle)
    {
        var before = plan.Count;
        foreach (var member in bundle.Members)
        {
            var start = calendar.FirstFit(member, EarliestOf(member), int.MaxValue);
            if (start < 0) return Undo(before);
            Put(new(member, start, bundle.For, bundle.Ratio));
        }

        points = Effects.PointsOf(model, chosen);
        return true;
    }

    private void Put(Chosen one)
    {
        calendar.Place(one.Initiative, one.Start);
        chosen[one.Initiative] = true;
        ends[one.Initiative] = one.Start + model.Weeks[one.Initiative];
        plan.Add(one);
    }

    private bool Undo(int count)
    {
        foreach (var late in plan[count..])
        {
            calendar.Remove(late.Initiative, late.Start);
            chosen[late.Initiative] = false;
        }

        plan.RemoveRange(count, plan.Count - count);
        return false;
    }

    private int EarliestOf(int initiative)
    {
        var earliest = 0;
        foreach (var need in model.Needs[initiative])
        {
            if (chosen[need]) earliest = Math.Max(earliest, ends[need]);
            else if (!Effects.IsSatisfied(model, need, model.Start)) earliest = Math.Max(earliest, LastEndOfLiftsLike(need));
        }

        return earliest;
    }

    private int LastEndOfLiftsLike(int need) => plan
        .Where(other => model.Lifts[other.Initiative].Any(lift => model.Lifts[need].Any(wanted => wanted.Capability == lift.Capability)))
        .Select(other => ends[other.Initiative])
        .DefaultIfEmpty()
        .Max();

    private static bool IsPositive(double value) => Math.Round(value, 6) > 0;
}
