using System.Globalization;
using Maturity.Web.Commands;

namespace Maturity.Web.Tests.Commands;

public sealed class CompareOptionsTests : IDisposable
{
    private readonly ComparedFiles files = new();

    public void Dispose() => files.Dispose();

    [Theory]
    [InlineData("2024-06-30", "2026-06-30", null)]
    [InlineData("2024-06-29", "2026-06-30", "B040")]
    [InlineData("2026-07-01", "2026-06-30", "B041")]
    [InlineData("2024-02-29", "2026-02-28", null)]
    [InlineData("2026-07-01", "0001-01-01", "B041")]
    public async Task Compare_AgeOfAnAssessment_DecidesWhetherItCounts(string completed, string date, string? warning)
    {
        var (code, output, error) = await files.RunAsync(
            ComparedFiles.Text("", Enumerable.Range(0, 5).Select(i => ComparedFiles.Line(i, "50", completed: i < 1 ? completed : date))), ComparedFiles.Text("", [$"self,w9,self,FIN,large,{date},50"]), "--json", "--date", date);
        Assert.Equal(0, code);
        Assert.Contains(warning is null ? "\"cohort\": \"industry+size\"" : "\"hidden\": \"too-few-owners\"", output, StringComparison.Ordinal);
        if (warning is null) Assert.Empty(error);
        else Assert.StartsWith($"warning: peers.csv:0:0: {warning} 1 of 5 organizations do not count", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_OwnAssessmentTooOld_IsComparedWithAWarning()
    {
        var (code, output, error) = await files.RunAsync(Peers, ComparedFiles.Text("", ["self,w9,self,FIN,large,2019-01-01,50"]), "--date", ComparedFiles.Date);
        Assert.Equal(0, code);
        Assert.StartsWith("warning: own.csv:0:0: B042 Completed 2019-01-01", error, StringComparison.Ordinal);
        Assert.StartsWith("The index of 50 is above the middle of your peers, whose median is 27.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_Text_TellsCohortBandDayAndFallback()
    {
        var own = ComparedFiles.Text("", [ComparedFiles.Self("20")]);
        var (_, output, error) = await files.RunAsync(Peers, own, "--date", ComparedFiles.Date);
        Assert.Empty(error);
        Assert.Contains("Peers: Finance and insurance, 250 people or more; 10–19 organizations, as of 30 June 2026.", output, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^index +20  below the middle +20 +\d+ +\d+ +\d+ to \d+ +\d+\r?$", output);
        Assert.DoesNotContain('\u001b', output);
        var fallen = await files.RunAsync(Peers.Replace("FIN,large", "MAN,small", StringComparison.Ordinal), own, "--date", ComparedFiles.Date);
        Assert.Contains("Finance and insurance, 250 people or more: not enough peers. Shown instead: all organizations; 10–19 organizations, as of 30 June 2026.", fallen.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_MeasuresInAnotherOrder_AreMatchedByName()
    {
        var peers = ComparedFiles.Text(",TAL,DAT", Enumerable.Range(0, 12).Select(i => ComparedFiles.Line(i, "50,20,80")));
        var (code, output, _) = await files.RunAsync(peers, ComparedFiles.Text(",DAT,TAL", [ComparedFiles.Self("50,80,20")]), "--json");
        Assert.Equal((0, 3), (code, output.Split("about the same").Length - 1));
    }

    [Fact]
    public async Task Compare_QuestionnaireNamed_ItsMeasuresAreColumns()
    {
        var folder = MiniQuestionnaire.WriteToNewFolder();
        try
        {
            var (peers, own) = (ComparedFiles.Text(",A,A1", [ComparedFiles.Line(1, "50,20,80")]), ComparedFiles.Text(",A,A1", [ComparedFiles.Self("50,80,20")]));
            Assert.Equal(0, (await files.RunAsync(peers, own, "--questionnaire", folder.FullName)).Code);
            Assert.Equal(CommandLine.BadInput, (await files.RunAsync(peers, own)).Code);
            Assert.Equal(CommandLine.BadInput, (await files.RunAsync(peers, own, "--questionnaire", "none")).Code);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Compare_CommaCulture_PrintsTheSame()
    {
        var own = ComparedFiles.Text("", [ComparedFiles.Self("20.5")]);
        var expected = await files.RunAsync(Peers, own, "--date", ComparedFiles.Date);
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (CultureInfo.GetCultureInfo("nl-NL"), CultureInfo.GetCultureInfo("nl-NL"));
            Assert.Equal(expected, await files.RunAsync(Peers, own, "--date", ComparedFiles.Date));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }

    [Theory]
    [InlineData("--peers", "x")]
    [InlineData("--own", "x")]
    [InlineData("--peers", "x", "--own", "y", "--date", "30-06-2026")]
    [InlineData("--peers", "x", "--own", "y", "--unknown")]
    public void Compare_WrongUsage_IsAnErrorOfParsing(params string[] arguments) => Assert.NotEmpty(CompareCommand.Create().Parse(arguments).Errors);

    private static string Peers => ComparedFiles.Text("", Enumerable.Range(0, 12).Select(i => ComparedFiles.Line(i, ComparedFiles.Number(16 + (2 * i)))));
}
