using Maturity.Browser.Tests.Accounts;
using Maturity.Web.Data;
using Maturity.Web.Features.Campaigns;
using Maturity.Web.Tenancy;
using Maturity.Web.Tests.Hosting;
using Maturity.Web.Tests.Mail;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Maturity.Browser.Tests.Story;

/// <summary>One consultant, two workspaces: ten people confidentially and a meeting in one, three people by name in the other.</summary>
public sealed class ManyVoicesTests(BrowsedProduct product) : IClassFixture<BrowsedProduct>
{
    private const string Reason = "The plan of this year counts.";
    private const string Said = "Two plans, one of them old.";

    private static readonly Voice[] Ten =
    [
        .. Enumerable.Range(1, 4).Select(number => new Voice($"Erna Voice {number}", "executive", ["TAL", "VIS"], 5)),
        .. Enumerable.Range(1, 3).Select(number => new Voice($"Bram Voice {number}", "business", ["TAL", "VIS", "FEA"], 1)),
        .. Enumerable.Range(1, 3).Select(number => new Voice($"Dina Voice {number}", "data", ["TAL", "DAT", "TEC", "PRD"], 1)),
    ];

    private static readonly Voice[] Three =
    [
        .. new[] { "executive", "business", "technology" }.Select((group, number) => new Voice($"Named {group}", group, ["TAL", "DAT", "TEC", "FEA", "VIS", "PRD"], (2 * number) + 1)),
    ];

    [Fact]
    public async Task Consultant_TwoWorkspacesTenAndThreePeople_AgreesInOneAndSeesNoneOfItInTheOther()
    {
        var consultant = await product.MemberAsync(Role.Consultant);
        var page = await product.PageAsync();
        await BrowsedProduct.SignInAsync(page, consultant);
        var other = await SecondPlaceAsync(consultant);

        var confidential = await CampaignAsync(page, consultant.Workspace.Slug, "Confidential Works", "Confidential", Ten);
        await SeeAgreementAsync(page, confidential);

        await page.ClickAsync("text=Switch workspace");
        await page.ClickAsync($"main a:has-text('{other.Name}')");
        var named = await CampaignAsync(page, other.Slug, "Named Works", "Named", Three);
        await SeeNamedAsync(page, named);

        foreach (var foreign in new[] { "", "/results", "/perception", "/consensus", "/progress" })
            Assert.Equal(404, (await page.GotoAsync(confidential.Replace(consultant.Workspace.Slug, other.Slug, StringComparison.Ordinal) + foreign))!.Status);
        await page.GotoAsync($"/{other.Slug}");
        await Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync("Confidential Works");
        await page.Context.CloseAsync();
    }

    /// <summary>A second workspace in which the same person works.</summary>
    private async Task<Workspace> SecondPlaceAsync(TestMember consultant)
    {
        var other = (await product.MemberAsync()).Workspace;
        await product.InScopeAsync(other, services =>
        {
            var db = services.GetRequiredService<MaturityDb>();
            db.Memberships.Add(new(other.Id, consultant.Account.Id, Role.Consultant, services.GetRequiredService<TimeProvider>().GetUtcNow()));
            return db.SaveChangesAsync();
        });
        return other;
    }

    /// <summary>From an organization to a closed assessment that everybody answered. Gives its address.</summary>
    private async Task<string> CampaignAsync(IPage page, string home, string name, string announced, Voice[] voices)
    {
        await page.GotoAsync($"/{home}/organizations/new");
        await page.FillAsync("#Input_Name", name);
        await page.SelectOptionAsync("#Input_Industry", "MAN");
        await page.SelectOptionAsync("#Input_SizeBand", "large");
        await page.SelectOptionAsync("#Input_Country", "NL");
        await page.ClickAsync("main button.button");
        await page.ClickAsync("text=Start an assessment");
        await page.CheckAsync($"#announced-{announced.ToLowerInvariant()}");
        await page.ClickAsync("main button.button:text-is('Start the assessment')");
        await page.WaitForURLAsync("**/assessments/*");
        var address = new Uri(page.Url).AbsolutePath;
        await InviteAsync(page, address, voices);
        await AnswerAsync(voices);
        await page.GotoAsync($"{address}/progress");
        await Assertions.Expect(page.Locator("#progress")).ToContainTextAsync(voices[^1].Name);
        await page.GotoAsync(address);
        await page.ClickAsync("button[value=Close]");
        await Assertions.Expect(page.Locator("main .notice").First).ToContainTextAsync("The assessment is closed.");
        return address;
    }

    private async Task InviteAsync(IPage page, string address, Voice[] voices)
    {
        await page.GotoAsync($"{address}/invite");
        await page.FillAsync("#Input_People", string.Join('\n', voices.Select(voice => voice.Line)));
        await page.ClickAsync("text=Check the list");
        await page.ClickAsync($"text=Invite {voices.Length} people");
        await page.WaitForURLAsync("**/progress");
        await product.InScopeAsync(null, async services =>
        {
            await services.GetRequiredService<MailSweep>().RunAsync(CancellationToken.None);
            return true;
        });
        foreach (var voice in voices) await new MailFolder(product).FindAsync(voice.Email, voice.Name);
    }

    /// <summary>The first two in the browser, the others as people without JavaScript.</summary>
    private async Task AnswerAsync(Voice[] voices)
    {
        foreach (var voice in voices[..2]) await ClickThroughAsync(voice);
        foreach (var voice in voices[2..]) await voice.AnswerAsync(product);
    }

    private async Task ClickThroughAsync(Voice voice)
    {
        var page = await product.PageAsync();
        await page.GotoAsync(MailFolder.PathIn(new MailFolder(product).To(voice.Email)[0]));
        await Assertions.Expect(page.Locator(".section-progress li")).ToHaveCountAsync(voice.Sections.Length);
        var start = page.Url;
        foreach (var section in voice.Sections)
        {
            await page.GotoAsync($"{start}/{section}");
            foreach (var question in await page.Locator("fieldset.question").EvaluateAllAsync<string[]>("all => all.map(one => one.dataset.question)"))
                await page.ClickAsync($"label.answer:has(input[name='{question}.answer'][value='{voice.LevelOf(question)}'])");
            await Assertions.Expect(page.Locator("#save-state")).ToHaveAttributeAsync("data-state", "saved");
        }

        await page.GotoAsync($"{start}/review");
        await page.ClickAsync("form.submit-answers button");
        await page.WaitForURLAsync("**/done");
        await page.Context.CloseAsync();
    }

    private async Task SeeAgreementAsync(IPage page, string address)
    {
        await page.GotoAsync($"{address}/perception");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(Voice.Question);
        await page.GotoAsync($"{address}/consensus");
        var room = new Room(product, page);
        var phones = await room.OpenAsync(4);
        await room.VoteAsync(phones, [5, 4, 4, 2]);
        await room.AgreeAsync(phones, Said, 4, Reason);
        await page.GotoAsync(address);
        await page.ClickAsync("button[value=Publish]");
        await page.GotoAsync($"{address}/results");
        var agreed = page.Locator("tr.agreed");
        await Assertions.Expect(agreed).ToHaveCountAsync(1);
        // Each group counts once: 5, 1 and 1. Level 4 counts in place of that mean.
        foreach (var words in new[] { "level 4, in place of the mean", "Mean of the answers: 2.333333", Reason, Said, "0 / 1 / 0 / 2 / 1" })
            await Assertions.Expect(agreed).ToContainTextAsync(words);
        foreach (var voice in Ten) await Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync(voice.Name);
        await page.Locator("tr.agreed").EvaluateAsync("row => { for (let at = row; at; at = at.parentElement) if (at.tagName === 'DETAILS') at.open = true; }");
        await Look.AtAsync(page, "30-ten-result");
    }

    private static async Task SeeNamedAsync(IPage page, string address)
    {
        await page.GotoAsync($"{address}/perception");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(Voice.Question);
        await page.GotoAsync($"{address}/results");
        await Assertions.Expect(page.Locator(".level-statement")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("tr.agreed")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync(Reason);
    }
}
