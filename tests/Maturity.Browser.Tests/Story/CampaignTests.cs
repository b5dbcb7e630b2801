using Maturity.Browser.Tests.Accounts;
using Maturity.Web.Features.Campaigns;
using Maturity.Web.Tenancy;
using Maturity.Web.Tests.Answering;
using Maturity.Web.Tests.Mail;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Maturity.Browser.Tests.Story;

/// <summary>A campaign from a pasted list to a colleague's answer, seen by consultant and respondents.</summary>
public sealed class CampaignTests(BrowsedProduct product) : IClassFixture<BrowsedProduct>
{
    [Fact]
    public async Task Campaign_FromListToProgress_GetsThere()
    {
        var member = await product.MemberAsync(Role.Consultant);
        var first = await product.RespondentAsync(member.Workspace);
        var home = $"/{member.Workspace.Slug}/assessments/{first.AssessmentId}";
        var consultant = await product.PageAsync();
        await BrowsedProduct.SignInAsync(consultant, member);
        await SetUpAsync(consultant, home);
        var email = $"grace-{Guid.CreateVersion7():N}@example.org";
        await InviteAsync(consultant, home, email);
        var respondent = await product.PageAsync();
        await respondent.GotoAsync(MailFolder.PathIn(await MailAsync(email, "Dear Grace Hopper")));
        await AnswerAsync(respondent);
        var colleague = $"alan-{Guid.CreateVersion7():N}@example.org";
        await HandOverAsync(respondent, colleague);
        // The consultant's page shows it without being loaded again.
        await Assertions.Expect(consultant.Locator("#progress")).ToContainTextAsync("handed over by Grace Hopper", new() { Timeout = 15_000 });
        await Assertions.Expect(consultant.Locator("#progress tr", new() { HasText = "Grace Hopper" }).First).ToContainTextAsync("1 of ");
        await Look.AtAsync(consultant, "25-progress");
        await consultant.ClickAsync("#progress >> text=Grace Hopper >> nth=0");
        await Look.AtAsync(consultant, "26-person");
        await respondent.GotoAsync(MailFolder.PathIn(await MailAsync(colleague, "handed it over to you")));
        await Assertions.Expect(respondent.Locator(".section-progress li")).ToHaveCountAsync(1);
        await JoinAsync(consultant, home);
    }

    private static async Task SetUpAsync(IPage page, string home)
    {
        await page.GotoAsync($"{home}/campaign");
        await page.FillAsync("#Input_DueDay", TimeProvider.System.GetUtcNow().AddDays(14).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await page.FillAsync("#Input_RemindEvery", "3");
        await page.FillAsync("#Input_Instruction", "Think of the whole company.");
        await page.ClickAsync("text=Propose by role");
        await Assertions.Expect(page.Locator("#Input_Instruction")).ToHaveValueAsync("Think of the whole company.");
        await page.ClickAsync("main button.button:text-is('Save')");
        await Assertions.Expect(page.Locator(".notice--success")).ToContainTextAsync("saved");
        await Look.AtAsync(page, "20-campaign");
    }

    private static async Task InviteAsync(IPage page, string home, string email)
    {
        await page.GotoAsync($"{home}/invite");
        await page.FillAsync("#Input_People", $"Grace Hopper <{email}>; technology; en; TEC DAT\nnobody");
        await page.ClickAsync("text=Check the list");
        await Assertions.Expect(page.Locator(".error-summary")).ToContainTextAsync("Line 2");
        await Look.AtAsync(page, "21-invite-problem");
        await page.FillAsync("#Input_People", $"Grace Hopper <{email}>; technology; en; TEC DAT");
        await page.ClickAsync("text=Check the list");
        await Look.AtAsync(page, "22-invite-checked");
        await page.ClickAsync("text=Invite 1 person");
        await page.WaitForURLAsync("**/progress");
        await Assertions.Expect(page.Locator("#progress")).ToContainTextAsync("Grace Hopper");
    }

    private static async Task AnswerAsync(IPage page)
    {
        await Assertions.Expect(page.Locator(".section-progress li")).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Think of the whole company.");
        await Look.AtAsync(page, "23-start");
        await page.ClickAsync("main a.button");
        await page.Locator("fieldset.question").First.Locator("label.answer").First.ClickAsync();
        await Assertions.Expect(page.Locator("#save-state")).ToHaveAttributeAsync("data-state", "saved");
    }

    private static async Task HandOverAsync(IPage page, string email)
    {
        await page.GotoAsync(page.Url[..page.Url.LastIndexOf('/')] + "/TEC");
        await page.ClickAsync("text=Hand over to a colleague");
        await page.FillAsync("#Input_Name", "Alan Turing");
        await page.FillAsync("#Input_Email", email);
        await Look.AtAsync(page, "24-hand-over");
        await page.ClickAsync("main button.button");
        await Assertions.Expect(page.Locator(".notice--success")).ToContainTextAsync("Alan Turing gets a mail");
        await Assertions.Expect(page.Locator(".section-progress li")).ToHaveCountAsync(1);
    }

    private async Task JoinAsync(IPage consultant, string home)
    {
        await consultant.GotoAsync($"{home}/invite");
        await consultant.ClickAsync("text=Make an open link");
        var link = await consultant.InputValueAsync("#open-link-address");
        // The picture comes after the page.
        await consultant.WaitForFunctionAsync("() => document.querySelector('img.qr-code')?.naturalWidth > 0");
        await Look.AtAsync(consultant, "27-open-link");
        var guest = await product.PageAsync();
        await guest.GotoAsync(new Uri(link).AbsolutePath);
        await Look.AtAsync(guest, "28-join");
        await guest.FillAsync("#Input_Name", "Ida Guest");
        await guest.ClickAsync("main button.button");
        await guest.WaitForURLAsync("**/answer/*");
    }

    private async Task<string> MailAsync(string address, string words)
    {
        await product.InScopeAsync(null, async services =>
        {
            await services.GetRequiredService<MailSweep>().RunAsync(CancellationToken.None);
            return true;
        });
        return await new MailFolder(product).FindAsync(address, words);
    }
}
