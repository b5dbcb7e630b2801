namespace Maturity.Web.Features.Administration;

/// <summary>Whether the typeface of the reports is installed.</summary>
public static class FontCheck
{
    private const string Name = "font";
    private const string Typeface = "Inter";

    /// <summary>The finding.</summary>
    /// <param name="cancellation">Ends the check.</param>
    public static async Task<Finding> RunAsync(CancellationToken cancellation)
    {
        var families = await OtherProgram.RunAsync("fc-list", [":", "family"], cancellation);
        var isThere = families is not null ? families.Split('\n', ',').Any(family => family.Trim() == Typeface) : Folders().Any(HoldsTypeface);
        return isThere ? Finding.Fine(Name, $"{Typeface} is installed.")
            : Finding.Attention(Name, $"{Typeface} is not installed; reports are set in another typeface.",
                "Install Inter (on Debian: apt-get install fonts-inter).");
    }

    private static IEnumerable<string> Folders()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return new[] { "/usr/share/fonts", "/usr/local/share/fonts", "/Library/Fonts", $"{home}/.fonts", $"{home}/.local/share/fonts", $"{home}/Library/Fonts", Environment.GetFolderPath(Environment.SpecialFolder.Fonts) }
            .Where(Directory.Exists);
    }

    private static bool HoldsTypeface(string folder)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, MatchCasing = MatchCasing.CaseInsensitive };
        return Directory.EnumerateFiles(folder, "inter*.*", options)
            .Any(file => Path.GetExtension(file).ToLowerInvariant() is ".ttf" or ".otf" or ".ttc" or ".woff2");
    }
}
