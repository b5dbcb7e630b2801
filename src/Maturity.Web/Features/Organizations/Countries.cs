using System.Globalization;

namespace Maturity.Web.Features.Organizations;

/// <summary>The countries one can choose, named in the reader's language by the framework's own data.</summary>
public static class Countries
{
    // Codes of the framework's data that ISO 3166 reserves for parts of countries.
    private static readonly HashSet<string> Parts = ["AC", "CP", "DG", "EA", "IC", "TA"];

    private static readonly HashSet<string> Codes =
    [
        .. CultureInfo.GetCultures(CultureTypes.SpecificCultures)
            .Select(culture => culture.Name[^2..])
            .Where(code => code.All(char.IsAsciiLetterUpper) && !Parts.Contains(code))
            // The data also has codes that nobody named.
            .Where(code => new RegionInfo($"en-{code}").NativeName != code),
    ];

    /// <summary>Whether <paramref name="code"/> is the two-letter code of a country.</summary>
    /// <param name="code">The code.</param>
    public static bool Exists(string code) => Codes.Contains(code);

    /// <summary>Code and name of every country, ordered by name in the current language.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> All() =>
        [.. Codes.Select(code => KeyValuePair.Create(code, Name(code))).OrderBy(pair => pair.Value, StringComparer.CurrentCulture)];

    /// <summary>Name of a country in the current language.</summary>
    /// <param name="code">Its code.</param>
    public static string Name(string code) =>
        // A region's display name is remembered in the language that asked first; its own name in "nl-DE" is always Dutch.
        Exists(code) ? new RegionInfo($"{CultureInfo.CurrentUICulture.TwoLetterISOLanguageName}-{code}").NativeName : code;
}
