using System.Net;
using System.Text.Json;
using Maturity.Web.Tests.Answering;
using Maturity.Web.Tests.Hosting;
using Maturity.Web.Tests.Http;

namespace Maturity.Web.Tests.Assessments;

public sealed class ResultPageTests(QuietProduct product) : IClassFixture<QuietProduct>
{
    [Theory]
    [InlineData(false, "en", "35.6")]
    [InlineData(false, "nl", "35,6")]
    [InlineData(true, "en", "33.3")]
    public async Task Page_AnswersOfTheVectors_ShowsLevelAndIndexOfTheVectors(bool quickScan, string language, string index)
    {
        var expected = Vectors().GetProperty(quickScan ? "quick_scan" : "full_instrument").GetProperty("expected");
        var desk = await Desk.OpenAsync(product, quickScan);
        await desk.AnswerAsync(desk.Respondent, VectorAnswers());
        await desk.Client.SpeakAsync(language);
        var page = await desk.Client.PageAsync($"{desk.Address}/results");
        Assert.Equal(index, page.QuerySelector(".key-figures dd")!.TextContent.Trim());
        Assert.Equal(double.Parse(index.Replace(',', '.'), System.Globalization.CultureInfo.InvariantCulture), expected.GetProperty("index_published_1dp_half_up").GetDouble());
        Assert.Contains($" {expected.GetProperty("level").GetInt32()}", page.QuerySelector(".level-reached")!.TextContent);
        Assert.Equal(quickScan, page.QuerySelector(".indicative") is not null);
    }

    [Fact]
    public async Task Page_Figures_LeadToTheirPlaceInTheReceipt()
    {
        var desk = await Desk.OpenAsync(product);
        await desk.AnswerAsync(desk.Respondent, VectorAnswers());
        var page = await desk.Client.PageAsync($"{desk.Address}/results");
        var links = page.QuerySelectorAll("a.figure-link").Select(link => link.GetAttribute("href")![1..]).ToList();
        Assert.True(links.Count > 30);
        Assert.All(links, link => Assert.NotNull(page.GetElementById(link)));
        Assert.Contains("1 level, 0 don’t know, 0 not applicable, 0 not asked", page.QuerySelector(".receipt-table .counts")!.TextContent);
        Assert.NotNull(page.QuerySelector(".page-head form button"));
        Assert.All(page.QuerySelectorAll(".page-contents a"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
    }

    [Fact]
    public async Task Page_NobodySubmitted_SaysWhenItComes()
    {
        var desk = await Desk.OpenAsync(product);
        await desk.AnswerAsync(desk.Respondent, VectorAnswers(), submit: false);
        var page = await desk.Client.PageAsync($"{desk.Address}/results");
        Assert.Contains("as soon as the first respondent submits", page.QuerySelector(".empty")!.TextContent);
        Assert.Null(page.QuerySelector(".key-figures"));
    }

    [Fact]
    public async Task Page_Respondent_SeesItOncePublishedAndOnlyTheirOwn()
    {
        var desk = await Desk.OpenAsync(product);
        var stranger = await product.RespondentAsync(desk.Respondent.Workspace);
        await desk.AnswerAsync(desk.Respondent, VectorAnswers());
        using var respondent = await product.OpenAsync(desk.Respondent);
        using var other = await product.OpenAsync(stranger);
        Assert.Equal(HttpStatusCode.NotFound, (await respondent.GetAsync($"{desk.Address}/results")).StatusCode);
        await desk.MoveAsync("Close");
        Assert.Equal(HttpStatusCode.NotFound, (await respondent.GetAsync($"{desk.Address}/results")).StatusCode);
        await desk.MoveAsync("Publish");
        var page = await respondent.PageAsync($"{desk.Address}/results");
        Assert.Equal("35.6", page.QuerySelector(".key-figures dd")!.TextContent.Trim());
        Assert.Null(page.QuerySelector("main form"));
        Assert.Empty(page.QuerySelectorAll($"a[href='/{desk.Home}'], a[href^='/{desk.Home}/organizations']"));
        Assert.Equal(HttpStatusCode.OK, (await respondent.GetAsync($"{desk.Address}/reports")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"{desk.Address}/results")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"{desk.Address}/reports")).StatusCode);
        // Nor is a respondent let into anything else of the workspace.
        foreach (var path in new[] { $"/{desk.Home}", desk.Address, $"/{desk.Home}/organizations/{desk.OrganizationId}", $"/{desk.Home}/organizations/new" })
            Assert.NotEqual(HttpStatusCode.OK, (await respondent.GetAsync(path)).StatusCode);
        await desk.ActAsync(await desk.Client.PageAsync(desk.Address), "Revoke");
        Assert.NotEqual(HttpStatusCode.OK, (await respondent.GetAsync($"{desk.Address}/results")).StatusCode);
    }

    internal static Dictionary<string, int> VectorAnswers() => Vectors().GetProperty("full_instrument").GetProperty("answers").EnumerateObject()
        .ToDictionary(answer => answer.Name, answer => answer.Value.GetInt32());

    private static JsonElement Vectors() =>
        JsonElement.Parse(File.ReadAllText(Path.Combine(Repository.Root, "tests", "vectors", "vectors.json"))).GetProperty("scoring");
}
