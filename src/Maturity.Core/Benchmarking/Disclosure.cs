namespace Maturity.Core.Benchmarking;

/// <summary>What may be shown of one cell to one viewer.</summary>
/// <param name="Level">How much.</param>
/// <param name="Hidden">The rule that hides it; <see cref="HidingRule.None"/> when something may be shown.</param>
public readonly record struct Disclosure(DisclosureLevel Level, HidingRule Hidden)
{
    /// <summary>Distinct owners needed for an estimate, and organizations needed wherever two sets could be subtracted (G6, G7, G9).</summary>
    public const int Fewest = 5;

    /// <summary>Distinct owners needed for median, quartiles, statement and rank (G6).</summary>
    public const int FewestForQuartiles = 10;

    /// <summary>
    /// Strangers needed for the same in figures that are kept in snapshots. Ten are enough for a single look, but who keeps the
    /// figures of every month and knows the clients of a workspace guesses single organizations too well then (see docs/benchmark.md).
    /// </summary>
    public const int FewestForKeptQuartiles = 20;

    /// <summary>Distinct owners needed for the tenth and ninetieth percentile (G6).</summary>
    public const int FewestForTails = 30;

    /// <summary>One owner may have one organization in this many, and no more (G6).</summary>
    public const int DominanceDivisor = 4;

    /// <summary>Workspaces that the organizations unknown to the viewer must come from (G9).</summary>
    public const int FewestOtherWorkspaces = 2;

    /// <summary>Tests G6, the nesting of G7, and G9, all after the viewer's owner is taken out.</summary>
    /// <param name="cell">Counts of the cell.</param>
    /// <param name="apart">For each set of figures that this one could be subtracted from, how many organizations are in one of the two only.</param>
    /// <param name="isNear">Whether readers may have other figures that those of the cell could be subtracted from.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public static Disclosure Of(PeerCounts cell, IReadOnlyList<int> apart, bool isNear = false)
    {
        foreach (var organizations in apart) ArgumentOutOfRangeException.ThrowIfNegative(organizations, nameof(apart));
        var rule = RuleThatHides(cell, isNear || apart.Any(organizations => !IsSafeDifference(organizations)));
        return rule == HidingRule.None ? new(LevelOf(cell.Owners), rule) : new(DisclosureLevel.Nothing, rule);
    }

    /// <summary>
    /// The most that figures kept in a snapshot may show to a workspace: as much as its strangers alone may be shown, so that
    /// knowing half of a cell does not leave median and quartiles of the other half. A workspace that knows all of them is not held back.
    /// </summary>
    /// <param name="cell">Counts of the cell, for that workspace.</param>
    public static DisclosureLevel MostOfKept(PeerCounts cell) => cell.Strangers switch
    {
        0 or >= FewestForTails => DisclosureLevel.Tails,
        >= FewestForKeptQuartiles => DisclosureLevel.Quartiles,
        _ => DisclosureLevel.Estimate,
    };

    /// <summary>The same, with no more than that.</summary>
    /// <param name="most">The most that may be shown.</param>
    public Disclosure AtMost(DisclosureLevel most) => Level > most ? this with { Level = most } : this;

    private static HidingRule RuleThatHides(PeerCounts cell, bool isNear)
    {
        if (cell.Owners < Fewest) return HidingRule.TooFewOwners;
        if (cell.LargestOwner * (long)DominanceDivisor > cell.Organizations) return HidingRule.DominantOwner;
        if (isNear) return HidingRule.NearlyWiderCell;
        if (!IsSafeDifference(cell.Strangers) || (cell.Strangers > 0 && cell.OtherWorkspaces < FewestOtherWorkspaces)) return HidingRule.NearlyOwnClients;
        return HidingRule.None;
    }

    /// <summary>Whether what is left when one set is taken out of another tells nothing about a few of them.</summary>
    private static bool IsSafeDifference(int organizations) => organizations is 0 or >= Fewest;

    private static DisclosureLevel LevelOf(int owners) => owners switch
    {
        >= FewestForTails => DisclosureLevel.Tails,
        >= FewestForQuartiles => DisclosureLevel.Quartiles,
        _ => DisclosureLevel.Estimate,
    };
}
