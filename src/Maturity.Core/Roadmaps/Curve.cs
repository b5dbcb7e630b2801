namespace Maturity.Core.Roadmaps;

/// <summary>The index over the quarters of the horizon, from the weeks with which initiatives end.</summary>
internal static class Curve
{
    /// <summary>Marks an initiative that is not placed.</summary>
    public const int Never = int.MaxValue;

    /// <summary>Points of one capability at the end of a quarter.</summary>
    public static double PointsAt(Model model, int capability, int week, ReadOnlySpan<int> ends)
    {
        var points = model.Start[capability];
        foreach (ref readonly var step in model.Steps[capability].AsSpan())
        {
            if (!step.WorksAt(points)) break;
            if (ends[step.Initiative] <= week && step.Ceiling > points) points = step.Ceiling;
        }

        return points;
    }

    /// <summary>Sum of the points of one capability over the ends of the quarters.</summary>
    public static double AreaOf(Model model, int capability, ReadOnlySpan<int> ends)
    {
        var sum = 0.0;
        var (known, last) = (-1, model.Start[capability]);
        for (var quarter = model.Quarters; quarter >= 1; quarter--)
        {
            var week = quarter * RoadmapDefaults.WeeksPerQuarter;
            if (known < 0 || week < known) (known, last) = (LastEndUntil(model, capability, week, ends), PointsAt(model, capability, week, ends));
            sum += last;
        }

        return sum;
    }

    /// <summary>Sum of the index over the ends of the quarters.</summary>
    public static double Area(Model model, ReadOnlySpan<int> ends)
    {
        var area = 0.0;
        for (var capability = 0; capability < model.Start.Length; capability++) area += model.IndexWeight[capability] * AreaOf(model, capability, ends);
        return area;
    }

    /// <summary>The index at the end of a week.</summary>
    public static double IndexAt(Model model, int week, ReadOnlySpan<int> ends)
    {
        var index = 0.0;
        for (var capability = 0; capability < model.Start.Length; capability++) index += model.IndexWeight[capability] * PointsAt(model, capability, week, ends);
        return Math.Min(Effects.Most, index);
    }

    // Until that week nothing changes, so that the quarters between need no look.
    private static int LastEndUntil(Model model, int capability, int week, ReadOnlySpan<int> ends)
    {
        var last = 0;
        foreach (ref readonly var step in model.Steps[capability].AsSpan())
        {
            if (ends[step.Initiative] <= week) last = Math.Max(last, ends[step.Initiative]);
        }

        return last;
    }
}
