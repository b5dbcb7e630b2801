using Maturity.Core.Benchmarking;

namespace Maturity.Web.Features.Benchmarks;

/// <summary>A number in a register of companies, as people type it.</summary>
public static class CompanyNumber
{
    /// <summary>Fewest letters and digits of any register we know of.</summary>
    public const int FewestLength = 4;

    /// <summary>Most letters and digits.</summary>
    public const int MostLength = 40;

    /// <summary>Reads it.</summary>
    /// <param name="typed">What was typed; nothing is allowed.</param>
    /// <returns>The value without blanks and punctuation, or the problem.</returns>
    public static (string? Value, string? Problem) Read(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed)) return (null, null);
        var key = Ownership.LegalKey(typed);
        return key is { Length: >= FewestLength and <= MostLength } && key.All(char.IsAsciiLetterOrDigit) && key.Any(char.IsAsciiDigit)
            ? (key, null)
            : (null, "Enter “Company number” as 4 to 40 letters and digits, at least one of them a digit, or leave it empty.");
    }
}
