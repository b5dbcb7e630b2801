using Maturity.Web.Features.Questionnaires;
using Maturity.Web.Features.Reports;

namespace Maturity.Web.Commands;

/// <summary>Writes a printed report to a file: whole or not at all, and nothing else is touched.</summary>
public static class ReportOutput
{
    /// <summary>Prints once it is known that the file can be written.</summary>
    /// <param name="path">The file; one that exists is replaced when the report is complete, and of a link the file it leads to.</param>
    /// <param name="print">Prints the report.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>What went wrong and what to do; null when the file is there.</returns>
    public static async Task<string?> WriteAsync(string path, Func<Task<PrintResult>> print, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(path)) return "The file to write has no name. Name one, such as report.pdf.";
        try
        {
            // Of a path that names nothing yet the framework refuses to say that it is no link.
            var isLink = new FileInfo(path).LinkTarget is not null;
            var target = isLink ? File.ResolveLinkTarget(path, returnFinalTarget: true)!.FullName : Path.GetFullPath(path);
            if (Directory.Exists(target) || Path.EndsInDirectorySeparator(path)) return $"{path}: is a folder. Name a file.";
            if (!RegularFile.IsOrIsMissing(target)) return $"{path}: is a device or a pipe, not a file. Name a file.";
            if (!path.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase)) return $"{path}: the report is a PDF. Name a file that ends in .pdf.";
            return await ReplaceAsync(target, print, cancellation);
        }
        catch (DirectoryNotFoundException)
        {
            return $"{path}: there is no such folder. Make it first, or name a file in another.";
        }
        catch (UnauthorizedAccessException)
        {
            return $"{path}: the folder cannot be written to. Name a file in another, or change its rights.";
        }
        catch (Exception failure) when (failure is IOException or ArgumentException or NotSupportedException)
        {
            return $"{path}: cannot be written. {failure.Message}";
        }
    }

    /// <summary>Fills a new file beside the target, which then takes its place.</summary>
    private static async Task<string?> ReplaceAsync(string target, Func<Task<PrintResult>> print, CancellationToken cancellation)
    {
        // A name that nobody can have taken: what else lies in the folder is not ours.
        var part = Path.Combine(Path.GetDirectoryName(target)!, $".maturity-{Path.GetRandomFileName()}");
        var file = new FileStream(part, FileMode.CreateNew, FileAccess.Write);
        try
        {
            await using (file)
            {
                var result = await print();
                if (result.Pdf is null) return Message(result);
                await file.WriteAsync(result.Pdf, cancellation);
            }

            if (!OperatingSystem.IsWindows() && File.Exists(target)) File.SetUnixFileMode(part, File.GetUnixFileMode(target));
            File.Move(part, target, overwrite: true);
            return null;
        }
        finally
        {
            File.Delete(part);
        }
    }

    private static string Message(PrintResult result) => result.Failure switch
    {
        PrintFailure.NoBrowser => $"No browser was found to print with. {BrowserFinder.Remedy}",
        PrintFailure.TimedOut => $"Printing took too long. {result.Detail} Raise Browser:TimeoutSeconds, or try again when the machine is less busy.",
        PrintFailure.TooLarge => $"The report is too large to print. {result.Detail}",
        _ => $"The browser could not print. {result.Detail}",
    };
}
