using Maturity.Browser.Tests.Accounts;
using Maturity.Browser.Tests.Story;
using Maturity.Web.Tenancy;
using Maturity.Web.Tests.Hosting;
using Maturity.Web.Tests.Mail;
using Microsoft.Playwright;

namespace Maturity.Browser.Tests.Leads;

/// <summary>What becomes of a visitor's scan within the workspace.</summary>
internal sealed class DeskStory(BrowsedProduct product)
{
    /// <summary>Sales finds the lead and reads about it.</summary>
    /// <returns>Address of its dossier.</returns>
    public async Task<string> FindAsync(TestMember owner)
    {
        var page = await product.OpenAsync(await product.MemberAsync(Role.Sales, owner.Workspace));
        var leads = $"{product.Site}/{owner.Workspace.Slug}/leads";
        foreach (var (path, name) in new[] { ("/board", "lead-board"), ("/funnel", "lead-funnel"), ("/offers", "lead-offers"), ("/offers/new", "lead-offer"), ("", "leads") })
        {
            await page.GotoAsync(leads + path);
            await Look.AtAsync(page, name);
        }

        await page.ClickAsync("tbody a");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Example Works");
        await Look.AtAsync(page, "lead-dossier-sales");
        var dossier = page.Url;
        await page.Context.CloseAsync();
        return dossier;
    }

    /// <summary>The owner makes an assessment of the lead, in which the person finds the scan by the link in their mail.</summary>
    public async Task GrowAsync(TestMember owner, string dossier, string email)
    {
        var page = await product.OpenAsync(owner);
        await page.GotoAsync(dossier);
        await Look.AtAsync(page, "lead-dossier");
        await page.SelectOptionAsync("#Become_Country", "NL");
        await page.SelectOptionAsync("#Become_Group", "executive");
        await page.CheckAsync("#Become_Invite");
        await page.ClickAsync("form[action*='handler=Become'] button");
        await page.WaitForURLAsync("**/assessments/**");
        await page.Context.CloseAsync();
        var answering = await product.PageAsync();
        await answering.GotoAsync(MailFolder.PathIn(await new MailFolder(product).FindAsync(email, "/link/")));
        await answering.WaitForURLAsync("**/answer/*");
        await answering.GotoAsync($"{answering.Url}/TAL");
        await Assertions.Expect(answering.Locator(".carried").First).ToContainTextAsync("In the quick scan of");
        await answering.Context.CloseAsync();
    }
}
