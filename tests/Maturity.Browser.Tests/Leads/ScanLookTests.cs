using System.Text.RegularExpressions;
using Maturity.Browser.Tests.Accounts;
using Maturity.Browser.Tests.Reports;
using Maturity.Browser.Tests.Story;
using Maturity.Web.Data;
using Maturity.Web.Features.Leads;
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
        await frame.CheckAsync("input[name='Input.Contact']");
        var tall = await HeightAsync(page);
        await frame.ClickAsync("form button.button");
        await frame.WaitForURLAsync("**/scan/sent**");
        // A short page after a long one leaves no empty space on the other site.
        await page.WaitForFunctionAsync("tall => parseInt(document.querySelector('iframe').style.height) < tall", tall);
        Assert.InRange(await HeightAsync(page), 1, tall - 1);

        await page.GotoAsync($"{product.Site}{MailFolder.PathIn(await new MailFolder(product).FindAsync(email, "/scan/mine/"))}");
        await Look.AtAsync(page, "scan-confirm");
        await page.ClickAsync("form[action*=Confirm] button");
        await Look.AtAsync(page, "scan-full");
        await PassOnAsync(page);
        await new MailFolder(product).FindAsync(email, "document of your quick scan is ready");
        await page.ReloadAsync();
        await ReadDocumentAsync(page);
        await page.GotoAsync(page.Url.Replace("/mine/", "/withdraw/", StringComparison.Ordinal));
        await Look.AtAsync(page, "scan-withdraw");
        var lead = await product.InScopeAsync(workspace, services => services.GetRequiredService<MaturityDb>().Leads.SingleAsync());
        Assert.Equal(("letter", "127.0.0.1"), (lead.Source, lead.Host));
        await page.Context.CloseAsync();
        await AssertToldAsync(receiver, hook.Secret, lead);
        var desk = new DeskStory(product);
        await desk.GrowAsync(member, await desk.FindAsync(member), email);
    }

    private static Task<int> HeightAsync(IPage page) => page.EvaluateAsync<int>("() => parseInt(document.querySelector('iframe').style.height)");

    /// <summary>The visitor opens the document, and finds their company and level in it.</summary>
    private static async Task ReadDocumentAsync(IPage page)
    {
        var level = (await page.Locator(".level-reached").TextContentAsync())!;
        var address = await page.Locator("a[href*='handler=File']").EvaluateAsync<string>("link => link.href");
        var answer = await page.Context.APIRequest.GetAsync(address);
        Assert.Equal("application/pdf", answer.Headers["content-type"]);
        var text = Words(await PdfTool.AskAsync(await answer.BodyAsync(), "pdftotext", "", "-"));
        Assert.Contains("Example Works", text, StringComparison.Ordinal);
        Assert.Contains(Words(level), text, StringComparison.Ordinal);
    }

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

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
