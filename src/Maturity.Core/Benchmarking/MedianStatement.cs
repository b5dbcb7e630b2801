namespace Maturity.Core.Benchmarking;

/// <summary>What may be said of an organization's score beside the median of its peers (G4).</summary>
public enum MedianStatement
{
    /// <summary>The score is below the interval of the median.</summary>
    Below,

    /// <summary>The score is in the interval: about the same as the middle of the peers.</summary>
    AboutTheSame,

    /// <summary>The score is above the interval of the median.</summary>
    Above,
}
