namespace Maturity.Core.Benchmarking;

/// <summary>The rule that hides a cell. For the ledger; readers get the same words whichever it was, because the rule alone tells something about the number.</summary>
public enum HidingRule
{
    /// <summary>None: it may be shown.</summary>
    None,

    /// <summary>Fewer than five distinct owners (G6).</summary>
    TooFewOwners,

    /// <summary>One owner has more than a quarter of the organizations (G6).</summary>
    DominantOwner,

    /// <summary>A wider cell, or figures of another day, have only one to four organizations more or less that the viewing workspace does not know, which the difference would expose (G7).</summary>
    NearlyWiderCell,

    /// <summary>The viewing workspace assessed nearly all of them, and could subtract what it knows (G9).</summary>
    NearlyOwnClients,
}
