using Maturity.Web.Data;
using Maturity.Web.Features.Assessments;
using Maturity.Web.Features.Benchmarks;
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

    /// <summary>An organization with a published assessment whose every score is the same.</summary>
    public static async Task<PeerTownsman> OrganizationAsync(
        this TestProduct product, Workspace workspace, double score, string industry = "FIN", string size = "large", string? number = null, string? group = null,
        SheetDoubt doubt = SheetDoubt.None, bool agrees = true, DateTimeOffset? at = null, int? aim = null, string? text = null)
    {
        var name = $"{Interlocked.Increment(ref organizations):00000}";
        var made = await product.InScopeAsync(workspace, async services =>
        {
            var (db, library) = (services.GetRequiredService<MaturityDb>(), services.GetRequiredService<QuestionnaireLibrary>());
            var (now, measures) = (at ?? DateTimeOffset.UtcNow, StandardMeasures.Of(library));
            var hash = await services.GetRequiredService<StoredQuestionnaires>().KeepAsync(library.All.First(q => q.Questionnaire!.Key == measures.Key), CancellationToken.None);
            var organization = new Organization(Guid.CreateVersion7(), new($"Organization {name}", industry, size, "NL", group) { LegalIdentifier = number ?? $"NUMBER{name}" }, now);
            var assessment = new Assessment(Guid.CreateVersion7(), organization.Id, hash, quickScan: false, confidential: false, now);
            assessment.Open(now);
            assessment.Close(now);
            assessment.Publish(now);
            var scores = new AcceptedScores(assessment.Id, organization.Id, (measures.Key, measures.Major), measures.Ids.ToDictionary(id => id, _ => score), doubt, now);
            if (aim is { } level) scores.Agree(measures.Ids.Where(id => id.Contains('.', StringComparison.Ordinal)).ToDictionary(id => id, _ => level));
            db.AddRange(organization, assessment, scores);
            await db.SaveChangesAsync();
            return new PeerTownsman(workspace, organization.Id, assessment.Id);
        });
        if (agrees) await product.AgreeAsync(workspace, made.OrganizationId, true, text);
        return made;
    }

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
