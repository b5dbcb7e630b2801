using Maturity.Web.Commands;
using Maturity.Web.Tests.Commands;
using Microsoft.Extensions.Configuration;

namespace Maturity.Web.Tests.Reports;

/// <summary>What the command says when there is nothing to print with or nowhere to write.</summary>
public sealed class ReportCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = MiniQuestionnaire.WriteToNewFolder();

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Report_NoBrowser_SaysWhatToInstallAndLeavesNoFile()
    {
        var output = Path.Combine(folder.FullName, "report.pdf");
        var (code, error) = await RunAsync("-o", output);

        Assert.Equal(CommandLine.BadInput, code);
        Assert.Contains("apt-get install chromium", error, StringComparison.Ordinal);
        Assert.Empty(folder.GetFiles("report*"));
    }

    [Fact]
    public async Task Report_NoBrowser_LeavesTheOldReportAsItWas()
    {
        var output = Path.Combine(folder.FullName, "report.pdf");
        await File.WriteAllTextAsync(output, "old");
        await RunAsync("-o", output);

        Assert.Equal("old", await File.ReadAllTextAsync(output));
    }

    [Fact]
    public async Task Report_FolderThatIsMissing_SaysThatItCannotBeWritten()
    {
        var (code, error) = await RunAsync("-o", Path.Combine(folder.FullName, "nowhere", "report.pdf"));

        Assert.Equal(CommandLine.BadInput, code);
        Assert.Contains("there is no such folder", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_OutputIsAFolder_AsksForAFile()
    {
        var (code, error) = await RunAsync("-o", folder.FullName);

        Assert.Equal(CommandLine.BadInput, code);
        Assert.Contains("is a folder", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_AnswersOfAnotherQuestionnaire_AreRefusedBeforePrinting()
    {
        var (code, error) = await RunAsync("-o", Path.Combine(folder.FullName, "report.pdf"), key: "other@1.0.0");

        Assert.Equal(CommandLine.BadInput, code);
        Assert.Contains("answers.json:", error, StringComparison.Ordinal);
        Assert.DoesNotContain("chromium", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--language", "fr", "-o", "report.pdf")]
    [InlineData("--language", "nl")]
    public void Report_WrongUse_IsAnErrorOfUsage(params string[] options) =>
        Assert.NotEmpty(Command().Parse(["--questionnaire", "x", "--answers", "y", .. options]).Errors);

    private async Task<(int Code, string Error)> RunAsync(string option, string value, string key = "mini@1.2.3")
    {
        var answers = Path.Combine(folder.FullName, "answers.json");
        await File.WriteAllTextAsync(answers, $$$"""
            { "questionnaire": "{{{key}}}", "respondents": [ { "id": "r1", "group": "executive", "answers": { "A1a": 5, "B1a": 3, "C1a": 1 } } ] }
            """);
        using var error = new StringWriter();
        using var output = new StringWriter();
        var parsed = Command().Parse(["--questionnaire", folder.FullName, "--answers", answers, option, value]);
        var code = await parsed.InvokeAsync(new() { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        return (code, error.ToString());
    }

    private static System.CommandLine.Command Command() => ReportCommand.Create(
        new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Browser:Path", (string?)"/nowhere/chromium")]).Build());
}
