using Maturity.Core.Roadmaps;

namespace Maturity.Core.Tests.Roadmaps;

public sealed class BandTests
{
    private static readonly int Count = Environment.GetEnvironmentVariable("MATURITY_LONG") == "1" ? 500 : 60;

    [Fact]
    public void Band_EffortHalfAndDouble_MovesTheEndByADurationInProportion()
    {
        // 10 weeks, so within the first quarter; 20 with double effort, so within the second; half does it no sooner at a quarter's end.
        var (plan, band) = Of(TinyRoadmap.Of(TinyRoadmap.One("a", "X.a") with { Effort = new(2, 4, 8) }));
        Assert.Equal([0, 25, 25, 25, 25], plan.Projection.Select(point => point.Index));
        Assert.Equal([0, 25, 25, 25, 25], band.Best);
        Assert.Equal([0, 0, 25, 25, 25], band.Worst);
    }

    [Fact]
    public void Band_LowEffort_BringsWhatWaitsForward()
    {
        var first = TinyRoadmap.One("a", "X.a", weeks: 10) with { Effort = new(1, 4, 4) };
        var second = TinyRoadmap.One("b", "Y.a", weeks: 10, needs: "a") with { Effort = new(4, 4, 4) };
        var (plan, band) = Of(TinyRoadmap.Of(first, second));
        Assert.Equal([0, 25, 50, 50, 50], plan.Projection.Select(point => point.Index));
        Assert.Equal([0, 50, 50, 50, 50], band.Best);
        Assert.Equal(plan.Projection.Select(point => point.Index), band.Worst);
    }

    [Fact]
    public void Band_LastsBeyondTheHorizon_IsNotFinishedInTheWorstCase()
    {
        var (_, band) = Of(TinyRoadmap.Of(TinyRoadmap.One("a", "X.a", weeks: 40) with { Effort = new(4, 4, 12) }));
        Assert.Equal([0, 0, 0, 0, 25], band.Best);
        Assert.All(band.Worst, index => Assert.Equal(0, index));
    }

    [Fact]
    public void Band_EffortsWithoutSpread_IsThePlanItself()
    {
        for (var seed = 0; seed < Count; seed++)
        {
            if (RoadmapInput.Of(RandomRoadmap.Real(seed)).Input is not { } input) continue;
            var plan = Roadmap.Optimize(input);
            var band = Roadmap.Band(input, plan);
            Assert.Equal(plan.Projection.Select(point => point.Index), band.Best);
            Assert.Equal(plan.Projection.Select(point => point.Index), band.Worst);
        }
    }

    [Fact]
    public void Band_AnySpread_LiesAroundThePlanAndRises()
    {
        for (var seed = 0; seed < Count; seed++)
        {
            var request = RandomRoadmap.Real(seed);
            var spread = request with { Initiatives = [.. request.Initiatives.Select((one, at) => one with { Effort = new(one.Effort.Likely * (at % 3) / 3, one.Effort.Likely, one.Effort.Likely * (1 + (at % 4))) })] };
            if (RoadmapInput.Of(spread).Input is not { } input) continue;
            var plan = Roadmap.Optimize(input);
            var band = Roadmap.Band(input, plan);
            foreach (var point in plan.Projection)
            {
                Assert.InRange(point.Index, band.Worst[point.Quarter], band.Best[point.Quarter]);
                if (point.Quarter == 0) continue;
                Assert.True(band.Best[point.Quarter] >= band.Best[point.Quarter - 1] - 1e-9, $"seed {seed}");
                Assert.True(band.Worst[point.Quarter] >= band.Worst[point.Quarter - 1] - 1e-9, $"seed {seed}");
            }
        }
    }

    private static (RoadmapPlan Plan, ProjectionBand Band) Of(RoadmapRequest request)
    {
        var input = RoadmapInput.Of(request).Input!;
        var plan = Roadmap.Optimize(input);
        return (plan, Roadmap.Band(input, plan));
    }
}
