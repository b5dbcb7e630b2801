namespace Maturity.Core.Benchmarking;

/// <summary>How much of a cell may be shown (G6), each level with all of those before it.</summary>
public enum DisclosureLevel
{
    /// <summary>Nothing, and no word about how many there are.</summary>
    Nothing,

    /// <summary>The estimate of <c>G5</c> only.</summary>
    Estimate,

    /// <summary>Median, its interval and statement, quartiles and rank.</summary>
    Quartiles,

    /// <summary>The tenth and the ninetieth percentile too.</summary>
    Tails,
}
