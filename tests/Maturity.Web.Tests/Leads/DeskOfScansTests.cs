using System.Net;
using AngleSharp.Dom;
using Maturity.Web.Tenancy;
using Maturity.Web.Tests.Hosting;
using Maturity.Web.Tests.Mail;

namespace Maturity.Web.Tests.Leads;

/// <summary>What sales sees of scans that visitors did from the first page on.</summary>
public sealed class DeskOfScansTests(ScanProduct product) : IClassFixture<ScanProduct>
{
    [Fact]
    public async Task Dossier_OfAScan_AsksFirstAboutItsLowestAnswersFromTheLowestOn()
    {
        var workspace = await OpenAsync();
        using var visitor = new Visitor(product, workspace);
        // Neither the first of the questionnaire nor in its order.
        int[] levels = [5, 4, 5, 2, 4, 4, 5, 4, 1, 4, 5, 3];
        List<(string Question, string Chosen, string Next)> asked = [];
        var address = await visitor.BeginAsync();
        foreach (var level in levels)
        {
            var page = await visitor.PageAsync(address);
            var answers = page.QuerySelectorAll(".answers:not(.answers--other) .answer span").Select(Words).ToList();
            asked.Add((Words(page.QuerySelector("legend")!), answers[level - 1], answers[Math.Min(level, answers.Count - 1)]));
            address = await visitor.AnswerAsync(address, $"{level}");
        }

        await LeaveAsync(visitor, address, confirms: true);
        using var client = await SalesAsync(workspace);
        var list = await client.PageAsync($"/{workspace.Slug}/leads");
        var dossier = await client.PageAsync(list.QuerySelector("tbody a")!.GetAttribute("href")!);
        var lines = dossier.QuerySelectorAll("#first ~ ol > li");
        Assert.Equal([asked[8].Question, asked[3].Question, asked[11].Question], lines.Select(line => Words(line.QuerySelector("strong")!)));
        foreach (var (line, number) in lines.Zip([8, 3, 11]))
        {
            var said = Words(line);
            Assert.InRange(said.IndexOf(asked[number].Chosen, StringComparison.Ordinal), 1, said.IndexOf(asked[number].Next, StringComparison.Ordinal) - 1);
        }
    }

    [Fact]
    public async Task Funnel_OfScansFromTwoSources_CountsEachInALineOfItsOwn()
    {
        var workspace = await OpenAsync();
        using var leaves = new Visitor(product, workspace);
        await LeaveAsync(leaves, await leaves.FinishAsync(_ => "3", "&utm_source=letter"), confirms: true);
        using var stops = new Visitor(product, workspace);
        await stops.AnswerAsync(await stops.BeginAsync("&utm_source=letter"), "2");
        using var stays = new Visitor(product, workspace);
        await LeaveAsync(stays, await stays.FinishAsync(_ => "4", "&utm_source=fair"), confirms: false);
        using var client = await SalesAsync(workspace);
        var tables = (await client.PageAsync($"/{workspace.Slug}/leads/funnel?days=30")).QuerySelectorAll("table");
        Assert.Equal(["3", "2", "2", "1", "0", "0", "0"], tables[0].QuerySelectorAll("td[data-label='Number']").Select(Words));
        var lines = tables[1].QuerySelectorAll("tbody tr").Select(line => string.Join(' ', line.Children.Select(cell => Words(cell).Split(' ')[0])));
        Assert.Equal(["letter 2 1 1 1 0 0 0", "fair 1 1 1 0 0 0 0"], lines);
        Assert.Equal("1 50%", Words(tables[1].QuerySelector("tbody td[data-label='Scans finished']")!));
    }

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private async Task<Workspace> OpenAsync() => await Visitor.OpenAsync(product, (await product.MemberAsync()).Workspace);

    private async Task<TestClient> SalesAsync(Workspace workspace) => await product.SignInAsync(await product.MemberAsync(Role.Sales, workspace));

    private async Task LeaveAsync(Visitor visitor, string result, bool confirms)
    {
        var email = $"{Guid.CreateVersion7():N}@{Guid.CreateVersion7():N}.example";
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.LeaveAsync(result, email)).StatusCode);
        if (!confirms) return;
        var link = MailFolder.PathIn(await new MailFolder(product).FindAsync(email, "/scan/mine/"));
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Client.SubmitAsync(link, [], "form[action*=Confirm]")).StatusCode);
    }
}
