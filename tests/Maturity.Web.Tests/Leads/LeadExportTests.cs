using System.Net;
using System.Text;
using Maturity.Web.Data;
using Maturity.Web.Features.Leads;
using Maturity.Web.Features.Leads.Desk;
using Maturity.Web.Tenancy;
using Maturity.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Leads;

/// <summary>The list of leads as a spreadsheet.</summary>
public sealed class LeadExportTests(QuietProduct product) : IClassFixture<QuietProduct>
{
    private static readonly DateTimeOffset Moment = new(2026, 11, 28, 9, 30, 0, TimeSpan.Zero);

    [Fact]
    public async Task Export_OfNamesThatLookLikeFormulas_HasACellForEachThatStartsNone()
    {
        var owner = await product.MemberAsync(Role.Sales);
        await product.LeadAsync(owner, TestLeads.Profile("=1+1", "@x", "Head of \"data\"\r\n=2+2"), Moment, (lead, _) => lead.Plan("\t-3", new(2027, 1, 15), Moment));
        using var client = await product.SignInAsync(owner);
        var lines = await ExportAsync(client, owner);
        Assert.Equal(2, lines.Count);
        Assert.All(lines, line => Assert.Equal(28, line.Count));
        var lead = Lead(lines, 0);
        Assert.Equal(("'=1+1", "'@x", "Head of \"data\"'\r'\n'=2+2", "'\t'-3", "2027-01-15"), (lead["Company"], lead["Person"], lead["Role"], lead["Next step"], lead["Day of the next step"]));
    }

    [Fact]
    public async Task Export_OfALead_HasItsScanScoreOriginConversationAndWhatHoldsOfItsConsents()
    {
        var owner = await product.MemberAsync();
        await product.LeadAsync(owner, TestLeads.Profile(email: "grace@works.example"), Moment, (lead, db) =>
        {
            lead.MoveTo(LeadStage.Qualified, Moment);
            lead.Assign(owner.Account.Id, Moment);
            lead.AskForAssessment(Moment);
            db.LeadConsents.AddRange(
                new(Guid.CreateVersion7(), lead.Id, LeadPurpose.Contact, 1, true, Moment), new(Guid.CreateVersion7(), lead.Id, LeadPurpose.News, 1, true, Moment),
                new(Guid.CreateVersion7(), lead.Id, LeadPurpose.News, 2, false, Moment));
        }, new("newsletter", "mail", "spring", "search.example", "shop.example"));
        using var client = await product.SignInAsync(owner);
        var lead = Lead(await ExportAsync(client, owner), 0);
        Assert.Equal(("grace@works.example", "Manufacturing", "2", "35.3"), (lead["Mail address"], lead["Industry"], lead["Level"], lead["Index"]));
        Assert.Equal(("15", "0", "15"), (lead["Score"], lead["Fit: industry"], lead["Intent: assessment asked for"]));
        Assert.Equal(3, lead["Lowest capabilities"].Split("; ").Length);
        Assert.Contains("(level 1)", lead["Lowest capabilities"], StringComparison.Ordinal);
        Assert.Equal(("newsletter", "mail", "spring", "search.example", "shop.example"),
            (lead["Source"], lead["Medium"], lead["Campaign"], lead["Page that led here"], lead["Site that shows the scan"]));
        Assert.Equal(("qualified", owner.Account.Name, "2026-11-28 09:30"), (lead["Stage"], lead["Who follows it up"], lead["Confirmed (UTC)"]));
        Assert.Equal(("yes", "no"), (lead["May be contacted"], lead["May be sent news"]));
        await client.SpeakAsync("nl");
        Assert.Contains("Laagste vermogens", (await ExportAsync(client, owner))[0]);
    }

    [Fact]
    public async Task Export_OfAStage_HasTheConfirmedOfThisWorkspaceThatStandByThemselvesAndIsNoted()
    {
        var (owner, other) = (await product.MemberAsync(), await product.MemberAsync());
        await product.LeadAsync(other, TestLeads.Profile("Elsewhere"), Moment);
        var first = await product.LeadAsync(owner, TestLeads.Profile("First"), Moment);
        await product.LeadAsync(owner, TestLeads.Profile("Second"), Moment.AddDays(1), (lead, _) => lead.MoveTo(LeadStage.Contacted, Moment));
        await product.LeadAsync(owner, TestLeads.Profile("Merged"), Moment, (lead, _) => lead.MergeInto(first, Moment));
        await product.LeadAsync(owner, TestLeads.Profile("Unconfirmed"), null);
        using var client = await product.SignInAsync(owner);
        var link = (await client.PageAsync($"/{owner.Workspace.Slug}/leads?stage=Contacted")).QuerySelector("a[href*='handler=Export']")!.GetAttribute("href")!;
        Assert.Equal(["Second"], Companies(await ExportAsync(client, link)));
        Assert.Equal(["Second", "First"], Companies(await ExportAsync(client, owner)));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"{link}x")).StatusCode);
        var noted = await product.InScopeAsync(owner.Workspace, services => services.GetRequiredService<MaturityDb>().AuditEntries
            .Where(e => e.Subject == nameof(LeadExport) && e.Action == "viewed" && e.Actor == $"account:{owner.Account.Id}").OrderBy(e => e.Number).Select(e => e.SubjectId).ToListAsync());
        Assert.Equal(["Contacted", "all"], noted);
    }

    [Fact]
    public async Task Export_OfMoreLeadsThanAPortion_HasEachOnce()
    {
        var owner = await product.MemberAsync();
        var id = await product.LeadAsync(owner, TestLeads.Profile("Company 0"), Moment);
        await product.InScopeAsync(owner.Workspace, async services =>
        {
            var db = services.GetRequiredService<MaturityDb>();
            var hash = await db.Leads.Where(l => l.Id == id).Select(l => l.ContentHash).SingleAsync();
            for (var at = 1; at < 450; at++)
            {
                var lead = db.Leads.Add(new(Guid.CreateVersion7(), TestLeads.Profile($"Company {at}"), new(Guid.CreateVersion7(), hash, "", 2, 35, Moment), LeadOrigin.Unknown, LeadDoubts.None, Moment)).Entity;
                // Some in the same moment, at which a portion may end.
                lead.Confirm(Moment.AddMinutes(at / 70));
            }

            return await db.SaveChangesAsync();
        });
        using var client = await product.SignInAsync(owner);
        var companies = Companies(await ExportAsync(client, owner));
        Assert.Equal((450, 450), (companies.Count, companies.Distinct().Count()));
    }

    private static Task<IReadOnlyList<IReadOnlyList<string>>> ExportAsync(TestClient client, TestMember owner) => ExportAsync(client, $"/{owner.Workspace.Slug}/leads?handler=Export");

    private static async Task<IReadOnlyList<IReadOnlyList<string>>> ExportAsync(TestClient client, string path)
    {
        var response = await client.GetAsync(path);
        Assert.Equal((HttpStatusCode.OK, "text/csv", "leads.csv"),
            (response.StatusCode, response.Content.Headers.ContentType?.MediaType, response.Content.Headers.ContentDisposition?.FileName?.Trim('"')));
        var bytes = await response.Content.ReadAsByteArrayAsync();
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        return Read(Encoding.UTF8.GetString(bytes[3..]));
    }

    private static Dictionary<string, string> Lead(IReadOnlyList<IReadOnlyList<string>> lines, int at) => lines[0].Zip(lines[at + 1]).ToDictionary(pair => pair.First, pair => pair.Second);

    private static List<string> Companies(IReadOnlyList<IReadOnlyList<string>> lines) => [.. lines.Skip(1).Select(line => line[0])];

    // RFC 4180: within quotes a comma and a line end are text, and two quotes are one.
    private static List<IReadOnlyList<string>> Read(string text)
    {
        List<IReadOnlyList<string>> lines = [];
        var (line, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var at = 0; at < text.Length; at++)
        {
            if (quoted && text[at] == '"' && at + 1 < text.Length && text[at + 1] == '"') cell.Append(text[at++]);
            else if (text[at] == '"') quoted = !quoted;
            else if (!quoted && (text[at] == ',' || text[at] == '\n'))
            {
                line.Add(cell.ToString());
                cell.Clear();
                if (text[at] == ',') continue;
                lines.Add(line);
                line = [];
            }
            else if (quoted || text[at] != '\r') cell.Append(text[at]);
        }

        return lines;
    }
}
