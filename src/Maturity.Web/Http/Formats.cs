using System.Globalization;

namespace Maturity.Web.Http;

/// <summary>Dates and numbers as the reader's language writes them.</summary>
public static class Formats
{
    /// <summary>A day, such as 3 November 2026.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>A moment in UTC, for readers whose browser does not translate it to their own zone.</summary>
    public static string Moment(DateTimeOffset moment) =>
        $"{moment.UtcDateTime.ToString("d MMMM yyyy, HH:mm", CultureInfo.CurrentCulture)} UTC";

    /// <summary>A whole number with its thousands apart.</summary>
    public static string Count(long count) => count.ToString("N0", CultureInfo.CurrentCulture);
}
