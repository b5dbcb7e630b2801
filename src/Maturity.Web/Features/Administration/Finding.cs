namespace Maturity.Web.Features.Administration;

/// <summary>What one check of the installation found.</summary>
/// <param name="Check">Name of the check.</param>
/// <param name="State">What it came to.</param>
/// <param name="Found">What was found.</param>
/// <param name="Remedy">How to mend it; null when there is nothing to mend.</param>
public sealed record Finding(string Check, FindingState State, string Found, string? Remedy = null)
{
    /// <summary>As it should be.</summary>
    /// <param name="check">Name of the check.</param>
    /// <param name="found">What was found.</param>
    public static Finding Fine(string check, string found) => new(check, FindingState.Fine, found);

    /// <summary>Works, but less well than it could.</summary>
    /// <param name="check">Name of the check.</param>
    /// <param name="found">What was found.</param>
    /// <param name="remedy">How to mend it.</param>
    public static Finding Attention(string check, string found, string remedy) => new(check, FindingState.Attention, found, remedy);

    /// <summary>Does not work.</summary>
    /// <param name="check">Name of the check.</param>
    /// <param name="found">What was found.</param>
    /// <param name="remedy">How to mend it.</param>
    public static Finding Broken(string check, string found, string remedy) => new(check, FindingState.Broken, found, remedy);
}
