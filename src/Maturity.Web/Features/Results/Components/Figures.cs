using System.Globalization;
using Maturity.Core.Scoring;

namespace Maturity.Web.Features.Results.Components;

/// <summary>Figures as the reader's language writes them. Scores are rounded here and nowhere else.</summary>
public static class Figures
{
    /// <summary>Points with one decimal, or a dash.</summary>
    public static string Score(double? points) =>
        points is { } value ? Rounding.Publish(value).ToString("0.0", CultureInfo.CurrentCulture) : "–";

    /// <summary>A share of 0 to 1 as whole percent.</summary>
    public static string Percent(double share) =>
        Rounding.Publish(share * 100, 0).ToString("0", CultureInfo.CurrentCulture) + "%";

    /// <summary>A figure to compute with: six decimals, none that are zero; or a dash.</summary>
    public static string Exact(double? value) =>
        value is { } figure ? Rounding.Publish(figure, 6).ToString("0.######", CultureInfo.CurrentCulture) : "–";

    public static string Whole(int value) => value.ToString(CultureInfo.CurrentCulture);
}
