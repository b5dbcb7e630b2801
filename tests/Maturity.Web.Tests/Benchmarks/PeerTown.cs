using Maturity.Web.Data;
using Maturity.Web.Features.Assessments;
using Maturity.Web.Features.Benchmarks;
using Maturity.Web.Features.Benchmarks.Components;
using Maturity.Web.Features.Organizations;
using Maturity.Web.Features.Questionnaires;
using Maturity.Web.Tenancy;
using Maturity.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Benchmarks;

/// <summary>Workspaces full of organizations with accepted scores, for tests of the benchmark.</summary>
internal static class PeerTown
{
    private static int organizations;

    /// <summary>A workspace that agreed to be compared.</summary>
    public static async Task<Workspace> AgreedWorkspaceAsync(this TestProduct product, string? text = null)
    {
        var member = await product.MemberAsync();
        await product.AgreeAsync(member.Workspace, member.Workspace.Id, true, text);
        return member.Workspace;
    }

    /// <summary>Records a consent or its withdrawal, as the pages do.</summary>
    public static Task<int> AgreeAsync(this TestProduct product, Workspace workspace, Guid subject, bool given, string? text = null) => product.InScopeAsync(workspace, async services =>
    {
        var db = services.GetRequiredService<MaturityDb>();
        var last = await db.BenchmarkConsents.Where(c => c.SubjectId == subject).MaxAsync(c => (int?)c.Number) ?? 0;
        var account = await db.Memberships.Select(m => m.AccountId).FirstAsync();
        db.BenchmarkConsents.Add(new(Guid.CreateVersion7(), subject, last + 1, given, account, DateTimeOffset.UtcNow) { TextVersion = text });
        return await db.SaveChangesAsync();
    });

    /// <summary>An organization with a published assessment whose every score is the same. It has a number of its own unless it is given one, none (“”), or a domain.</summary>
    public static async Task<PeerTownsman> OrganizationAsync(
        this TestProduct product, Workspace workspace, double score, string industry = "FIN", string size = "large", string? number = null, string? group = null,
        SheetDoubt doubt = SheetDoubt.None, bool agrees = true, DateTimeOffset? at = null, int? aim = null, string? text = null, string? domain = null)
    {
        var name = $"{Interlocked.Increment(ref organizations):00000}";
        var made = await product.InScopeAsync(workspace, async services =>
        {
            var now = at ?? DateTimeOffset.UtcNow;
            var own = number ?? (domain is null ? $"NUMBER{name}" : "");
            var profile = new OrganizationProfile($"Organization {name}", industry, size, "NL", group) { LegalIdentifier = own.Length == 0 ? null : own, MailDomain = domain };
            var organization = new Organization(Guid.CreateVersion7(), profile, now);
            services.GetRequiredService<MaturityDb>().Add(organization);
            return new PeerTownsman(workspace, organization.Id, await PublishAsync(services, organization, score, doubt, now, aim));
        });
        if (agrees) await product.AgreeAsync(workspace, made.OrganizationId, true, text);
        return made;
    }

    /// <summary>The same organization with the next published assessment, which takes the place of the one before.</summary>
    public static Task<PeerTownsman> AgainAsync(this TestProduct product, PeerTownsman before, double score, DateTimeOffset? at = null) => product.InScopeAsync(before.Workspace, async services =>
    {
        var db = services.GetRequiredService<MaturityDb>();
        (await db.Assessments.SingleAsync(a => a.Id == before.AssessmentId)).Supersede();
        var organization = await db.Organizations.SingleAsync(o => o.Id == before.OrganizationId);
        return before with { AssessmentId = await PublishAsync(services, organization, score, SheetDoubt.None, at ?? DateTimeOffset.UtcNow, null) };
    });

    private static async Task<Guid> PublishAsync(IServiceProvider services, Organization organization, double score, SheetDoubt doubt, DateTimeOffset at, int? aim)
    {
        var (db, library) = (services.GetRequiredService<MaturityDb>(), services.GetRequiredService<QuestionnaireLibrary>());
        var measures = StandardMeasures.Of(library);
        var hash = await services.GetRequiredService<StoredQuestionnaires>().KeepAsync(library.All.First(q => q.Questionnaire!.Key == measures.Key), CancellationToken.None);
        var assessment = new Assessment(Guid.CreateVersion7(), organization.Id, hash, quickScan: false, confidential: false, at);
        assessment.Open(at);
        assessment.Close(at);
        assessment.Publish(at);
        var scores = new AcceptedScores(assessment.Id, organization, (measures.Key, measures.Major), measures.Ids.ToDictionary(id => id, _ => score), doubt, at);
        if (aim is { } level) scores.Agree(measures.Ids.Where(id => id.Contains('.', StringComparison.Ordinal)).ToDictionary(id => id, _ => level));
        db.AddRange(assessment, scores);
        await db.SaveChangesAsync();
        return assessment.Id;
    }

    /// <summary>Decides about a sheet that is held, as an administrator does.</summary>
    public static Task<int> DecideAsync(this TestProduct product, PeerTownsman organization, HeldState state) => product.InScopeAsync(null, async services =>
    {
        var db = services.GetRequiredService<MaturityDb>();
        (await db.HeldSheets.SingleAsync(sheet => sheet.AssessmentId == organization.AssessmentId)).Decide(state, Guid.CreateVersion7(), DateTimeOffset.UtcNow);
        return await db.SaveChangesAsync();
    });

    /// <summary>Where it stands among its peers, in the newest snapshot.</summary>
    public static Task<PositionModel> PositionAsync(this TestProduct product, PeerTownsman organization) => product.InScopeAsync(organization.Workspace, async services =>
    {
        var questionnaire = services.GetRequiredService<QuestionnaireLibrary>().All.First(q => q.Questionnaire!.Key == StandardMeasures.Standard).Questionnaire!;
        return (await services.GetRequiredService<PeerStandings>().FindAsync(organization.AssessmentId, questionnaire, null, null, CancellationToken.None))!.Model!;
    });

    /// <summary>The members of a snapshot, in the order of their assessments.</summary>
    public static Task<List<BenchmarkMember>> MembersAsync(this TestProduct product, BenchmarkSnapshot snapshot) =>
        product.AskAsync(db => db.BenchmarkMembers.AsNoTracking().Where(member => member.SnapshotId == snapshot.Id).OrderBy(member => member.AssessmentId).ToListAsync());

    /// <summary>Makes a snapshot as the job would on that day.</summary>
    public static Task<BenchmarkSnapshot> SnapshotAsync(this TestProduct product, DateTimeOffset at) => product.InScopeAsync(null, async services =>
    {
        var (db, id) = (services.GetRequiredService<MaturityDb>(), Guid.CreateVersion7());
        var made = await services.GetRequiredService<SnapshotMaking>().MakeAsync(id, SnapshotRuns.MonthOf(at), at, () => Task.FromResult(true), CancellationToken.None);
        Assert.True(made);
        return await db.BenchmarkSnapshots.AsNoTracking().SingleAsync(snapshot => snapshot.Id == id);
    });

    /// <summary>A query of the whole installation.</summary>
    public static Task<T> AskAsync<T>(this TestProduct product, Func<MaturityDb, Task<T>> ask) => product.InScopeAsync(null, async services =>
    {
        var db = services.GetRequiredService<MaturityDb>();
        using var _ = db.AcrossWorkspaces("a test looks");
        return await ask(db);
    });
}
