using System.Diagnostics;

namespace Maturity.Browser.Tests.Reports;

/// <summary>Asks poppler and qpdf what a PDF holds: other people's eyes than those of the browser that printed it.</summary>
internal static class PdfTool
{
    /// <summary>What a tool says about a document, its name given as the last argument before <paramref name="after"/>.</summary>
    public static async Task<string> AskAsync(byte[] pdf, string tool, string before = "", string after = "")
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, pdf);
            using var process = Process.Start(new ProcessStartInfo(tool, $"{before} \"{file}\" {after}")
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            Assert.True(process.ExitCode == 0, $"{tool}: {process.ExitCode}\n{await errors}");
            return output;
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>The text of one page.</summary>
    public static Task<string> PageTextAsync(byte[] pdf, int page) => AskAsync(pdf, "pdftotext", $"-f {page} -l {page} -layout", "-");

    /// <summary>The number of pages.</summary>
    public static async Task<int> PagesAsync(byte[] pdf)
    {
        var line = (await AskAsync(pdf, "pdfinfo")).Split('\n').Single(line => line.StartsWith("Pages:", StringComparison.Ordinal));
        return int.Parse(line["Pages:".Length..], System.Globalization.CultureInfo.InvariantCulture);
    }
}
