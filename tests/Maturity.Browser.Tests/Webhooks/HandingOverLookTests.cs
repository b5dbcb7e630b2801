using Maturity.Browser.Tests.Accounts;
using Maturity.Browser.Tests.Story;
using Maturity.Web.Data;
using Maturity.Web.Features.Webhooks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Maturity.Browser.Tests.Webhooks;

/// <summary>The settings by which other programs are told and may ask, as an owner sees them; narrow and wide, light and dark.</summary>
public sealed class HandingOverLookTests(BrowsedProduct product) : IClassFixture<BrowsedProduct>
{
    [Fact]
    public async Task Settings_OfWebhooksAndTokens_AreAccessibleInEveryView()
    {
        var owner = await product.MemberAsync();
        var page = await product.PageAsync();
        await BrowsedProduct.SignInAsync(page, owner);
        var home = $"{product.Site}/{owner.Workspace.Slug}/settings";
        await page.GotoAsync($"{home}/webhooks");
        await Look.AtAsync(page, "webhooks-empty");
        await page.FillAsync("#Input_Address", "http://crm.example.org/");
        await page.ClickAsync("form[action*=Add] button");
        await Look.AtAsync(page, "webhooks-refused");
        await page.FillAsync("#Input_Address", "https://localhost/events/of/a/program/with/a/long/address");
        await page.FillAsync("#Input_Description", "The CRM of sales");
        await page.ClickAsync("form[action*=Add] button");
        await Assertions.Expect(page.Locator("#secret")).ToContainTextAsync("whsec_");
        await Look.AtAsync(page, "webhook-fresh");
        await page.ClickAsync("button[formaction*=Test]");
        await product.InScopeAsync(null, async services =>
        {
            await services.GetRequiredService<WebhookSweep>().RunAsync(CancellationToken.None);
            return true;
        });
        await page.GotoAsync(page.Url);
        await Assertions.Expect(page.Locator("#log + .table-frame")).ToContainTextAsync("private network");
        await Look.AtAsync(page, "webhook-log");
        await product.InScopeAsync(owner.Workspace, services => services.GetRequiredService<MaturityDb>().WebhookEndpoints.ExecuteUpdateAsync(
            set => set.SetProperty(e => e.PausedAt, TimeProvider.System.GetUtcNow()).SetProperty(e => e.PausedByFailure, true)));
        await page.GotoAsync(page.Url);
        await Look.AtAsync(page, "webhook-paused");
        await page.GotoAsync($"{home}/webhooks");
        await Look.AtAsync(page, "webhooks-list");
        await page.GotoAsync($"{home}/api");
        await Look.AtAsync(page, "tokens-empty");
        await page.FillAsync("#Input_Name", "The CRM of sales");
        await page.CheckAsync("input[value='leads:read']");
        await page.ClickAsync("form[action*=Make] button");
        await Assertions.Expect(page.Locator("#token")).ToContainTextAsync("mat_");
        await Look.AtAsync(page, "tokens-fresh");
        await page.Context.CloseAsync();
    }
}
