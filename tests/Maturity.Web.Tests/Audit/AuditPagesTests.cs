using System.Net;
using Maturity.Web.Data;
using Maturity.Web.Features.Audit;
using Maturity.Web.Tenancy;
using Maturity.Web.Tests.Answering;
using Maturity.Web.Tests.Hosting;
using Maturity.Web.Tests.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Audit;

public sealed class AuditPagesTests(QuietProduct product) : IClassFixture<QuietProduct>
{
    [Fact]
    public async Task Log_AfterWork_SaysWhoDidWhatAndFromWhere()
    {
        var (owner, client, organization) = await StartAsync();
        using var _ = client;
        await client.PageAsync($"/{owner.Workspace.Slug}/organizations/{organization}");
        var page = await client.PageAsync($"/{owner.Workspace.Slug}/settings/audit");
        var rows = page.QuerySelectorAll("main tbody tr").Select(row => row.TextContent).ToList();
        Assert.Contains(rows, row => row.Contains("looked at: an organization", StringComparison.Ordinal) && row.Contains(owner.Account.Name, StringComparison.Ordinal) && row.Contains("127.0.0.1", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.Contains("added: an organization", StringComparison.Ordinal));
        var viewed = await client.PageAsync($"/{owner.Workspace.Slug}/settings/audit?f.Action=viewed");
        Assert.Single(viewed.QuerySelectorAll("main tbody tr"));
        Assert.NotNull((await client.PageAsync($"/{owner.Workspace.Slug}/settings/audit?f.From=2999-01-01")).QuerySelector(".empty"));
        Assert.Contains("intact", (await client.PageAsync($"/{owner.Workspace.Slug}/settings/audit?handler=Check")).QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Look_AtAPageThatIsNotFound_IsNotRecorded()
    {
        var (owner, client, _) = await StartAsync();
        using var __ = client;
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/{owner.Workspace.Slug}/organizations/{Guid.CreateVersion7()}")).StatusCode);
        Assert.NotNull((await client.PageAsync($"/{owner.Workspace.Slug}/settings/audit?f.Action=viewed")).QuerySelector(".empty"));
    }

    [Fact]
    public async Task Respondent_WhoSubmits_IsRecordedWithoutName()
    {
        var respondent = await product.RespondentAsync();
        using var client = product.Client();
        await client.GetAsync(respondent.LinkPath);
        await client.SubmitAsync($"/{respondent.Workspace.Slug}/answer/{respondent.Id}/review", []);
        var entry = await product.InScopeAsync(respondent.Workspace, services => services.GetRequiredService<MaturityDb>().AuditEntries.AsNoTracking()
            .OrderByDescending(e => e.Number).FirstAsync());
        Assert.Equal(($"respondent:{respondent.Id}", "", "Respondent", "changed"), (entry.Actor, entry.ActorName, entry.Subject, entry.Action));
    }

    [Fact]
    public async Task Export_HoldsEveryEntryAndNoFormula()
    {
        var owner = await product.MemberAsync();
        await product.InScopeAsync(owner.Workspace, async services =>
        {
            var db = services.GetRequiredService<MaturityDb>();
            await using var transaction = await db.Database.BeginTransactionAsync();
            await services.GetRequiredService<AuditTrail>().AppendAsync(
                db, [.. "=+-@\t\r\n".Select(c => new AuditEvent("viewed", $"{c}HYPERLINK(1)", "1", null))], new("account:x", "=cmd|' /C calc'!A0", "::1"), CancellationToken.None);
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
            return 0;
        });
        using var client = await product.SignInAsync(owner);
        var response = await client.GetAsync($"/{owner.Workspace.Slug}/settings/audit?handler=Export&f.Action=viewed");
        Assert.Equal("text/csv", response.Content.Headers.ContentType?.MediaType);
        using var csv = new CsvHelper.CsvReader(new StringReader((await response.Content.ReadAsStringAsync()).TrimStart('\uFEFF')), System.Globalization.CultureInfo.InvariantCulture);
        var rows = 0;
        while (await csv.ReadAsync())
        {
            rows++;
            foreach (var cell in csv.Parser.Record!) Assert.False(cell.Length > 0 && "=+-@\t\r\n\0".Contains(cell[0], StringComparison.Ordinal), $"“{cell}” would be run");
        }

        Assert.Equal(8, rows);
    }

    [Theory]
    [InlineData(Role.Consultant)]
    [InlineData(Role.Viewer)]
    public async Task Log_ForOthersThanOwners_IsClosed(Role role)
    {
        var owner = await product.MemberAsync();
        using var client = await product.SignInAsync(await product.MemberAsync(role, owner.Workspace));
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync($"/{owner.Workspace.Slug}/settings/audit")).StatusCode);
    }

    [Fact]
    public async Task Contact_SeesWhoLookedAtTheirOrganizationAndNothingElse()
    {
        var (owner, client, organization) = await StartAsync();
        using var _ = client;
        var other = await AddAsync(owner.Workspace, "Other Company");
        await client.PageAsync($"/{owner.Workspace.Slug}/organizations/{other}");
        await client.PageAsync($"/{owner.Workspace.Slug}/organizations/{organization}");
        var address = $"contact-{organization:N}@example.org";
        var path = $"/{owner.Workspace.Slug}/organizations/{organization}/contact";
        Assert.Equal(HttpStatusCode.Redirect, (await client.SubmitAsync(path, new() { ["Input.Name"] = "Cleo Contact", ["Input.Email"] = address })).StatusCode);
        var link = MailFolder.PathIn(await new MailFolder(product).FindAsync(address, "keeps a record"));
        using var contact = product.Client();
        var page = await contact.PageAsync(link);
        Assert.Contains("First Company", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll("main tbody tr"), row => row.TextContent.Contains(owner.Account.Name, StringComparison.Ordinal));
        var entries = await product.InScopeAsync(owner.Workspace, services => services.GetRequiredService<MaturityDb>().AuditEntries.CountAsync(e => e.OrganizationId == organization));
        Assert.Equal(entries, page.QuerySelectorAll("main tbody tr").Length);
        await client.SubmitAsync(path, [], "form[action*=Revoke]");
        var (revoked, unknown) = (await contact.GetAsync(link), await contact.GetAsync($"/{owner.Workspace.Slug}/accesses/nobody-has-this"));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (revoked.StatusCode, unknown.StatusCode));
    }

    [Fact]
    public void Subject_OfEveryRecordedKind_HasAWord()
    {
        using var scope = product.Services.CreateScope();
        var texts = scope.ServiceProvider.GetRequiredService<Microsoft.Extensions.Localization.IStringLocalizer<AuditTexts>>();
        var kinds = scope.ServiceProvider.GetRequiredService<MaturityDb>().Model.GetEntityTypes().Select(entity => entity.ClrType)
            .Where(type => typeof(ITenantOwned).IsAssignableFrom(type) && !AuditTrail.KeepsItsOwnRecord(type)).ToList();
        Assert.Equal([], kinds.Where(type => AuditWords.SubjectName(type.Name, texts) is null).Select(type => type.Name));
    }

    private async Task<(TestMember Owner, TestClient Client, Guid Organization)> StartAsync()
    {
        var owner = await product.MemberAsync();
        return (owner, await product.SignInAsync(owner), await AddAsync(owner.Workspace, "First Company"));
    }

    private Task<Guid> AddAsync(Workspace workspace, string name) => product.InScopeAsync(workspace, async services =>
    {
        var (db, time) = (services.GetRequiredService<MaturityDb>(), services.GetRequiredService<TimeProvider>());
        var organization = db.Organizations.Add(new(Ids.New(time), new(name, "MAN", "large", "NL", null), time.GetUtcNow())).Entity;
        await db.SaveChangesAsync();
        return organization.Id;
    });
}
