using System.Text.RegularExpressions;
using Maturity.Browser.Tests.Accounts;
using Maturity.Browser.Tests.Story;
using Maturity.Web.Data;
using Maturity.Web.Features.Account;
using Maturity.Web.Features.Leads;
using Maturity.Web.Tests.Hosting;
using Maturity.Web.Tests.Leads;
using Maturity.Web.Tests.Mail;
using Maturity.Web.Tests.Webhooks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Maturity.Browser.Tests.Leads;

/// <summary>The public scan as a stranger sees it: on a page of its own, in a frame of another site, and by the link in a mail.</summary>
public sealed partial class ScanLookTests(TellingProduct product) : IClassFixture<TellingProduct>
{
    [Theory]
    [InlineData("en")]
    [InlineData("nl")]
    public async Task Scan_FromTheFirstPageToTheForm_IsAccessibleInEveryView(string language)
    {
        var workspace = await Visitor.OpenAsync(product, (await product.MemberAsync()).Workspace);
        var page = await product.PageAsync(320, language: language);
        await page.GotoAsync($"/{workspace.Slug}/scan");
        await Look.AtAsync(page, $"scan-{language}-start");
        await page.ClickAsync("a.button");
        await Look.AtAsync(page, $"scan-{language}-question");
        await page.ClickAsync("button[value=on]");
        await Look.AtAsync(page, $"scan-{language}-missing");
        await AnswerAllAsync(page);
        await Look.AtAsync(page, $"scan-{language}-result");
        await page.ClickAsync("form button.button");
        await Look.AtAsync(page, $"scan-{language}-refused");
        await page.GotoAsync($"/{workspace.Slug}/scan/about?lang={language}");
        await Look.AtAsync(page, $"scan-{language}-about");
        await page.GotoAsync($"/{workspace.Slug}/scan/later?lang={language}");
        await Look.AtAsync(page, $"scan-{language}-later");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Scan_InAFrameOfAnotherSite_IsDoneConfirmedByMailAndGivesTheDocument()
    {
        var member = await product.MemberAsync();
        await using var receiver = await Receiver.StartAsync();
        var hook = await Hook.AddAsync(product, receiver.Address, member);
        using var other = new OtherSite($"<!DOCTYPE html><title>Elsewhere</title><h1>Our site</h1><script src=\"{product.Site}/{member.Workspace.Slug}/scan/embed.js\" data-lang=\"en\"></script>");
        var workspace = await Visitor.OpenAsync(product, member.Workspace, other.Host);
        var page = await product.PageAsync(600);
        await page.GotoAsync($"http://{other.Host}/?utm_source=letter");
        var frame = await (await page.WaitForSelectorAsync("iframe"))!.ContentFrameAsync();
        await frame!.ClickAsync("a.button");
        await AnswerAllAsync(frame);
        await Assertions.Expect(page.Locator("iframe")).ToHaveAttributeAsync("style", TallFrame());
        var email = $"{Guid.CreateVersion7():N}@example.org";
        foreach (var (field, value) in new[] { ("Name", "Grace Example"), ("Email", email), ("Company", "Example Works"), ("JobTitle", "Director") })
            await frame.FillAsync($"#Input_{field}", value);
        await frame.SelectOptionAsync("#Input_Industry", "MAN");
        await frame.SelectOptionAsync("#Input_SizeBand", "large");
        // Nobody fills in a form within the seconds below which it is refused.
        await Task.Delay(TimeSpan.FromSeconds(15));
        await frame.ClickAsync("form button.button");
        await frame.WaitForURLAsync("**/scan/sent**");

        await page.GotoAsync($"{product.Site}{MailFolder.PathIn(await new MailFolder(product).FindAsync(email, "/scan/mine/"))}");
        await Look.AtAsync(page, "scan-confirm");
        await page.ClickAsync("form[action*=Confirm] button");
        await Look.AtAsync(page, "scan-full");
        await PassOnAsync(page);
        await new MailFolder(product).FindAsync(email, "document of your quick scan is ready");
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("a[href*='handler=File']")).ToBeVisibleAsync();
        await page.GotoAsync(page.Url.Replace("/mine/", "/withdraw/", StringComparison.Ordinal));
        await Look.AtAsync(page, "scan-withdraw");
        var lead = await product.InScopeAsync(workspace, services => services.GetRequiredService<MaturityDb>().Leads.SingleAsync());
        Assert.Equal(("letter", "127.0.0.1"), (lead.Source, lead.Host));
        await page.Context.CloseAsync();
        await AssertToldAsync(receiver, hook.Secret, lead);
        await FollowAsync(member, lead);
    }

    /// <summary>The visitor passes the scan on to a colleague, who is told whom it is from.</summary>
    private async Task PassOnAsync(IPage page)
    {
        var (path, colleague) = (page.Url, $"{Guid.CreateVersion7():N}@example.org");
        await page.FillAsync("#colleague", "nobody");
        await page.ClickAsync("form[action*=PassOn] button");
        await Assertions.Expect(page.Locator(".error-summary a[href='#colleague']")).ToBeVisibleAsync();
        await Look.AtAsync(page, "scan-pass-refused");
        await page.FillAsync("#colleague", colleague);
        await page.ClickAsync("form[action*=PassOn] button");
        await Assertions.Expect(page.Locator("[aria-labelledby=pass] .notice--success")).ToBeVisibleAsync();
        await Look.AtAsync(page, "scan-passed-on");
        Assert.Contains("Grace Example", await new MailFolder(product).FindAsync(colleague, "passes it on to you"), StringComparison.Ordinal);
        await page.GotoAsync(path);
    }

    /// <summary>The program of the workspace was told of the confirmation, in a message that is genuine and in no other.</summary>
    private static async Task AssertToldAsync(Receiver receiver, string secret, Lead lead)
    {
        var time = TimeProvider.System;
        for (var began = time.GetTimestamp(); receiver.Messages.IsEmpty && time.GetElapsedTime(began) < TimeSpan.FromSeconds(45);) await Task.Delay(100);
        var message = Assert.Single(receiver.Messages);
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        Assert.True(message.IsGenuine(secret, now));
        Assert.False(message.IsGenuine(secret + "x", now) || message.IsGenuine(secret, now + 600) || (message with { Body = message.Body + " " }).IsGenuine(secret, now));
        Assert.Equal("lead.confirmed", message.Headers["Maturity-Event"]);
        Assert.Contains($"\"lead\":\"{lead.Id}\"", message.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(lead.Email, message.Body, StringComparison.Ordinal);
    }

    /// <summary>Sales finds the lead and makes an assessment of it, in which the person finds the scan.</summary>
    private async Task FollowAsync(TestMember member, Lead lead)
    {
        var page = await product.OpenAsync(member);
        await page.GotoAsync($"{product.Site}/{member.Workspace.Slug}/leads");
        await Look.AtAsync(page, "leads");
        foreach (var (path, name) in new[] { ("board", "lead-board"), ("funnel", "lead-funnel"), ("offers", "lead-offers"), ("offers/new", "lead-offer") })
        {
            await page.GotoAsync($"{product.Site}/{member.Workspace.Slug}/leads/{path}");
            await Look.AtAsync(page, name);
        }

        await page.GotoAsync($"{product.Site}/{member.Workspace.Slug}/leads");
        await page.ClickAsync("tbody a");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Example Works");
        await Look.AtAsync(page, "lead-dossier");
        await page.SelectOptionAsync("#Become_Country", "NL");
        await page.SelectOptionAsync("#Become_Group", "executive");
        await page.ClickAsync("form[action*='handler=Become'] button");
        await page.WaitForURLAsync("**/assessments/**");
        var respondent = await product.InScopeAsync(member.Workspace, async services =>
        {
            var db = services.GetRequiredService<MaturityDb>();
            var person = await db.Respondents.SingleAsync(r => r.Email == lead.EmailKey);
            var token = SecretToken.New();
            person.GiveLink(SecretToken.Hash(token));
            await db.SaveChangesAsync();
            return (person.Id, Token: token);
        });
        await page.Context.CloseAsync();
        var answering = await product.PageAsync();
        await answering.GotoAsync($"/{member.Workspace.Slug}/link/{respondent.Token}");
        await answering.GotoAsync($"/{member.Workspace.Slug}/answer/{respondent.Id}/TAL");
        await Assertions.Expect(answering.Locator(".carried").First).ToContainTextAsync("In the quick scan of");
        await answering.Context.CloseAsync();
    }

    [Fact]
    public async Task Settings_OfTheScan_AreAccessibleInEveryView()
    {
        var member = await product.MemberAsync();
        var page = await product.PageAsync();
        await BrowsedProduct.SignInAsync(page, member);
        await page.GotoAsync($"/{member.Workspace.Slug}/settings/scan");
        await Look.AtAsync(page, "scan-settings");
        await page.Context.CloseAsync();
    }

    private static async Task AnswerAllAsync(IPage page) => await AnswerAllAsync(page.MainFrame);

    private static async Task AnswerAllAsync(IFrame frame)
    {
        for (var number = 1; number <= Visitor.Questions; number++)
        {
            await frame.WaitForURLAsync($"**/questions/{number}?**");
            await frame.CheckAsync($"input[name=answer][value='{1 + number % 5}']");
            await frame.ClickAsync("button[value=on]");
        }

        await frame.WaitForURLAsync("**/scan/result**");
    }

    [GeneratedRegex(@"height: \d{4}px")]
    private static partial Regex TallFrame();
}
