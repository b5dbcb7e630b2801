namespace Maturity.Web.Features.Reports;

/// <summary>Finds the browser that prints.</summary>
public static class BrowserFinder
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

    private static readonly string[] Folders = ["/usr/bin", "/usr/local/bin", "/snap/bin"];

    private static readonly string[] MacPaths =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
    ];

    /// <summary>
    /// The executable: the configured one and no other when a path is set, else the first found in the usual places
    /// and along the search path; null when there is none.
    /// </summary>
    /// <param name="configured">Value of <c>Browser:Path</c>; empty or null = look around.</param>
    public static string? Find(string? configured = null)
    {
        if (!string.IsNullOrWhiteSpace(configured)) return File.Exists(configured) ? configured : null;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return Folders.Concat(folders)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name)))
            .Concat(MacPaths)
            .FirstOrDefault(File.Exists);
    }

    /// <summary>What to do when there is none.</summary>
    public const string Remedy = "Install Chromium (on Debian: apt-get install chromium) or set Browser:Path to a Chromium or Chrome executable.";
}
