using Maturity.Web.Features.Reports;

namespace Maturity.Web.Features.Administration;

/// <summary>Whether there is a browser to print reports with, and whether it starts.</summary>
public static class BrowserCheck
{
    private const string Name = "browser";

    /// <summary>The finding.</summary>
    /// <param name="configured">Value of <c>Browser:Path</c>.</param>
    /// <param name="cancellation">Ends the check.</param>
    public static async Task<Finding> RunAsync(string? configured, CancellationToken cancellation)
    {
        if (BrowserFinder.Find(configured) is not { } path)
            return Finding.Broken(Name, string.IsNullOrWhiteSpace(configured)
                ? "There is no Chromium or Chrome; reports cannot be printed."
                : $"There is no file {configured}; reports cannot be printed.", BrowserFinder.Remedy);
        var version = await OtherProgram.RunAsync(path, ["--version"], cancellation);
        return version is null
            ? Finding.Broken(Name, $"{path} does not start.", BrowserFinder.Remedy)
            : Finding.Fine(Name, $"{path}: {version.Split('\n').Last(line => line.Length > 0).Trim()}");
    }
}
