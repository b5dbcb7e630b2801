using Maturity.Web.Tests.Hosting;

namespace Maturity.Web.Tests.Api;

/// <summary>The product with limits of the API that a test can reach.</summary>
public sealed class ApiProduct : TestProduct
{
    public const int PerToken = 40;

    protected override IEnumerable<string> Settings => ["--Work:Role=web", $"--Http:ApiRequestsPerMinute={PerToken}", "--Http:ApiRefusalsPerMinute=100000"];

    /// <summary>A token that the owner of a new or given workspace made on the page.</summary>
    public async Task<(TestMember Owner, TestClient Browser, string Token)> TokenAsync(TestMember? owner = null, params string[] scopes)
    {
        owner ??= await MemberAsync();
        var browser = await SignInAsync(owner);
        var page = $"/{owner.Workspace.Slug}/settings/api";
        var form = await browser.PageAsync(page);
        foreach (var box in form.QuerySelectorAll("input[name='Input.Scopes']").OfType<AngleSharp.Html.Dom.IHtmlInputElement>())
            box.IsChecked = scopes.Length == 0 ? box.Value.EndsWith(":read", StringComparison.Ordinal) : scopes.Contains(box.Value);
        await browser.SubmitAsync(form, page, new() { ["Input.Name"] = "CRM" }, "form[action*='handler=Make']");
        return (owner, browser, (await browser.PageAsync(page)).QuerySelector("#token")!.TextContent);
    }
}
