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

    /// <summary>Distinct owners needed for the tenth and ninetieth percentile (G6).</summary>
    public const int FewestForTails = 30;

    /// <summary>One owner may have one organization in this many, and no more (G6).</summary>
    public const int DominanceDivisor = 4;

    /// <summary>Workspaces that the organizations unknown to the viewer must come from (G9).</summary>
    public const int FewestOtherWorkspaces = 2;

    /// <summary>Tests G6, the nesting of G7, and G9, all after the viewer's owner is taken out.</summary>
    /// <param name="cell">Counts of the cell.</param>
    /// <param name="wider">Organizations in each cell that holds this one; same viewer.</param>
    /// <exception cref="ArgumentException">A wider cell has fewer organizations, so it does not hold this one.</exception>
    public static Disclosure Of(PeerCounts cell, IReadOnlyList<int> wider)
    {
        if (wider.Any(organizations => organizations < cell.Organizations)) throw new ArgumentException("A wider cell holds fewer organizations.", nameof(wider));
        var rule = RuleThatHides(cell, wider);
        return rule == HidingRule.None ? new(LevelOf(cell.Owners), rule) : new(DisclosureLevel.Nothing, rule);
    }

    private static HidingRule RuleThatHides(PeerCounts cell, IReadOnlyList<int> wider)
    {
        if (cell.Owners < Fewest) return HidingRule.TooFewOwners;
        if (cell.LargestOwner * (long)DominanceDivisor > cell.Organizations) return HidingRule.DominantOwner;
        if (wider.Any(organizations => !IsSafeDifference(organizations - cell.Organizations))) return HidingRule.NearlyWiderCell;
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
