namespace Maturity.Core.Roadmaps;

/// <summary>
/// What every search begins with: the part of the plan that is given, and the initiatives that may join it. The best
/// schedule found so far is kept here.
/// </summary>
internal sealed class Contest
{
    private readonly int[] starts;

    public Contest(Model model)
    {
        Model = model;
        Given = new(model);
        First = GivenPart.Place(model, Given);
        Candidates = CandidateFilter.Of(model, Given);
        starts = [.. Given.Starts];
        Best = MeritOf(Given.Starts, Given.Ends);
        OfferBaseline();
    }

    public Model Model { get; }

    /// <summary>First steps and what the consultant put first, placed.</summary>
    public Decoder Given { get; }

    /// <summary>The same in their order.</summary>
    public IReadOnlyList<int> First { get; }

    /// <summary>Initiatives that may join, ascending.</summary>
    public int[] Candidates { get; }

    /// <summary>Merit of the best schedule so far.</summary>
    public Merit Best { get; private set; }

    /// <summary>The best schedule by rank: the given part, then by start, then by id.</summary>
    public IReadOnlyList<Chosen> Schedule => [.. Ranked(starts).Select(initiative => new Chosen(initiative, starts[initiative], initiative, null))];

    public Merit MeritOf(int[] someStarts, int[] someEnds) => Merit.Of(Model, Curve.Area(Model, someEnds), someStarts, someEnds);

    /// <summary>Keeps a schedule if it is the best so far; of two alike the one whose ids come first.</summary>
    public bool Offer(Merit merit, int[] someStarts)
    {
        if (!merit.IsBetterThan(Best) && (merit != Best || !ComesFirst(someStarts))) return false;
        Best = merit;
        someStarts.CopyTo(starts, 0);
        return true;
    }

    private bool ComesFirst(int[] someStarts)
    {
        var order = Ranked(someStarts).Zip(Ranked(starts)).FirstOrDefault(pair => pair.First != pair.Second);
        return order.First < order.Second;
    }

    private IEnumerable<int> Ranked(int[] someStarts) => First.Concat(Enumerable.Range(0, Model.Count)
        .Where(initiative => someStarts[initiative] != Curve.Never && !First.Contains(initiative))
        .OrderBy(initiative => someStarts[initiative]));

    /// <summary>The baseline as far as it ends within the horizon, and without what then gives nothing.</summary>
    private void OfferBaseline()
    {
        var plan = BaselinePlanner.Plan(Model).Where(one => one.Start + Model.Weeks[one.Initiative] <= Model.HorizonWeeks).ToList();
        if (First.Any(given => plan.All(one => one.Initiative != given))) return;
        Trim(plan);
        var schedule = new Schedule(Model, plan);
        Offer(MeritOf(schedule.Starts, schedule.Ends), schedule.Starts);
    }

    private void Trim(List<Chosen> plan)
    {
        var area = Curve.Area(Model, new Schedule(Model, plan).Ends);
        for (var at = plan.Count - 1; at >= 0; at--)
        {
            if (First.Contains(plan[at].Initiative)) continue;
            var rest = new Schedule(Model, plan).EndsWithout(plan[at].Initiative);
            if (First.Any(given => rest[given] == Curve.Never) || Curve.Area(Model, rest) < area - 1e-9) continue;
            plan.RemoveAll(one => rest[one.Initiative] == Curve.Never);
            at = plan.Count;
        }
    }
}
