using System.Net;
using System.Text.Encodings.Web;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Maturity.Web.Tests.Hosting;

namespace Maturity.Web.Tests.Organizations;

public sealed class OrganizationPagesTests(QuietProduct product) : IClassFixture<QuietProduct>
{
    private static readonly Dictionary<string, string> Good = new()
    {
        ["Input.Name"] = "Kestrel Foods",
        ["Input.Industry"] = "MAN",
        ["Input.SizeBand"] = "large",
        ["Input.Country"] = "NL",
        ["Input.ParentGroup"] = "",
    };

    public static TheoryData<string> OddNames =>
    [
        "\"Quotes\" & 'apostrophes' <b>", "<script>alert(1)</script>", "\U0001F469\u200D\U0001F680 Émile & Søn", "شركة البيانات", "Z\u0301a\u0328lgo", "{{7*7}} @Model $(id)",
        new string('W', 200),
    ];

    [Theory]
    [MemberData(nameof(OddNames))]
    public async Task Add_NameOfAnyKind_IsShownAsTypedAndNeverAsMarkup(string name)
    {
        var (client, home) = await StartAsync();
        using var _ = client;
        var response = await client.SubmitAsync($"{home}/organizations/new", new(Good) { ["Input.Name"] = name, ["Input.ParentGroup"] = name });
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var address = response.Headers.Location!.OriginalString;
        foreach (var path in new[] { address, home, $"{address}/edit", $"{address}/assessments/new", $"{home}?search={UrlEncoder.Default.Encode(name)}" })
        {
            var page = await client.PageAsync(path);
            Assert.Empty(page.QuerySelectorAll("main script, main b"));
            var shown = page.QuerySelectorAll("main a, main h1, main dd").Select(e => e.TextContent.Trim())
                .Concat(page.QuerySelectorAll<IHtmlInputElement>("main input").Select(e => e.Value));
            Assert.Contains(name, shown);
        }
    }

    [Theory]
    [InlineData("en", "Fill in “Name”.", "Choose “Industry” from the list.", "Choose “Country” from the list.", "at most 200 characters")]
    [InlineData("nl", "Vul “Naam” in.", "Kies “Branche” uit de lijst.", "Kies “Land” uit de lijst.", "hoogstens 200 tekens")]
    public async Task Add_BadFields_NamesEachWithItsRemedyAndLosesNothing(string language, string name, string industry, string country, string parent)
    {
        var (client, home) = await StartAsync();
        using var _ = client;
        await client.SpeakAsync(language);
        var group = new string('g', 201);
        var page = await TestClient.ParseAsync(await client.SubmitAsync($"{home}/organizations/new",
            new() { ["Input.Name"] = "  ", ["Input.Industry"] = "nonsense", ["Input.SizeBand"] = "large", ["Input.Country"] = "XX", ["Input.ParentGroup"] = group }));
        var summary = page.QuerySelector(".error-summary")!.TextContent;
        Assert.All(new[] { name, industry, country, parent }, message => Assert.Contains(message, summary));
        Assert.Equal(group, page.QuerySelector<IHtmlInputElement>("#Input_ParentGroup")!.Value);
        Assert.Equal("large", page.QuerySelector<IHtmlSelectElement>("#Input_SizeBand")!.Value);
        // Every message stands at its field too, and the summary leads there.
        Assert.Equal(4, page.QuerySelectorAll(".field-error").Count(e => e.TextContent.Trim().Length > 0));
        Assert.All(page.QuerySelectorAll(".error-summary a"), link => Assert.NotNull(page.QuerySelector(link.GetAttribute("href")!)));
    }

    [Fact]
    public async Task Add_NothingAtAll_IsToldForEveryField()
    {
        var (client, home) = await StartAsync();
        using var _ = client;
        var page = await TestClient.ParseAsync(await client.SubmitAsync($"{home}/organizations/new",
            new() { ["Input.Name"] = "", ["Input.Industry"] = "", ["Input.SizeBand"] = "", ["Input.Country"] = "" }));
        Assert.Equal(4, page.QuerySelectorAll(".error-summary li").Length);
    }

    [Theory]
    [InlineData("/organizations/new", "POST")]
    [InlineData("?search=", "GET")]
    public async Task Text_WithANulCharacter_IsABadRequest(string path, string verb)
    {
        var (client, home) = await StartAsync();
        using var _ = client;
        var response = verb == "GET" ? await client.GetAsync($"{home}{path}a%00b")
            : await client.SubmitAsync($"{home}{path}", new(Good) { ["Input.Name"] = "a\0b" });
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Edit_Changed_IsStored()
    {
        var (client, home) = await StartAsync();
        using var _ = client;
        var address = (await client.SubmitAsync($"{home}/organizations/new", Good)).Headers.Location!.OriginalString;
        var response = await client.SubmitAsync($"{address}/edit", new() { ["Input.Name"] = " Kestrel Holding ", ["Input.ParentGroup"] = "Kestrel Group" });
        Assert.Equal(address, response.Headers.Location?.OriginalString);
        var page = await client.PageAsync(address);
        Assert.Equal("Kestrel Holding", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Kestrel Group", page.QuerySelector(".facts")!.TextContent);
    }

    [Fact]
    public async Task Edit_StaleForm_TellsTheSecondEditorKeepsTheirTextAndLetsThemSaveKnowingly()
    {
        var (client, home) = await StartAsync();
        using var _ = client;
        var address = (await client.SubmitAsync($"{home}/organizations/new", Good)).Headers.Location!.OriginalString;
        var second = await client.PageAsync($"{address}/edit");
        await client.SubmitAsync($"{address}/edit", new() { ["Input.Name"] = "First editor", ["Input.Country"] = "BE", ["Input.ParentGroup"] = "First group" });

        var told = await TestClient.ParseAsync(await client.SubmitAsync(second, $"{address}/edit", new() { ["Input.Name"] = "Second editor", ["Input.SizeBand"] = "small" }));
        Assert.Contains("Somebody else changed this organization", told.QuerySelector(".error-summary")!.TextContent);
        Assert.Equal("Second editor", told.QuerySelector<IHtmlInputElement>("#Input_Name")!.Value);
        // Both stand side by side, by the names of the fields; what is the same is left out.
        var rows = told.QuerySelectorAll(".conflict tbody tr").Select(row => string.Join(" | ", row.Children.Select(cell => cell.TextContent.Trim())));
        var small = told.QuerySelector("#Input_SizeBand option[value=small]")!.TextContent;
        var large = told.QuerySelector("#Input_SizeBand option[value=large]")!.TextContent;
        Assert.Equal(["Name | First editor | Second editor", $"People employed | {large} | {small}", "Country | Belgium | Netherlands", "Parent group | First group | –"], rows);
        Assert.Equal($"{address}/edit", told.QuerySelector(".conflict a")!.GetAttribute("href"));
        Assert.Equal("First editor", (await client.PageAsync(address)).QuerySelector("h1")!.TextContent);

        Assert.Equal(HttpStatusCode.Redirect, (await client.SubmitAsync(told, $"{address}/edit", new() { ["Input.Name"] = "Second editor" })).StatusCode);
        Assert.Equal("Second editor", (await client.PageAsync(address)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Edit_TwentyInTheSameMoment_StoresOneAndTellsTheOthers()
    {
        var (client, home) = await StartAsync();
        using var _ = client;
        var address = (await client.SubmitAsync($"{home}/organizations/new", Good)).Headers.Location!.OriginalString;
        var form = await client.PageAsync($"{address}/edit");
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => client.SubmitAsync(form, $"{address}/edit", new() { ["Input.Name"] = $"Editor {n}" })));
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Redirect);
        Assert.Equal(19, answers.Count(answer => answer.StatusCode == HttpStatusCode.OK));
    }

    [Fact]
    public async Task Unknown_Organization_IsNotFound()
    {
        var (client, home) = await StartAsync();
        using var _ = client;
        foreach (var path in new[] { $"/{Guid.CreateVersion7()}", $"/{Guid.CreateVersion7()}/edit", "/nonsense", $"/{Guid.CreateVersion7()}/assessments/new" })
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"{home}/organizations{path}")).StatusCode);
    }

    private async Task<(TestClient Client, string Home)> StartAsync()
    {
        var member = await product.MemberAsync();
        return (await product.SignInAsync(member), $"/{member.Workspace.Slug}");
    }
}
