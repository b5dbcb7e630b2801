namespace Maturity.Core.Benchmarking;

/// <summary>What the statistics demand of what they are given; anything else is a bug of the caller.</summary>
internal static class Inputs
{
    /// <summary>At least one number, all finite, none smaller than the one before it.</summary>
    public static void DemandSorted(ReadOnlySpan<double> values, string name)
    {
        DemandFinite(values, name);
        for (var at = 1; at < values.Length; at++)
        {
            if (values[at] < values[at - 1]) throw new ArgumentException("The values are not in ascending order.", name);
        }
    }

    /// <summary>At least one number, all finite.</summary>
    public static void DemandFinite(ReadOnlySpan<double> values, string name)
    {
        if (values.IsEmpty) throw new ArgumentException("There are no values.", name);
        foreach (var value in values)
        {
            if (!double.IsFinite(value)) throw new ArgumentException("A value is not a finite number.", name);
        }
    }

    /// <summary>Ascending distinct values with as many counts, none negative.</summary>
    /// <returns>The sum of the counts, 1 to 2³¹ − 1.</returns>
    public static int DemandHistogram(ReadOnlySpan<double> values, ReadOnlySpan<int> counts)
    {
        DemandSorted(values, nameof(values));
        if (counts.Length != values.Length) throw new ArgumentException("There is not one count per value.", nameof(counts));
        var total = 0L;
        for (var at = 0; at < values.Length; at++)
        {
            if (at > 0 && values[at] == values[at - 1]) throw new ArgumentException("A value is there twice.", nameof(values));
            if (counts[at] < 0) throw new ArgumentException("A count is negative.", nameof(counts));
            total += counts[at];
        }

        if (total is 0 or > int.MaxValue) throw new ArgumentException("The counts add up to nothing, or to too much.", nameof(counts));
        return (int)total;
    }
}
