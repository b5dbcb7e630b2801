using Maturity.Core.Questionnaires;
using Maturity.Core.Roadmaps;

namespace Maturity.Core.Tests.Roadmaps;

public sealed class WishTests
{
    private static readonly Initiative A = TinyRoadmap.One("A", "X.a");
    private static readonly Initiative B = TinyRoadmap.One("B", "Y.a", needs: "A");
    private static readonly RoadmapRequest Both = TinyRoadmap.Of(A, B);

    [Fact]
    public void Plan_OneNeedsTheOther_SaysWhyAndWhen()
    {
        var plan = TinyRoadmap.Plan(Both);
        var (a, b) = (plan.Initiatives[0], plan.Initiatives[1]);
        Assert.Equal(("A", 0, 10, StartKind.AtOnce), (a.Id, a.StartWeek, a.EndWeek, a.Start));
        Assert.Equal(["B"], a.Unlocks);
        Assert.Equal((0, 0), (a.IndexWithout, a.AreaWithout));
        Assert.Equal(("B", 10, 20, StartKind.AfterOthers), (b.Id, b.StartWeek, b.EndWeek, b.Start));
        Assert.Equal(["A"], b.WaitsFor);
        Assert.Equal(["A"], b.HeldBackBy);
        Assert.Equal((25, 100, 175), (b.IndexWithout, b.AreaWithout, plan.Area));
    }

    [Fact]
    public void Plan_Done_CountsBeforeTheFirstWeek()
    {
        var plan = TinyRoadmap.Plan(Both with { Done = ["A"] });
        Assert.Equal(25, plan.Index);
        Assert.Equal(("B", 0), (plan.Initiatives.Single().Id, plan.Initiatives.Single().StartWeek));
        Assert.Equal(LeftOutKind.Done, plan.LeftOut.Single().Reason);
    }

    [Fact]
    public void Plan_DoneButStillTooLow_LiftsOnceSomethingElseHas()
    {
        var late = TinyRoadmap.One("L", "X.a", from: 3, to: 4);
        var plan = TinyRoadmap.Plan(TinyRoadmap.Of(A, late) with { Done = ["L"], Targets = new Dictionary<string, int> { ["X.a"] = 5 } });
        Assert.Equal((0, 37.5), (plan.Index, plan.Projection[1].Index));
        Assert.Equal(37.5, Assert.Single(plan.Initiatives).Gain);
    }

    [Fact]
    public void Plan_BoundToAQuarter_StartsThereWithWhatItNeeds()
    {
        var plan = TinyRoadmap.Plan(Both with { Fixed = [new("B", 3)] });
        Assert.Equal([("A", 0), ("B", 26)], plan.Initiatives.Select(one => (one.Id, one.StartWeek)));
        Assert.Equal((StartKind.BoundToQuarter, ChoiceKind.Wanted), (plan.Initiatives[1].Start, plan.Initiatives[1].Choice));
        var tooEarly = TinyRoadmap.Plan(TinyRoadmap.Of(A with { Weeks = 20 }, B) with { Fixed = [new("B", 1)] });
        Assert.Equal(["A"], tooEarly.Initiatives.Select(one => one.Id));
        Assert.Equal(("B", LeftOutKind.MissesItsQuarter), (tooEarly.LeftOut.Single().Id, tooEarly.LeftOut.Single().Reason));
    }

    [Fact]
    public void Plan_BoundToAQuarter_StartsLaterInItWhereThatGivesMore()
    {
        var long14 = TinyRoadmap.One("A", "X.a", weeks: 14);
        var plan = TinyRoadmap.Plan(TinyRoadmap.Of(long14, TinyRoadmap.One("B", "Y.a")) with { Parallel = 1, Fixed = [new("B", 2)] });
        Assert.Equal([("A", 0), ("B", 14)], plan.Initiatives.Select(one => (one.Id, one.StartWeek)));
        Assert.Equal((150, 150, true), (plan.Area, plan.UpperBound, plan.IsProven));
    }

    [Fact]
    public void Plan_QuarterThatCannotBeKept_NamesTheNextThatCan()
    {
        var request = TinyRoadmap.Of(A with { Weeks = 20 }, B) with { Fixed = [new("B", 1)] };
        Assert.Equal((LeftOutKind.MissesItsQuarter, 2), (TinyRoadmap.Plan(request).LeftOut.Single().Reason, TinyRoadmap.Plan(request).LeftOut.Single().NextQuarter));
        Assert.Contains(TinyRoadmap.Plan(request with { Fixed = [new("B", 2)] }).Initiatives, one => one.Id == "B" && one.StartQuarter == 2);
        var covered = request with { Initiatives = [.. request.Initiatives, TinyRoadmap.One("C", "Y.a")] };
        Assert.Equal(LeftOutKind.MissesItsQuarter, TinyRoadmap.Plan(covered).LeftOut.Single(left => left.Id == "B").Reason);
        Assert.Null(TinyRoadmap.Plan(request with { Quarters = 2, Initiatives = [A with { Weeks = 26 }, B] }).LeftOut.Single().NextQuarter);
    }

    [Fact]
    public void Plan_TwoBoundToOneQuarter_AreOrderedSoThatBothFit()
    {
        var plan = TinyRoadmap.Plan(TinyRoadmap.Of(TinyRoadmap.One("A", "X.a", weeks: 14), TinyRoadmap.One("B", "Y.a", weeks: 5)) with { Parallel = 1, Fixed = [new("A", 1), new("B", 1)] });
        Assert.Equal([("B", 0), ("A", 5)], plan.Initiatives.Select(one => (one.Id, one.StartWeek)));
    }

    [Fact]
    public void Plan_PutFirstWithWhatItNeeds_HoldsNoPrerequisiteThatIsNotNeededInTheEnd()
    {
        var (slow, quick) = (TinyRoadmap.One("A", "X.a"), TinyRoadmap.One("Q", "X.a", effort: 1));
        var plan = TinyRoadmap.Plan(TinyRoadmap.Of(slow, B, quick) with { Order = ["B", "Q"] });
        Assert.Equal(["B", "Q"], plan.Initiatives.Select(one => one.Id));
    }

    [Fact]
    public void Plan_NotBeforeAQuarter_WaitsForIt() =>
        Assert.Equal([("A", 13), ("B", 23)], TinyRoadmap.Plan(Both with { Fixed = [new("A", 2, NotBefore: true)] }).Initiatives.Select(one => (one.Id, one.StartWeek)));

    [Fact]
    public void Plan_OwnOrderAndEffort_AreTakenAsTheyAre()
    {
        var own = TinyRoadmap.One("O", "Y.a", effort: 7);
        var request = TinyRoadmap.Of(A) with { Parallel = 1, EffortFactor = 0.5, OwnInitiatives = [own], Order = ["O"] };
        Assert.Equal([("O", 0, 7), ("A", 10, 2)], TinyRoadmap.Plan(request).Initiatives.Select(one => (one.Id, one.StartWeek, (int)one.Effort)));
        Assert.Equal(3, TinyRoadmap.Plan(request with { Efforts = new Dictionary<string, double> { ["A"] = 3 } }).Initiatives[1].Effort);
    }

    [Fact]
    public void Plan_EffortOfTheQuarter_MakesItWait()
    {
        var plan = TinyRoadmap.Plan(TinyRoadmap.Of(A, TinyRoadmap.One("C", "Y.a")) with { EffortPerQuarter = 4 });
        Assert.Equal((StartKind.NoEffort, true), (plan.Initiatives[1].Start, plan.Initiatives[1].StartWeek > 0));
    }

    [Fact]
    public void Plan_LeftOut_SaysWhy()
    {
        var request = TinyRoadmap.Of(
            TinyRoadmap.One("Banned", "X.a"),
            TinyRoadmap.One("Behind", "Y.a", needs: "Banned"),
            TinyRoadmap.One("Empty", null),
            TinyRoadmap.One("High", "X.a", from: 3, to: 4),
            TinyRoadmap.One("Large", "Y.a", effort: 900),
            TinyRoadmap.One("Long", "Y.a", effort: 10, weeks: 60),
            TinyRoadmap.One("Low", "Y.a", to: 2),
            TinyRoadmap.One("Reach", "Y.a", needs: "Large"),
            TinyRoadmap.One("Unscored", "X.b"),
            TinyRoadmap.One("Whole", "Y.a", to: 3, effort: 1, weeks: 5)) with
        { Banned = ["Banned"], EffortPerQuarter = 20 };
        Assert.Equal(
            [
                ("Banned", LeftOutKind.Banned), ("Behind", LeftOutKind.AddsNothingBesides), ("Empty", LeftOutKind.NothingScored), ("High", LeftOutKind.StillTooLow),
                ("Large", LeftOutKind.ExceedsEffort), ("Long", LeftOutKind.AddsNothingBesides), ("Low", LeftOutKind.AddsNothingBesides),
                ("Reach", LeftOutKind.AddsNothingBesides), ("Unscored", LeftOutKind.NothingScored),
            ],
            TinyRoadmap.Plan(request).LeftOut.Select(left => (left.Id, left.Reason)));
        var without = TinyRoadmap.Plan(request with { Initiatives = [.. request.Initiatives.Where(one => one.Id is not ("Whole" or "Low" or "Reach"))] });
        Assert.Equal((LeftOutKind.PrerequisiteBanned, "Banned"), (without.LeftOut.Single(left => left.Id == "Behind").Reason, without.LeftOut.Single(left => left.Id == "Behind").Because.Single()));
        Assert.Equal((LeftOutKind.EndsAfterHorizon, 60), (without.LeftOut.Single(left => left.Id == "Long").Reason, without.LeftOut.Single(left => left.Id == "Long").EarliestEnd));
    }

    [Fact]
    public void Plan_SatisfiedOtherwise_NeedNotWaitForThePrerequisite()
    {
        var quick = TinyRoadmap.One("Q", "X.a", weeks: 2, effort: 1);
        var plan = TinyRoadmap.Plan(TinyRoadmap.Of(A with { Weeks = 30 }, B, quick));
        Assert.Equal([("Q", 0), ("B", 2)], plan.Initiatives.Select(one => (one.Id, one.StartWeek)));
        Assert.Equal(["Q"], plan.Initiatives[1].WaitsFor);
    }
}
