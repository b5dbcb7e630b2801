namespace Maturity.Core.Roadmaps;

/// <summary>What schedules are compared by: more quarters kept, then more area, then less effort, then earlier ends. Rounded, so that what is equal on paper is equal here.</summary>
/// <param name="Kept">How many of the initiatives that are bound to a quarter it holds.</param>
/// <param name="Area">Area under the index curve, billionths of a point.</param>
/// <param name="Effort">Person-weeks, billionths.</param>
/// <param name="EndWeeks">Sum of the end weeks.</param>
internal readonly record struct Merit(int Kept, long Area, long Effort, int EndWeeks)
{
    private const double Fine = 1e9;

    /// <summary>The least there is.</summary>
    public static readonly Merit None = new(-1, long.MinValue, long.MaxValue, int.MaxValue);

    /// <summary>How good a schedule is.</summary>
    /// <param name="model">The model.</param>
    /// <param name="area">Its area.</param>
    /// <param name="ends">Its ends.</param>
    /// <param name="starts">Its starts.</param>
    public static Merit Of(Model model, double area, ReadOnlySpan<int> starts, ReadOnlySpan<int> ends)
    {
        var (kept, effort, weeks) = (0, 0.0, 0);
        foreach (var bound in model.Bound) kept += starts[bound] == Curve.Never ? 0 : 1;
        for (var initiative = 0; initiative < starts.Length; initiative++)
        {
            if (starts[initiative] == Curve.Never) continue;
            effort += model.Effort[initiative];
            weeks += ends[initiative];
        }

        return new(kept, (long)Math.Round(area * Fine), (long)Math.Round(Math.Min(effort, Fine) * Fine), weeks);
    }

    public bool IsBetterThan(Merit other) =>
        Kept != other.Kept ? Kept > other.Kept : Area != other.Area ? Area > other.Area : Effort != other.Effort ? Effort < other.Effort : EndWeeks < other.EndWeeks;
}
