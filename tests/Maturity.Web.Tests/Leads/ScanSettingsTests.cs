using System.Net;
using Maturity.Web.Data;
using Maturity.Web.Features.Leads;
using Maturity.Web.Tenancy;
using Maturity.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Leads;

public sealed class ScanSettingsTests(ScanProduct product) : IClassFixture<ScanProduct>
{
    private static readonly Dictionary<string, string> Filled = new()
    {
        ["Input.IsOn"] = "true",
        ["Input.LandingEnglish"] = "# Welcome\n\nDo **this**.",
        ["Input.PrivacyEnglish"] = "We keep *little*.",
        ["Input.Imprint"] = "Example Advice",
        ["Input.Contact"] = "scan@example.org",
        ["Input.Hosts"] = "www.example.org\nWWW.Example.org shop.example.com:8443",
    };

    [Fact]
    public async Task Owner_FillsItIn_TheScanIsOpenAndSaysIt()
    {
        var (member, path, response) = await SaveAsync(Filled);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        using var visitor = product.Client();
        var page = await visitor.PageAsync($"/{member.Workspace.Slug}/scan");
        Assert.Equal("Welcome", page.QuerySelector(".scan-welcome h2")!.TextContent);
        Assert.Contains("scan@example.org", page.QuerySelector("footer")!.TextContent, StringComparison.Ordinal);
        var about = await visitor.PageAsync(page.QuerySelector("footer a")!.GetAttribute("href")!.Split('#')[0]);
        Assert.Contains("Example Advice", about.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("little", about.QuerySelector("em")!.TextContent);
        var stored = await product.InScopeAsync(member.Workspace, services => services.GetRequiredService<MaturityDb>().ScanSettings.SingleAsync());
        Assert.Equal(["www.example.org", "shop.example.com:8443"], stored.Hosts);
        Assert.EndsWith("/settings/scan", path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Input.PrivacyEnglish", "")]
    [InlineData("Input.Imprint", " ")]
    [InlineData("Input.Contact", "")]
    [InlineData("Input.Hosts", "https://www.example.org/")]
    [InlineData("Input.Hosts", "a.example;script-src")]
    [InlineData("Input.Hosts", "*")]
    [InlineData("Input.Hosts", "'self'")]
    [InlineData("Input.Hosts", "a.example:99999")]
    [InlineData("Input.Imprint", "nested quotations")]
    [InlineData("Input.LandingDutch", "nested brackets")]
    public async Task Owner_LeavesSomethingWrong_NothingIsOpenedAndTheRestIsKept(string field, string value)
    {
        value = value switch { "nested quotations" => new string('>', 4_000), "nested brackets" => new string('[', 4_000), _ => value };
        var (member, _, response) = await SaveAsync(new(Filled) { [field] = value });
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var page = await TestClient.ParseAsync(response);
        Assert.NotNull(page.QuerySelector(".error-summary"));
        Assert.Contains("**this**", page.QuerySelector("#Input_LandingEnglish")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await product.InScopeAsync(member.Workspace, services => services.GetRequiredService<MaturityDb>().ScanSettings.CountAsync()));
    }

    [Fact]
    public async Task Settings_ChangedMeanwhile_AreNotOverwrittenUnseen()
    {
        var member = await product.MemberAsync();
        using var client = await product.SignInAsync(member);
        var path = $"/{member.Workspace.Slug}/settings/scan";
        await client.SubmitAsync(path, Filled);
        var old = await client.PageAsync(path);
        await client.SubmitAsync(path, new(Filled) { ["Input.Contact"] = "first@example.org" });
        var response = await client.SubmitAsync(old, path, new(Filled) { ["Input.Contact"] = "second@example.org" });
        var page = await TestClient.ParseAsync(response);
        Assert.Contains("Somebody else changed", page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("second@example.org", page.QuerySelector("#Input_Contact")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData(Role.Consultant)]
    [InlineData(Role.Viewer)]
    public async Task Settings_OfAMemberWhoIsNoOwner_AreRefused(Role role)
    {
        var member = await product.MemberAsync(role);
        using var client = await product.SignInAsync(member);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync($"/{member.Workspace.Slug}/settings/scan")).StatusCode);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "script")]
    [InlineData("<img src=x onerror=alert(1)>", "img")]
    [InlineData("![x](https://elsewhere.example/pixel.png)", "img")]
    [InlineData("[x](javascript:alert(1))", "a[href^=javascript]")]
    [InlineData("[x](JaVaScRiPt:alert(1))", "a[href^=J]")]
    [InlineData("[x][y]\n\n[y]: data:text/html,x", "a[href^=data]")]
    [InlineData("<javascript:alert(1)>", "a[href^=javascript]")]
    public async Task Markdown_ThatWouldDoHarm_DoesNone(string text, string harm)
    {
        using var writer = new StringWriter();
        SafeMarkdown.Render(text).WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);
        var page = await TestClient.ParseAsync($"<body>{writer}</body>");
        Assert.Null(page.QuerySelector(harm));
    }

    [Fact]
    public async Task Markdown_Links_LeadToTheWebAndToMail()
    {
        using var writer = new StringWriter();
        SafeMarkdown.Render("[a](https://example.org/x) [b](mailto:a@example.org)").WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);
        var page = await TestClient.ParseAsync($"<body>{writer}</body>");
        Assert.Equal(["https://example.org/x", "mailto:a@example.org"], page.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
    }

    private async Task<(TestMember Member, string Path, HttpResponseMessage Response)> SaveAsync(Dictionary<string, string> fields)
    {
        var member = await product.MemberAsync();
        using var client = await product.SignInAsync(member);
        var path = $"/{member.Workspace.Slug}/settings/scan";
        return (member, path, await client.SubmitAsync(path, fields));
    }
}
