namespace Maturity.Core.Roadmaps;

/// <summary>
/// What finished initiatives do to capabilities. The state is a closure: lifts are repeated until nothing changes, so it
/// depends on which initiatives have finished and not on their order, and nothing counts twice.
/// </summary>
internal static class Effects
{
    /// <summary>The highest index there is.</summary>
    public const double Most = 100;

    /// <summary>
    /// Points of one capability. A single pass is enough: lifts stand with the lowest threshold first, and one that does
    /// not work there is followed only by lifts that demand more.
    /// </summary>
    /// <param name="model">The model.</param>
    /// <param name="capability">Place of the capability.</param>
    /// <param name="finished">Whether each initiative has finished.</param>
    public static double PointsOf(Model model, int capability, ReadOnlySpan<bool> finished)
    {
        var points = model.Start[capability];
        foreach (ref readonly var step in model.Steps[capability].AsSpan())
        {
            if (!step.WorksAt(points)) break;
            if (finished[step.Initiative] && step.Ceiling > points) points = step.Ceiling;
        }

        return points;
    }

    /// <summary>Points of all capabilities.</summary>
    public static double[] PointsOf(Model model, ReadOnlySpan<bool> finished)
    {
        var points = new double[model.Start.Length];
        for (var capability = 0; capability < points.Length; capability++) points[capability] = PointsOf(model, capability, finished);
        return points;
    }

    /// <summary>The index of capabilities with so many points; never above 100, which the noise of adding shares could pass.</summary>
    public static double IndexOf(Model model, ReadOnlySpan<double> points)
    {
        var index = 0.0;
        for (var capability = 0; capability < points.Length; capability++) index += model.IndexWeight[capability] * points[capability];
        return Math.Min(Most, index);
    }

    /// <summary>
    /// Whether an initiative has nothing left to give: every lift has reached its level or the target. One that gains
    /// nothing because a capability is still too low is not satisfied.
    /// </summary>
    public static bool IsSatisfied(Model model, int initiative, ReadOnlySpan<double> points)
    {
        foreach (ref readonly var lift in model.Lifts[initiative].AsSpan())
        {
            if (!lift.IsReachedAt(points[lift.Capability])) return false;
        }

        return true;
    }
}
