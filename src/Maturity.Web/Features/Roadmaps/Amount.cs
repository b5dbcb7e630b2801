using System.Globalization;

namespace Maturity.Web.Features.Roadmaps;

/// <summary>Reads figures as people type them: with a point or a comma before the decimals, whatever the language.</summary>
public static class Amount
{
    /// <summary>Reads a figure of 0 or more; false when it is none, or too large to mean anything.</summary>
    /// <param name="text">As typed, not empty.</param>
    /// <param name="amount">The figure.</param>
    public static bool TryRead(string text, out decimal amount) =>
        decimal.TryParse(text.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out amount) && amount <= Most;

    /// <summary>As a field shows it.</summary>
    /// <param name="amount">The figure; null leaves the field empty.</param>
    public static string Show(decimal? amount) => amount?.ToString("0.##", CultureInfo.CurrentCulture) ?? "";

    /// <summary>As a field shows it.</summary>
    /// <param name="amount">The figure; null leaves the field empty.</param>
    public static string Show(double? amount) => amount?.ToString("0.##", CultureInfo.CurrentCulture) ?? "";

    private const decimal Most = 1_000_000_000;
}
