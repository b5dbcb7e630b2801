using System.Diagnostics;
using System.Globalization;
using Maturity.Web.Features.Reports;

namespace Maturity.Browser.Tests.Reports;

/// <summary>The installed browser behind a script that marks it, so that a test finds its own and leaves others alone.</summary>
internal sealed class MarkedBrowser : IDisposable
{
    private readonly string mark = $"--maturity-test={Guid.CreateVersion7():N}";
    private readonly string folder = Directory.CreateTempSubdirectory("maturity-browser-").FullName;

    /// <param name="failures">How often it ends at once before it starts.</param>
    public MarkedBrowser(int failures = 0)
    {
        Path = System.IO.Path.Combine(folder, "browser");
        if (OperatingSystem.IsWindows()) throw new PlatformNotSupportedException("These tests signal processes as Unix does.");
        var fail = string.Concat(Enumerable.Range(0, failures).Select(i => $"if mkdir \"{folder}/{i}\" 2>/dev/null; then exit 1; fi\n"));
        File.WriteAllText(Path, $"#!/bin/sh\n{fail}exec \"{BrowserFinder.Find()}\" {mark} \"$@\"\n");
        File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    public string Path { get; }

    /// <summary>Ids of the main processes; the browser's helpers name their type.</summary>
    public List<int> Processes()
    {
        var ids = Directory.EnumerateDirectories("/proc").Select(System.IO.Path.GetFileName)
            .Select(name => int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0);
        return [.. ids.Where(id => id > 0 && IsMain(CommandOf(id)))];
    }

    public void Signal(string signal)
    {
        var processes = Processes();
        Assert.NotEmpty(processes);
        foreach (var id in processes)
        {
            using var kill = Process.Start("kill", $"-{signal} {id}");
            kill.WaitForExit();
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private bool IsMain(string command) =>
        command.Contains(mark, StringComparison.Ordinal) && !command.Contains("--type=", StringComparison.Ordinal);

    private static string CommandOf(int id)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/cmdline");
        }
        catch (IOException)
        {
            // It ended between listing and reading.
            return "";
        }
    }
}
