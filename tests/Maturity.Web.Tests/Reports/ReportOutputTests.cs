using Maturity.Web.Commands;
using Maturity.Web.Features.Reports;
using Maturity.Web.Tests.Commands;

namespace Maturity.Web.Tests.Reports;

/// <summary>Writing a report touches the file that was named and nothing else.</summary>
public sealed class ReportOutputTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("maturity-output-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public async Task Write_NoName_IsRefusedUnprinted(string path) => Assert.Contains("has no name", await RefusedAsync(path), StringComparison.Ordinal);

    [Fact]
    public async Task Write_DeviceOrPipe_IsRefusedAndStays()
    {
        // Never a device of the machine: were the guard missing, it would be replaced for everybody.
        Assert.Contains("is a device or a pipe", await RefusedAsync(Pipe.At(At("pipe.pdf"))), StringComparison.Ordinal);
        File.CreateSymbolicLink(At("link.pdf"), "pipe.pdf");
        Assert.Contains("is a device or a pipe", await RefusedAsync(At("link.pdf")), StringComparison.Ordinal);
        Assert.Equal(["link.pdf", "pipe.pdf"], Names());
    }

    [Theory]
    [InlineData("report.txt", "ends in .pdf")]
    [InlineData("report", "ends in .pdf")]
    [InlineData("nowhere/report.pdf", "there is no such folder")]
    public async Task Write_NameThatWillNotDo_IsRefusedWithTheRemedy(string name, string words)
    {
        Assert.Contains(words, await RefusedAsync(At(name)), StringComparison.Ordinal);
        Assert.Empty(Names());
    }

    [Fact]
    public async Task Write_Folder_IsRefused()
    {
        Assert.Contains("is a folder", await RefusedAsync(folder.FullName), StringComparison.Ordinal);
        Assert.Contains("is a folder", await RefusedAsync(At("new/")), StringComparison.Ordinal);
        File.CreateSymbolicLink(At("link.pdf"), folder.FullName);
        Assert.Contains("is a folder", await RefusedAsync(At("link.pdf")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Write_ThroughALink_WritesWhereItLeads(bool exists)
    {
        Directory.CreateDirectory(At("elsewhere"));
        if (exists) await File.WriteAllTextAsync(At("elsewhere/real.pdf"), "old");
        File.CreateSymbolicLink(At("middle.pdf"), "elsewhere/real.pdf");
        File.CreateSymbolicLink(At("link.pdf"), "middle.pdf");
        Assert.Null(await WriteAsync(At("link.pdf")));
        Assert.Equal("%PDF", await File.ReadAllTextAsync(At("elsewhere/real.pdf")));
        Assert.Equal("middle.pdf", new FileInfo(At("link.pdf")).LinkTarget);
        Assert.Equal("elsewhere/real.pdf", new FileInfo(At("middle.pdf")).LinkTarget);
    }

    [Fact]
    public async Task Write_LinksInACircle_AreRefused()
    {
        File.CreateSymbolicLink(At("a.pdf"), "b.pdf");
        File.CreateSymbolicLink(At("b.pdf"), "a.pdf");
        Assert.Contains("cannot be written", await RefusedAsync(At("a.pdf")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Write_FileOfAnotherNamedPart_StaysAsItWas(bool printed)
    {
        await File.WriteAllTextAsync(At("report.pdf.part"), "another's");
        await File.WriteAllTextAsync(At("report.pdf"), "old");
        var problem = await ReportOutput.WriteAsync(At("report.pdf"), () => Task.FromResult(printed ? Pdf() : Failed()), CancellationToken.None);
        Assert.Equal(printed, problem is null);
        Assert.Equal("another's", await File.ReadAllTextAsync(At("report.pdf.part")));
        Assert.Equal(printed ? "%PDF" : "old", await File.ReadAllTextAsync(At("report.pdf")));
        Assert.Equal(["report.pdf", "report.pdf.part"], Names());
    }

    [Fact]
    public async Task Write_Cancelled_LeavesNothing()
    {
        await Assert.ThrowsAsync<OperationCanceledException>(() =>
            ReportOutput.WriteAsync(At("report.pdf"), () => throw new OperationCanceledException(), CancellationToken.None));
        Assert.Empty(Names());
    }

    private static PrintResult Pdf() => PrintResult.Of("%PDF"u8.ToArray());

    private static PrintResult Failed() => PrintResult.Failed(PrintFailure.TimedOut, "");

    private static Task<string?> WriteAsync(string path) =>
        ReportOutput.WriteAsync(path, () => Task.FromResult(Pdf()), CancellationToken.None);

    private static async Task<string> RefusedAsync(string path)
    {
        var printed = false;
        Func<Task<PrintResult>> print = () =>
        {
            printed = true;
            return Task.FromResult(Pdf());
        };
        var problem = await Task.Run(() => ReportOutput.WriteAsync(path, print, CancellationToken.None)).WaitAsync(TimeSpan.FromSeconds(20));
        Assert.False(printed, "It was printed before it was known where to.");
        return problem ?? "written";
    }

    private string At(string name) => Path.Combine(folder.FullName, name);

    private string[] Names() => [.. Directory.EnumerateFileSystemEntries(folder.FullName).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];
}
