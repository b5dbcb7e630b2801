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
        BoundFirst = OfferBound();
        OfferBaseline();
    }

    public Model Model { get; }

    /// <summary>First steps and what the consultant put first, placed.</summary>
    public Decoder Given { get; }

    /// <summary>The same in their order.</summary>
    public IReadOnlyList<int> First { get; }

    /// <summary>Initiatives that may join, ascending.</summary>
    public int[] Candidates { get; }

    /// <summary>What is bound to a quarter, with what it needs, in an order that keeps these quarters before all else.</summary>
    public IReadOnlyList<int> BoundFirst { get; }

    /// <summary>Merit of the best schedule so far.</summary>
    public Merit Best { get; private set; }

    /// <summary>The best schedule by rank: the given part, then by start, then by id.</summary>
    public IReadOnlyList<Chosen> Schedule => [.. Ranked(starts).Select(initiative => new Chosen(initiative, starts[initiative], initiative, null))];

    /// <summary>Whether the best schedule holds the given part as it was placed, so that the search was about all the rest.</summary>
    public bool HoldsGiven => First.All(initiative => starts[initiative] == Given.Starts[initiative]);

    public Merit MeritOf(int[] someStarts, int[] someEnds) => Merit.Of(Model, Curve.Area(Model, someEnds), someStarts, someEnds);

    /// <summary>Keeps a schedule if it is the best so far; of two alike the one whose ids come first.</summary>
    public bool Offer(Merit merit, int[] someStarts)
    {
        if (!merit.IsBetterThan(Best) && (merit != Best || !ComesFirst(someStarts))) return false;
        Best = merit;
        someStarts.CopyTo(starts, 0);
        return true;
    }

    /// <summary>Takes out of the best schedule what gives nothing and lets the rest move up, until neither helps.</summary>
    public void Polish()
    {
        Merit before;
        do
        {
            before = Best;
            OfferTrimmed(Schedule);
            var moved = new Decoder(Model);
            moved.PlaceAll([.. Schedule.OrderBy(one => one.Start).Select(one => one.Initiative)], [.. starts.Select(start => start != Curve.Never)]);
            Offer(MeritOf(moved.Starts, moved.Ends), moved.Starts);
        }
        while (Best.IsBetterThan(before));
    }

    private bool ComesFirst(int[] someStarts)
    {
        var order = Ranked(someStarts).Zip(Ranked(starts)).FirstOrDefault(pair => pair.First != pair.Second);
        return order.First < order.Second;
    }

    private IEnumerable<int> Ranked(int[] someStarts) => First.Where(initiative => someStarts[initiative] != Curve.Never).Concat(Enumerable.Range(0, Model.Count)
        .Where(initiative => someStarts[initiative] != Curve.Never && !First.Contains(initiative))
        .OrderBy(initiative => someStarts[initiative]));

    private IReadOnlyList<int> OfferBound()
    {
        if (Model.Bound.Length == 0) return [];
        var decoder = new Decoder(Model);
        decoder.CopyFrom(Given);
        var placed = GivenPart.PlaceBound(Model, decoder);
        Offer(MeritOf(decoder.Starts, decoder.Ends), decoder.Starts);
        return placed;
    }

    /// <summary>The baseline as far as it ends within the horizon; where that lacks what is given, the baseline begun with the given part.</summary>
    private void OfferBaseline()
    {
        var plan = InTime(BaselinePlanner.Plan(Model));
        if (First.Any(given => IsAsked(given) && plan.All(one => one.Initiative != given)))
            plan = InTime(BaselinePlanner.PlanAfter(Model, [.. First.Select(given => new Chosen(given, Given.Starts[given], given, null))]));
        OfferTrimmed(plan);
    }

    private IReadOnlyList<Chosen> InTime(IReadOnlyList<Chosen> plan) => [.. plan.Where(one => one.Start + Model.Weeks[one.Initiative] <= Model.HorizonWeeks)];

    private void OfferTrimmed(IReadOnlyList<Chosen> plan)
    {
        var schedule = new Schedule(Model, Trimmed([.. plan]));
        Offer(MeritOf(schedule.Starts, schedule.Ends), schedule.Starts);
    }

    /// <summary>A plan without what gives nothing; what the given part only needed is looked at like the rest.</summary>
    private List<Chosen> Trimmed(List<Chosen> plan)
    {
        var area = Curve.Area(Model, new Schedule(Model, plan).Ends);
        for (var at = plan.Count - 1; at >= 0; at--)
        {
            if (IsAsked(plan[at].Initiative)) continue;
            var rest = new Schedule(Model, plan).EndsWithout(plan[at].Initiative);
            if (plan.Any(one => rest[one.Initiative] == Curve.Never && IsAsked(one.Initiative)) || Curve.Area(Model, rest) < area - 1e-9) continue;
            plan.RemoveAll(one => rest[one.Initiative] == Curve.Never);
            at = plan.Count;
        }

        return plan;
    }

    // In the plan because somebody said so, whatever it gives; one that first steps only need is not.
    private bool IsAsked(int initiative) => Model.Wanted.Contains(initiative) || (First.Contains(initiative) && Model.Pins.Contains(initiative));
}
