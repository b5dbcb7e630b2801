namespace Maturity.Core.Benchmarking;

/// <summary>
/// How scores differ within and between groups, by the moments of a one-way analysis of variance with groups of unequal size
/// (S. Searle, G. Casella, C. McCulloch, "Variance Components", 1992). Made by <see cref="Of"/>.
/// </summary>
public sealed record VarianceComponents
{
    private VarianceComponents(int organizations, int groups, double grandMean, double within, double between, double typicalSize) =>
        (Organizations, Groups, GrandMean, Within, Between, TypicalSize) = (organizations, groups, grandMean, within, between, typicalSize);

    /// <summary>Organizations in all groups, more than there are groups.</summary>
    public int Organizations { get; }

    /// <summary>Groups that are not empty, at least 2.</summary>
    public int Groups { get; }

    /// <summary>The mean score of all organizations, in points.</summary>
    public double GrandMean { get; }

    /// <summary>Mean square within the groups, in points².</summary>
    public double Within { get; }

    /// <summary>Mean square between the groups, in points².</summary>
    public double Between { get; }

    /// <summary>The size of a typical group, n₀ = (N − Σn²/N)/(k − 1).</summary>
    public double TypicalSize { get; }

    /// <summary>The variance of the groups' true means, (between − within)/n₀ in points², 0 when that is negative.</summary>
    public double BetweenVariance => Math.Max(0, (Between - Within) / TypicalSize);

    /// <summary>
    /// κ, the within variance over that between: how many organizations weigh as much as all the others together. Infinite when
    /// the groups do not differ.
    /// </summary>
    public double Kappa => BetweenVariance > 0 ? Within / BetweenVariance : double.PositiveInfinity;

    /// <summary>The components, or null when the groups cannot tell them: fewer than two, or none with two organizations.</summary>
    /// <param name="groups">The moments of every group; empty ones are passed over.</param>
    public static VarianceComponents? Of(IEnumerable<GroupMoments> groups)
    {
        var filled = groups.Where(group => group.Count > 0).ToList();
        var all = filled.Aggregate(default(GroupMoments), (sum, group) => sum.With(group));
        if (filled.Count < 2 || all.Count == filled.Count) return null;
        var within = filled.Sum(group => group.SquaredDistances) / (all.Count - filled.Count);
        var between = filled.Sum(group => group.Count * Math.Pow(group.Mean - all.Mean, 2)) / (filled.Count - 1);
        var squares = filled.Sum(group => (double)group.Count * group.Count);
        return new(all.Count, filled.Count, all.Mean, within, between, (all.Count - (squares / all.Count)) / (filled.Count - 1));
    }
}
