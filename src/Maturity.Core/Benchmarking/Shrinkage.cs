namespace Maturity.Core.Benchmarking;

/// <summary>
/// The mean of a small set of peers, leaning on all organizations (G5): λm + (1 − λ)M with λ = n/(n + κ). Source: empirical Bayes
/// estimation, B. Efron and C. Morris, Journal of the American Statistical Association 70 (1975).
/// </summary>
public static class Shrinkage
{
    /// <summary>κ while the groups are too few to estimate it from.</summary>
    public const double DefaultKappa = 10;

    /// <summary>How many groups must have <see cref="OrganizationsNeeded"/> before κ is estimated.</summary>
    public const int GroupsNeeded = 5;

    /// <summary>How many organizations a group needs to count for <see cref="GroupsNeeded"/>.</summary>
    public const int OrganizationsNeeded = 10;

    /// <summary>κ to shrink by: estimated from all groups once five of them have ten organizations, <see cref="DefaultKappa"/> until then.</summary>
    /// <param name="groups">The moments of every industry, without the viewer's owner.</param>
    /// <returns>0 or more; infinite when the groups do not differ.</returns>
    public static double Kappa(IReadOnlyList<GroupMoments> groups) =>
        groups.Count(group => group.Count >= OrganizationsNeeded) >= GroupsNeeded
            ? VarianceComponents.Of(groups)?.Kappa ?? DefaultKappa
            : DefaultKappa;

    /// <summary>λ, the weight of the set's own mean: 0 to 1.</summary>
    /// <param name="count">Organizations in the set, at least 1.</param>
    /// <param name="kappa">What <see cref="Kappa"/> gave, 0 to infinite.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static double Weight(int count, double kappa)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        if (!(kappa >= 0)) throw new ArgumentOutOfRangeException(nameof(kappa), kappa, "κ is 0 or more.");
        return count / (count + kappa);
    }

    /// <summary>The estimate, in points: between the mean of the set and that of all.</summary>
    /// <param name="set">The moments of the set, at least 1 organization, without the viewer's owner.</param>
    /// <param name="grandMean">The mean of all organizations without the viewer's owner, in points.</param>
    /// <param name="kappa">What <see cref="Kappa"/> gave, 0 to infinite.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static double Mean(GroupMoments set, double grandMean, double kappa)
    {
        if (!double.IsFinite(grandMean)) throw new ArgumentOutOfRangeException(nameof(grandMean), grandMean, "A mean is a finite number.");
        var weight = Weight(set.Count, kappa);
        return (weight * set.Mean) + ((1 - weight) * grandMean);
    }
}
