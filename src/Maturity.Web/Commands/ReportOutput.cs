using Maturity.Web.Features.Reports;

namespace Maturity.Web.Commands;

/// <summary>Writes a printed report to a file: whole or not at all.</summary>
internal static class ReportOutput
{
    /// <summary>Prints once it is known that the file can be written.</summary>
    /// <param name="path">The file; one that exists is replaced when the report is complete.</param>
    /// <param name="print">Prints the report.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>What went wrong and what to do; null when the file is there.</returns>
    public static async Task<string?> WriteAsync(string path, Func<Task<PrintResult>> print, CancellationToken cancellation)
    {
        if (Directory.Exists(path)) return $"{path}: is a folder. Name a file.";
        var part = path + ".part";
        try
        {
            var problem = await FillAsync(part, print, cancellation);
            if (problem is null) File.Move(part, path, overwrite: true);
            return problem;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return $"{path}: cannot be written. {failure.Message}";
        }
    }

    private static async Task<string?> FillAsync(string part, Func<Task<PrintResult>> print, CancellationToken cancellation)
    {
        var complete = false;
        await using var file = File.Create(part);
        try
        {
            var result = await print();
            if (result.Pdf is null) return Message(result);
            await file.WriteAsync(result.Pdf, cancellation);
            complete = true;
            return null;
        }
        finally
        {
            if (!complete) File.Delete(part);
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
