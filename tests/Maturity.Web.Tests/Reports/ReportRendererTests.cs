using System.Globalization;
using AngleSharp.Html.Dom;
using Maturity.Core.Scoring;
using Maturity.Web.Features.Assessments;
using Maturity.Web.Features.Reports;
using Maturity.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Maturity.Web.Tests.Reports;

public sealed class ReportRendererTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("nl")]
    public async Task Render_AnyLanguage_CarriesLanguageTitleAndNothingFromElsewhere(string language)
    {
        var page = await RenderAsync(ReportSamples.Report(ReportSamples.Questionnaire(), ReportSamples.Mixed, language));

        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Voorbeeld & Zonen B.V.: Data-driven maturity", page.Title);
        Assert.Empty(page.QuerySelectorAll("script, link, iframe, object, [src], [href]:not([href^='#']), [style], [onload]"));
        Assert.DoesNotContain("url(", string.Concat(page.QuerySelectorAll("style").Select(style => style.TextContent)), StringComparison.Ordinal);
        Assert.Contains("--level-5", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_NobodyNamedTheOrganization_SaysTheTitleOnce()
    {
        var sample = ReportSamples.Report(ReportSamples.Questionnaire(), ReportSamples.Mixed);
        var page = await RenderAsync(sample with { Result = sample.Result with { Organization = "" } });
        Assert.Equal("Data-driven maturity", page.Title);
        Assert.Null(page.QuerySelector(".cover-organization"));
    }

    [Fact]
    public async Task Render_HostileTexts_StayText()
    {
        const string hostile = "</style></title><script>alert(1)</script>\"}*{display:none}";
        var sample = ReportSamples.Report(ReportSamples.Questionnaire() with { Title = hostile }, ReportSamples.Mixed);
        var page = await RenderAsync(sample with { Result = sample.Result with { Organization = hostile } });

        Assert.Empty(page.QuerySelectorAll("script"));
        Assert.Equal(hostile, page.QuerySelector("h1")!.TextContent);
        Assert.Equal(2, page.QuerySelectorAll("style").Length);
        Assert.DoesNotContain("display:none", page.QuerySelectorAll("style")[1].TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "54.2", "54,2")]
    [InlineData("nl", "54,2", "54.2")]
    public async Task Render_Scores_AreWrittenAsTheLanguageWritesThem(string language, string right, string wrong)
    {
        // 13 of 24 points: 54.1666…, rounded once.
        var questionnaire = ReportSamples.Questionnaire(1, 1, 6);
        var page = await RenderAsync(ReportSamples.Report(questionnaire, (_, at) => Answer.OfLevel(at == 0 ? 4 : 3), language));
        var figure = page.QuerySelector(".key-figures dd")!.TextContent;

        Assert.Equal(right, figure);
        Assert.DoesNotContain(wrong, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_EveryKindOfResultInDutch_HasNoTextWithoutTranslation()
    {
        var missing = new MissingTexts(Factory());
        var questionnaire = ReportSamples.Questionnaire();
        List<ReportModel> reports =
        [
            ReportSamples.Report(questionnaire, ReportSamples.Mixed, "nl") with { Demo = true },
            ReportSamples.Report(questionnaire, ReportSamples.FirstUnknown, "nl"),
            ReportSamples.Report(questionnaire, ReportSamples.FirstWeak, "nl"),
            ReportSamples.Report(questionnaire, (person, at) => at < 12 ? Answer.OfLevel(1) : Answer.OfLevel(5), "nl"),
            ReportSamples.Report(questionnaire, (_, at) => at < 6 ? Answer.NotApplicable : Answer.OfLevel(3), "nl"),
            ReportSamples.Report(questionnaire, (_, at) => at < 2 ? Answer.NotApplicable : at < 4 ? Answer.DontKnow : Answer.OfLevel(3), "nl"),
            ReportSamples.Report(questionnaire, (_, at) => at % 2 == 0 ? Answer.OfLevel(1 + (at / 2 % 5)) : Answer.DontKnow, "nl", 1, quickScan: true),
            ReportSamples.Report(questionnaire with { Sources = [] }, ReportSamples.Mixed, "nl"),
            ReportSamples.Report(ReportSamples.Questionnaire(1, 1, 1), ReportSamples.Mixed, "nl", 2),
        ];
        foreach (var report in reports) await RenderAsync(report, missing);

        Assert.Empty(missing.Keys.Distinct());
    }

    [Fact]
    public async Task Render_ManyDimensions_EveryIdIsUnique()
    {
        var page = await RenderAsync(ReportSamples.Report(ReportSamples.Questionnaire(12, 2, 1), ReportSamples.Mixed));
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();

        Assert.True(ids.Count > 30);
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public async Task Render_Receipt_RepeatsTheIndexFromThePrintedScores()
    {
        var model = ReportSamples.Report(ReportSamples.Questionnaire(), ReportSamples.Mixed);
        var page = await RenderAsync(model);
        var formula = page.QuerySelector(".receipt-head .formula")!.TextContent;
        var sides = formula.Split(" = ");
        var parts = sides[0][1..sides[0].IndexOf(')', StringComparison.Ordinal)].Split(" + ").Select(part => part.Split(" × ").Select(Number).ToList());
        var divisor = Number(sides[0][(sides[0].IndexOf('/', StringComparison.Ordinal) + 1)..]);

        Assert.Equal(model.Result.Scorecard.Index!.Value, parts.Sum(part => part[0] * part[1]) / divisor, 0.00001);
        Assert.Equal(model.Result.Scorecard.Index!.Value, Number(sides[1]), 0.00001);
        Assert.Equal(model.Result.Scorecard.ContentHash, page.QuerySelector(".hash")!.TextContent);
        Assert.Equal(36, page.QuerySelectorAll(".receipt-table .id").Length);
    }

    [Fact]
    public async Task Render_Sources_ArePrintedOnlyWhenUsed()
    {
        var page = await RenderAsync(ReportSamples.Report(ReportSamples.Questionnaire(), ReportSamples.Mixed));

        Assert.Equal(
            ["A. Author, A Text That Was Read, 2024", "B. Author, A Text Read About, 2023"],
            page.QuerySelectorAll(".citation").Select(citation => citation.TextContent));
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task Render_Demo_IsMarkedOnCoverAndInTheMargin(bool demo, int marks)
    {
        var page = await RenderAsync(ReportSamples.Report(ReportSamples.Questionnaire(), ReportSamples.Mixed) with { Demo = demo });

        Assert.Equal(marks, page.QuerySelectorAll(".cover-mark").Length);
        Assert.Equal(demo, page.QuerySelectorAll("style")[1].TextContent.Contains("@bottom-left", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Render_Incomplete_SaysWhichDimensionLacksWhatAndShowsNoLevel()
    {
        var page = await RenderAsync(ReportSamples.Report(ReportSamples.Questionnaire(), ReportSamples.FirstUnknown));

        Assert.Equal("No level yet", page.QuerySelector(".summary .level-reached")!.TextContent);
        Assert.Contains("Talent: Too few answers on", page.QuerySelector(".summary .incomplete li")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(AssessmentState.Open, true)]
    [InlineData(AssessmentState.Closed, false)]
    public async Task Render_BeforeItIsClosed_IsMarkedProvisionalWithItsStanding(AssessmentState state, bool provisional)
    {
        var sample = ReportSamples.Report(ReportSamples.Questionnaire(), ReportSamples.Mixed);
        var page = await RenderAsync(sample with { Standing = new(state, 3, 4, new DateOnly(2026, 10, 1)), Number = 7, PreparedBy = "Anna Visser" });
        var facts = page.QuerySelector(".cover-facts")!.TextContent;

        Assert.Equal(provisional, page.QuerySelector(".cover-mark") is not null);
        Assert.Equal(provisional, page.QuerySelectorAll("style")[1].TextContent.Contains("@top-right{content:\"Provisional\"", StringComparison.Ordinal));
        Assert.Contains("3 of 4 submitted", facts, StringComparison.Ordinal);
        Assert.Contains("1 October 2026 to 3 November 2026", facts, StringComparison.Ordinal);
        Assert.Contains("number 7", facts, StringComparison.Ordinal);
        Assert.Contains("Anna Visser", facts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_LowCertainty_IsMarkedProvisional()
    {
        var page = await RenderAsync(ReportSamples.Report(ReportSamples.Questionnaire(), ReportSamples.Mixed, respondents: 1));

        Assert.Equal("Provisional: the certainty is low", page.QuerySelector(".cover-mark")!.TextContent);
    }

    [Fact]
    public async Task Render_Contents_LeadsToPlacesThatExist()
    {
        var page = await RenderAsync(ReportSamples.Report(ReportSamples.Questionnaire(), ReportSamples.Mixed));
        var links = page.QuerySelectorAll(".contents a").Select(link => link.GetAttribute("href")![1..]).ToList();

        Assert.Equal(11, links.Count);
        Assert.All(links, link => Assert.NotNull(page.GetElementById(link)));
    }

    [Fact]
    public async Task Render_Summary_TellsTheResultInSentencesWithTheNextStepOfEachGap()
    {
        var page = await RenderAsync(ReportSamples.Report(ReportSamples.Questionnaire(), ReportSamples.FirstWeak));

        Assert.InRange(page.QuerySelectorAll(".summary .level-sentence").Length, 3, 5);
        Assert.Contains("“Talent”, is at level 1", page.QuerySelectorAll(".summary .level-sentence")[1].TextContent, StringComparison.Ordinal);
        Assert.Equal(3, page.QuerySelectorAll(".summary .gap-step .next dd").Length);
    }

    [Theory]
    [InlineData("en", "Perception gaps")]
    [InlineData("nl", "Verschillen in beeld")]
    public async Task Render_TwoRespondents_HasAPageOfPerceptionGaps(string language, string heading)
    {
        var page = await RenderAsync(ReportSamples.Report(ReportSamples.Questionnaire(), (person, _) => Answer.OfLevel(person == 0 ? 5 : 2), language, respondents: 2));
        var section = page.QuerySelector(".perception-gaps")!;

        Assert.Equal(heading, section.QuerySelector("h2")!.TextContent);
        Assert.Equal(5, section.QuerySelectorAll(".perception > li svg").Length);
        Assert.Empty(section.QuerySelectorAll("a, details, button"));
    }

    [Fact]
    public async Task Render_OneRespondent_HasNoPageOfPerceptionGaps() => Assert.Null(
        (await RenderAsync(ReportSamples.Report(ReportSamples.Questionnaire(), ReportSamples.Mixed, respondents: 1))).QuerySelector(".perception-gaps"));

    [Fact]
    public async Task Render_QuickScan_IsCalledIndicative()
    {
        var page = await RenderAsync(ReportSamples.Report(ReportSamples.Questionnaire(), ReportSamples.Mixed, quickScan: true));

        Assert.Contains("Indicative", page.QuerySelector(".cover-mark")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".summary .indicative"));
    }

    [Theory]
    [InlineData("red")]
    [InlineData("#12345")]
    [InlineData("#123456;}body{display:none")]
    public void Brand_ColorOfAnotherForm_Throws(string accent) => Assert.Throws<ArgumentException>(() => new ReportBrand("W", accent));

    [Theory]
    [InlineData("https://example.org/logo.png")]
    [InlineData("data:image/svg+xml;base64,AAAA")]
    public void Brand_LogoFromElsewhere_Throws(string logo) => Assert.Throws<ArgumentException>(() => new ReportBrand("W", null, logo));

    private static double Number(string text) => double.Parse(text.Trim(), CultureInfo.InvariantCulture);

    private static ResourceManagerStringLocalizerFactory Factory() => new(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance);

    private static async Task<IHtmlDocument> RenderAsync(ReportModel model, IStringLocalizerFactory? texts = null)
    {
        var services = new ServiceCollection().AddReports();
        if (texts is not null) services.AddSingleton(texts);
        await using var provider = services.BuildServiceProvider();
        return await TestClient.ParseAsync(await provider.GetRequiredService<ReportRenderer>().RenderHtmlAsync(model));
    }
}
