using Maturity.Web.Data;
using Maturity.Web.Features.Account;
using Maturity.Web.Features.Api;
using Maturity.Web.Features.Assessments;
using Maturity.Web.Features.Audit;
using Maturity.Web.Features.Benchmarks;
using Maturity.Web.Features.Campaigns;
using Maturity.Web.Features.Consensus;
using Maturity.Web.Features.Leads;
using Maturity.Web.Features.Members;
using Maturity.Web.Features.Roadmaps;
using Maturity.Web.Features.Webhooks;
using Maturity.Web.Tenancy;
using Maturity.Web.Tests.Answering;
using Maturity.Web.Tests.Hosting;
using Maturity.Web.Tests.Workspaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Maturity.Web.Tests.Isolation;

/// <summary>What PostgreSQL itself refuses the role that serves, asked with plain SQL, past every filter and guard of the product.</summary>
public sealed class RowSecurityTests(QuietProduct product) : IClassFixture<QuietProduct>
{
    private const string Enter = "SELECT set_config('app.workspace', $1, true)";

    [PostgresFact]
    public async Task Query_WithoutAWorkspace_SeesNoRowOfAnyTable()
    {
        await FillAsync();
        await using var serving = await OpenAsync(product.Database.Serving);
        foreach (var table in await TablesAsync()) Assert.Equal(0L, await ScalarAsync(serving, $"SELECT count(*) FROM \"{table}\""));
        // The rows are there.
        await ScalarAsync(serving, "BEGIN; SELECT set_config('app.across', 'test', true)");
        foreach (var table in await TablesAsync()) Assert.NotEqual(0L, await ScalarAsync(serving, $"SELECT count(*) FROM \"{table}\""));
    }

    [PostgresFact]
    public async Task Query_InsideAWorkspace_SeesNoRowOfAnotherInAnyTable()
    {
        var (mine, theirs) = (await FillAsync(), await FillAsync());
        await using var serving = await OpenAsync(product.Database.Serving);
        await using var transaction = await serving.BeginTransactionAsync();
        await ScalarAsync(serving, Enter, mine.Workspace.Id.ToString());
        foreach (var table in await TablesAsync())
        {
            Assert.Equal(0L, await ScalarAsync(serving, $"SELECT count(*) FROM \"{table}\" WHERE \"WorkspaceId\" = $1", theirs.Workspace.Id));
            Assert.NotEqual(0L, await ScalarAsync(serving, $"SELECT count(*) FROM \"{table}\""));
            // Of the audit log and of what leads agreed to nothing can be deleted at all, be it one's own.
            if (table is "AuditEntries" or "LeadConsents") continue;
            Assert.Equal(0L, await ScalarAsync(serving, $"WITH gone AS (DELETE FROM \"{table}\" WHERE \"WorkspaceId\" = $1 RETURNING 1) SELECT count(*) FROM gone", theirs.Workspace.Id));
        }
    }

    [PostgresTheory]
    [InlineData("UPDATE \"Organizations\" SET \"Name\" = 'Stolen' WHERE \"Id\" = $1")]
    [InlineData("DELETE FROM \"Organizations\" WHERE \"Id\" = $1")]
    public async Task Change_WhileReadingAcrossWorkspaces_HitsNoRow(string change)
    {
        var (mine, theirs) = (await FillAsync(), await FillAsync());
        await using var serving = await OpenAsync(product.Database.Serving);
        await using var transaction = await serving.BeginTransactionAsync();
        await ScalarAsync(serving, "SELECT set_config('app.workspace', $1, true), set_config('app.across', 'test', true)", mine.Workspace.Id.ToString());
        var target = (Guid)(await ScalarAsync(serving, "SELECT \"Id\" FROM \"Organizations\" WHERE \"WorkspaceId\" = $1", theirs.Workspace.Id))!;
        await using var command = new NpgsqlCommand(change, serving) { Parameters = { new() { Value = target } } };
        Assert.Equal(0, await command.ExecuteNonQueryAsync());
    }

    [PostgresTheory]
    [InlineData("INSERT INTO \"AuditEntries\" (\"WorkspaceId\", \"Number\", \"At\", \"Actor\", \"ActorName\", \"Address\", \"Action\", \"Subject\", \"SubjectId\", \"PreviousHash\", \"Hash\") VALUES ($1, 9999, now(), 'x', 'x', 'x', 'x', 'x', 'x', 'x', 'x')")]
    [InlineData("UPDATE \"AuditEntries\" SET \"Action\" = 'viewed'")]
    [InlineData("DELETE FROM \"AuditEntries\"")]
    [InlineData("UPDATE \"AdministrationEntries\" SET \"Action\" = 'SheetAccepted'")]
    [InlineData("DELETE FROM \"AdministrationEntries\"")]
    [InlineData("DELETE FROM \"LeadConsents\"")]
    [InlineData("UPDATE \"Organizations\" SET \"WorkspaceId\" = $1")]
    [InlineData("TRUNCATE \"AuditEntries\"")]
    [InlineData("ALTER TABLE \"Organizations\" DISABLE ROW LEVEL SECURITY")]
    [InlineData("DROP POLICY own_workspace ON \"Organizations\"")]
    [InlineData("SET ROLE maturity_owner")]
    [InlineData("DELETE FROM \"__EFMigrationsHistory\"")]
    public async Task Statement_BeyondTheWorkspace_IsRefused(string statement)
    {
        var (mine, theirs) = (await FillAsync(), await FillAsync());
        await using var serving = await OpenAsync(product.Database.Serving);
        await using var transaction = await serving.BeginTransactionAsync();
        await ScalarAsync(serving, Enter, mine.Workspace.Id.ToString());
        object[] values = statement.Contains("$1", StringComparison.Ordinal) ? [theirs.Workspace.Id] : [];
        var refusal = await Assert.ThrowsAsync<PostgresException>(() => ScalarAsync(serving, statement, values));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refusal.SqlState);
    }

    [PostgresFact]
    public async Task PooledConnection_AfterEveryKindOfUse_CarriesNoSetting()
    {
        var mine = await FillAsync();
        await product.InScopeAsync(mine.Workspace, async services =>
        {
            var db = services.GetRequiredService<MaturityDb>();
            await db.Database.OpenConnectionAsync();
            await AssertForgottenAsync(db, "nothing");
            Assert.Equal(1, await db.Organizations.CountAsync());
            await AssertForgottenAsync(db, "a query");
            Assert.Equal(1, await db.Organizations.ExecuteUpdateAsync(set => set.SetProperty(o => o.Name, "Mine")));
            await AssertForgottenAsync(db, "a bulk change");
            (await db.Organizations.SingleAsync()).Describe(new("Again", "MAN", "large", "NL", null));
            await db.SaveChangesAsync();
            await AssertForgottenAsync(db, "a save");
            using (db.AcrossWorkspaces("test")) Assert.NotEqual(0, await db.Organizations.CountAsync());
            await AssertForgottenAsync(db, "reading across workspaces");
            await using (var transaction = await db.Database.BeginTransactionAsync()) Assert.Equal(1, db.Organizations.Count());
            await AssertForgottenAsync(db, "a transaction rolled back");
            return true;
        });
    }

    [PostgresFact]
    public async Task Transaction_WhoseWorkspaceIsEnteredLateOrSavepointIsUndone_IsToldAgain()
    {
        var mine = await FillAsync();
        await product.InScopeAsync(null, async services =>
        {
            var db = services.GetRequiredService<MaturityDb>();
            await using var transaction = await db.Database.BeginTransactionAsync();
            Assert.Equal(0, await db.Organizations.CountAsync());
            await transaction.CreateSavepointAsync("before");
            services.GetRequiredService<CurrentTenant>().Enter(mine.Workspace);
            Assert.Equal(1, await db.Organizations.CountAsync());
            await transaction.RollbackToSavepointAsync("before");
            Assert.Equal(1, await db.Organizations.CountAsync());
            using (db.AcrossWorkspaces("test")) Assert.True(await db.Memberships.AnyAsync(m => m.WorkspaceId != mine.Workspace.Id) || await db.Organizations.AnyAsync());
            Assert.Equal(1, await db.Organizations.CountAsync());
            return true;
        });
    }

    [PostgresFact]
    public async Task StaleSave_OfOneStatement_IsStillNoticed()
    {
        var mine = await FillAsync();
        await product.InScopeAsync(mine.Workspace, async services =>
        {
            var db = services.GetRequiredService<MaturityDb>();
            var row = await db.Organizations.SingleAsync();
            row.Describe(new("Mine", "MAN", "large", "NL", null));
            await db.Organizations.ExecuteUpdateAsync(set => set.SetProperty(o => o.Version, o => o.Version + 1));
            await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync());
            return true;
        });
    }

    private async Task<TestRespondent> FillAsync()
    {
        var respondent = await product.RespondentAsync();
        await product.MemberAsync(workspace: respondent.Workspace);
        await product.DoneReportAsync(respondent);
        await product.AnsweredAsync(respondent);
        await product.InScopeAsync(respondent.Workspace, services => FillMoreAsync(services.GetRequiredService<MaturityDb>(), respondent));
        return respondent;
    }

    // One row of everything that a workspace can have and that the helpers above do not make.
    private static async Task<int> FillMoreAsync(MaturityDb db, TestRespondent respondent)
    {
        var now = TimeProvider.System.GetUtcNow();
        var (number, assessment) = (Guid.CreateVersion7(), await db.Assessments.SingleAsync(a => a.Id == respondent.AssessmentId));
        var person = await db.Respondents.SingleAsync(r => r.Id == respondent.Id);
        var colleague = new Respondent(Guid.CreateVersion7(), assessment.Id, new("Colleague", $"{number:N}@example.org", "business", "en"), now);
        var invitation = new MemberInvitation(number, $"{number:N}@example.org", Role.Viewer, "en");
        invitation.GiveLink(SecretToken.Hash($"{number}"), now);
        var session = new ConsensusSession(Guid.CreateVersion7(), assessment.Id, SecretToken.Hash($"s{number}"), now);
        var round = new ConsensusRound(session.Id, respondent.First.Questions[0].Id, now);
        session.PutOnTable(round);
        var seat = new ConsensusSeat(Guid.CreateVersion7(), session.Id, "Seat", SecretToken.Hash($"k{number}"), now);
        var owner = await db.Memberships.Select(m => m.AccountId).FirstAsync();
        var roadmap = new SavedRoadmap(Guid.CreateVersion7(), assessment.Id, "Draft", now);
        db.AddRange(colleague, invitation, new WorkspaceLogo(LogoPicture.Read(LogoFiles.Png(1, 1))!), new OrganizationContact(assessment.OrganizationId),
            new Campaign(assessment.Id), new OpenLink(assessment.Id), new HandOver(assessment.Id, person.Id, colleague.Id, respondent.First.Id, 0, now),
            new CampaignMail(person, MailKind.Reminder, 1, now),
            roadmap, new RoadmapEdition(roadmap.Id, roadmap.Advance(), RoadmapSettings.Usual("large", new(2026, 11, 23)), new(RoadmapChangeKind.Made), owner, now),
            new InitiativeProgress(roadmap.Id, "I-TAL-1"), new RoadmapVisit(roadmap.Id, owner, now.ToUnixTimeSeconds()),
            new ApiToken(number, "CRM", SecretToken.Hash($"t{number}"), [ApiScope.ReadLeads], now, now),
            new WebhookEndpoint(number, new("https://crm.example.org/", "", [WebhookEvent.Test]), "sealed", now), new WebhookDelivery(number, number, WebhookEvent.Test, "{}", now),
            new BenchmarkConsent(Guid.CreateVersion7(), assessment.OrganizationId, 1, true, owner, now),
            new AcceptedScores(assessment.Id, await db.Organizations.SingleAsync(o => o.Id == assessment.OrganizationId), ("data-driven", 1), new Dictionary<string, double> { ["index"] = 50 }, SheetDoubt.None, now), session, round, seat,
            new ConsensusVote(session.Id, round.QuestionId, seat.Id, 3, now), new AgreedAnswer(Guid.CreateVersion7(), session, 3, "Because.", new(owner, "Owner"), now));
        var lead = new Lead(Guid.CreateVersion7(), new("Visitor", $"{number:N}@example.com", "Company", "Director", "M", "50", "en"),
            new(number, assessment.ContentHash, "", null, null, now), LeadOrigin.Unknown, LeadDoubts.None, now);
        db.AddRange(lead, new LeadConsent(Guid.CreateVersion7(), lead.Id, LeadPurpose.Contact, 1, true, now), new LeadDocument(lead.Id, now), new Features.Leads.Desk.LeadNote(Guid.CreateVersion7(), lead.Id, "Called", owner, now),
            new ScanTally(DateOnly.FromDateTime(now.UtcDateTime), "direct"), new ScanSettings(), new RetentionRun(Guid.CreateVersion7(), 1, 0, now),
            new Features.Leads.Offers.LeadOffer(Guid.CreateVersion7(), now), new Features.Leads.Offers.DeskSettings());
        return await db.SaveChangesAsync();
    }

    private static async Task AssertForgottenAsync(MaturityDb db, string after)
    {
        var settings = await ScalarAsync((NpgsqlConnection)db.Database.GetDbConnection(),
            "SELECT coalesce(current_setting('app.workspace', true), '') || coalesce(current_setting('app.across', true), '')");
        Assert.True("" == (string?)settings, $"After {after}: {settings}");
    }

    private Task<IReadOnlyList<string>> TablesAsync() => product.InScopeAsync(null, services =>
        Task.FromResult(RowSecurity.Tables(services.GetRequiredService<MaturityDb>().Model)));

    private static async Task<NpgsqlConnection> OpenAsync(string connection)
    {
        var opened = new NpgsqlConnection(connection);
        await opened.OpenAsync();
        return opened;
    }

    private static async Task<object?> ScalarAsync(NpgsqlConnection connection, string statement, params object[] values)
    {
        await using var command = new NpgsqlCommand(statement, connection);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        return await command.ExecuteScalarAsync();
    }
}
