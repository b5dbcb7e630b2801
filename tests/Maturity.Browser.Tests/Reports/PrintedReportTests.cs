using System.Text;
using System.Text.RegularExpressions;
using Maturity.Web.Features.Reports;
using Maturity.Web.Features.Results.Components;
using Maturity.Web.Tests.Reports;

namespace Maturity.Browser.Tests.Reports;

/// <summary>Reports as they leave the printer.</summary>
public sealed class PrintedReportTests(ReportPrinter printer) : IClassFixture<ReportPrinter>
{
    public static TheoryData<string> Shapes() => new(Samples.Keys);

    private static readonly Dictionary<string, Func<ReportModel>> Samples = new()
    {
        ["usual"] = () => ReportSamples.Report(ReportSamples.Questionnaire(), ReportSamples.Mixed),
        ["Dutch"] = () => ReportSamples.Report(ReportSamples.Questionnaire(), ReportSamples.Mixed, "nl"),
        ["incomplete"] = () => ReportSamples.Report(ReportSamples.Questionnaire(), ReportSamples.FirstUnknown, "nl"),
        ["capped"] = () => ReportSamples.Report(ReportSamples.Questionnaire(), ReportSamples.FirstWeak),
        ["quick scan"] = () => ReportSamples.Report(ReportSamples.Questionnaire(), ReportSamples.Mixed, "nl", 1, quickScan: true),
        ["one dimension"] = () => ReportSamples.Report(ReportSamples.Questionnaire(1, 1), ReportSamples.Mixed),
        ["three dimensions, long names"] = () => ReportSamples.Report(ReportSamples.Questionnaire(3, 2, 1, longNames: true), ReportSamples.Mixed, "nl"),
        ["ten dimensions, long names"] = () => ReportSamples.Report(ReportSamples.Questionnaire(10, 2, 1, longNames: true), ReportSamples.Mixed, "nl"),
        ["demonstration"] = () => ReportSamples.Report(ReportSamples.Questionnaire(3), ReportSamples.Mixed) with { Demo = true },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Print_AnyShape_IsAValidTaggedDocumentWithTitleLanguageAndFonts(string shape)
    {
        var model = Samples[shape]();
        var pdf = await printer.PrintAsync(model);
        var info = await PdfTool.AskAsync(pdf, "pdfinfo");

        Assert.Contains($"Title:           {model.Result.Organization}: {model.Result.Questionnaire.Title}\n", info, StringComparison.Ordinal);
        Assert.Matches("Tagged: +yes", info);
        Assert.Matches("JavaScript: +no", info);
        Assert.Matches(@"Page size: +59\d(\.\d+)? x 84\d(\.\d+)? pts \(A4\)", info);
        Assert.Contains($"/Lang ({model.Culture.Name})", Encoding.Latin1.GetString(pdf), StringComparison.Ordinal);
        Assert.Contains("No syntax or stream encoding errors", await PdfTool.AskAsync(pdf, "qpdf", "--check"), StringComparison.Ordinal);
        var fonts = (await PdfTool.AskAsync(pdf, "pdffonts")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();
        Assert.NotEmpty(fonts);
        // The columns before the object's two numbers: embedded, subset, known to text.
        Assert.All(fonts, font => Assert.Matches(@" yes (yes|no ) yes +\d+ +\d+$", font));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Print_AnyShape_SummaryStandsAloneOnPageTwo(string shape)
    {
        var model = Samples[shape]();
        var pdf = await printer.PrintAsync(model);
        var texts = printer.Texts<ReportTexts>(model.Culture);
        var first = model.Result.Dimensions.First().Dimension.Name;
        var third = Flat(await PdfTool.PageTextAsync(pdf, 3));

        Assert.Contains(texts["Executive summary"], await PdfTool.PageTextAsync(pdf, 2), StringComparison.Ordinal);
        Assert.Contains(Flat(printer.Texts<ResultTexts>(model.Culture)["Certainty: {0}.", ""]).TrimEnd(' ', '.'), Flat(await PdfTool.PageTextAsync(pdf, 2)), StringComparison.Ordinal);
        Assert.Contains(first[..Math.Min(first.Length, 40)], third[..Math.Min(third.Length, 400)], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Print_EveryPageButTheCover_HasHeaderAndNumber()
    {
        var pdf = await printer.PrintAsync(Samples["Dutch"]());
        var pages = await PdfTool.PagesAsync(pdf);

        Assert.DoesNotContain("pagina 1", await PdfTool.PageTextAsync(pdf, 1), StringComparison.Ordinal);
        for (var page = 2; page <= pages; page++)
        {
            var text = await PdfTool.PageTextAsync(pdf, page);
            Assert.Contains("Voorbeeld & Zonen B.V. · Data-driven maturity", text, StringComparison.Ordinal);
            Assert.Contains($"pagina {page} van {pages}", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Print_Demonstration_IsMarkedOnEveryPage()
    {
        var pdf = await printer.PrintAsync(Samples["demonstration"]());
        var pages = await PdfTool.PagesAsync(pdf);

        for (var page = 1; page <= pages; page++)
            Assert.Contains("Demonstration: invented answers", await PdfTool.PageTextAsync(pdf, page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Print_Bookmarks_AreTheHeadingsEachOnce()
    {
        var pdf = Encoding.Latin1.GetString(await printer.PrintAsync(Samples["usual"]()));
        var bookmarks = Regex.Matches(pdf, @"<</Title \((.*?)\)\n").Select(match => match.Groups[1].Value).ToList();

        Assert.Contains("Executive summary", bookmarks);
        Assert.Contains("Fear of the unknown", bookmarks);
        Assert.Contains("Receipt", bookmarks);
        for (var part = 1; part <= 3; part++) Assert.Contains($"Talent in practice, part {part}", bookmarks);
    }

    [Fact]
    public async Task Print_TaggedText_KeepsItsWordsApart()
    {
        var model = Samples["capped"]();
        var tagged = await PdfTool.AskAsync(await printer.PrintAsync(model), "pdfinfo", "-struct-text");

        Assert.Contains(Wording.LevelReason(model.Result, printer.Texts<ResultTexts>(model.Culture)), tagged, StringComparison.Ordinal);
        Assert.Contains("with every “don’t know” at level 1", tagged, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Print_Charts_AreToldInWords()
    {
        var pdf = Encoding.Latin1.GetString(await printer.PrintAsync(Samples["usual"]()));

        Assert.Matches(@"/Alt \(Score per dimension Talent: \d+\.\d; Data access: ", pdf);
    }

    [Fact]
    public async Task Print_LongCapability_LosesNoQuestion()
    {
        var questionnaire = ReportSamples.Questionnaire(3, 1, 25);
        var numbered = questionnaire with
        {
            Dimensions = [.. questionnaire.Dimensions.Select(dimension => dimension with
            {
                Capabilities = [.. dimension.Capabilities.Select(capability => capability with
                {
                    Questions = [.. capability.Questions.Select(question => question with { Text = $"Asked {question.Id} here?" })],
                })],
            })],
        };
        var pdf = await printer.PrintAsync(ReportSamples.Report(numbered, ReportSamples.Mixed, respondents: 1));
        var text = await PdfTool.AskAsync(pdf, "pdftotext", "-layout", "-");

        Assert.All(numbered.Questions, question => Assert.Equal(2, Regex.Count(text, $"Asked {question.Id}\\s+here\\?")));
    }

    private static string Flat(string text) => Regex.Replace(text, @"\s+", " ").Trim();
}
