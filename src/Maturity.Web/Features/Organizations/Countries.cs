using System.Globalization;

namespace Maturity.Web.Features.Organizations;

/// <summary>The countries one can choose, named in the reader's language by the framework's own data.</summary>
public static class Countries
{
    private static readonly IReadOnlyList<string> Codes =
    [
        .. CultureInfo.GetCultures(CultureTypes.SpecificCultures)
            .Select(culture => new RegionInfo(culture.Name).TwoLetterISORegionName)
            .Where(code => code.Length == 2 && code.All(char.IsAsciiLetterUpper))
            .Distinct(),
    ];

    /// <summary>Whether <paramref name="code"/> is the two-letter code of a country.</summary>
    /// <param name="code">The code.</param>
    public static bool Exists(string code) => Codes.Contains(code);

    /// <summary>Code and name of every country, ordered by name in the current language.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> All() =>
        [.. Codes.Select(code => KeyValuePair.Create(code, Name(code))).OrderBy(pair => pair.Value, StringComparer.CurrentCulture)];

    /// <summary>Name of a country in the current language.</summary>
    /// <param name="code">Its code.</param>
    public static string Name(string code) => new RegionInfo(code).DisplayName;
}
