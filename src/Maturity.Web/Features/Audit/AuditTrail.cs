using Maturity.Web.Data;
using Maturity.Web.Features.Answering;
using Maturity.Web.Features.Benchmarks;
using Maturity.Web.Features.Consensus;
using Maturity.Web.Features.Leads;
using Maturity.Web.Features.Organizations;
using Maturity.Web.Features.Roadmaps;
using Maturity.Web.Features.Webhooks;
using Maturity.Web.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Maturity.Web.Features.Audit;

/// <summary>
/// Writes an <see cref="AuditEntry"/> beside every change of a workspace's rows and of the workspace itself, in the same
/// transaction. Answers are left out: <see cref="AnswerChange"/> is their record, with more in it. So are votes: when a seat voted is nobody's business.
/// Editions of a roadmap are their own record; that a member has it before them is no change. Deliveries of webhooks are a log of their own.
/// </summary>
public sealed class AuditTrail(TimeProvider time, IHttpContextAccessor http)
{
    private const string OrganizationId = "OrganizationId";
    private const string AssessmentId = "AssessmentId";
    private const string RoadmapId = "RoadmapId";

    /// <summary>Whether something waits to be saved that must be recorded.</summary>
    /// <param name="db">The context.</param>
    public static bool Concerns(MaturityDb db) => db.ChangeTracker.Entries().Any(IsRecorded);

    /// <summary>Adds the entries for all that waits to be saved. Must run within the transaction that saves it.</summary>
    /// <param name="db">The context.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="InvalidOperationException">An entry was changed or removed, which nobody may.</exception>
    public async Task RecordAsync(MaturityDb db, CancellationToken cancellation)
    {
        if (db.ChangeTracker.Entries<AuditEntry>().Any(entry => entry.State is EntityState.Modified or EntityState.Deleted))
            throw new InvalidOperationException("The audit log only grows.");
        List<AuditEvent> events = [];
        foreach (var entry in db.ChangeTracker.Entries().Where(IsRecorded).ToList()) events.Add(await DescribeAsync(db, entry, cancellation));
        await AppendAsync(db, events, AuditActor.Of(http.HttpContext), cancellation);
    }

    /// <summary>Adds entries to the end of the chain. Must run within a transaction.</summary>
    /// <param name="db">The context, in its workspace.</param>
    /// <param name="events">What was done.</param>
    /// <param name="actor">Who did it.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task AppendAsync(MaturityDb db, IReadOnlyList<AuditEvent> events, AuditActor actor, CancellationToken cancellation)
    {
        // Without a workspace the change itself is about to be refused, which says more than a missing chain.
        if (db.TenantId is not { } workspace || events.Count == 0) return;
        var head = await TakeHeadAsync(db, workspace, cancellation);
        foreach (var what in events)
        {
            var entry = new AuditEntry(workspace, head, what, actor, time.GetUtcNow());
            db.AuditEntries.Add(entry);
            head.Follow(entry);
        }
    }

    // PostgreSQL: the row is locked until the transaction ends. SQLite has one writer at a time anyway.
    private static async Task<AuditHead> TakeHeadAsync(MaturityDb db, Guid workspace, CancellationToken cancellation)
    {
        var heads = db is PostgresMaturityDb
            ? db.AuditHeads.FromSql($"""SELECT * FROM "AuditHeads" WHERE "WorkspaceId" = {workspace} FOR UPDATE""")
            : db.AuditHeads.Where(head => head.WorkspaceId == workspace);
        var known = db.ChangeTracker.Entries<AuditHead>().SingleOrDefault();
        if (known?.State == EntityState.Added) return known.Entity;
        if (known is not null) known.State = EntityState.Detached;
        return await heads.SingleOrDefaultAsync(cancellation) ?? db.AuditHeads.Add(new()).Entity;
    }

    /// <summary>Whether rows of a kind are left out, because they are a record themselves or have one.</summary>
    /// <param name="type">The kind.</param>
    public static bool KeepsItsOwnRecord(Type type) =>
        type == typeof(AuditEntry) || type == typeof(AuditHead) || type == typeof(GivenAnswer) || type == typeof(AnswerChange)
        || type == typeof(ConsensusVote) || type == typeof(RoadmapEdition) || type == typeof(RoadmapVisit)
        || type == typeof(ScanTally) || type == typeof(WebhookDelivery);

    private static bool IsRecorded(EntityEntry entry) =>
        (entry.Entity is ITenantOwned && !KeepsItsOwnRecord(entry.Metadata.ClrType)
            && entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
        || entry is { Entity: Workspace or AuditEntry, State: EntityState.Modified } or { Entity: AuditEntry, State: EntityState.Deleted };

    private static async Task<AuditEvent> DescribeAsync(MaturityDb db, EntityEntry entry, CancellationToken cancellation)
    {
        var key = entry.Metadata.FindPrimaryKey()!.Properties.Where(p => p.Name != nameof(ITenantOwned.WorkspaceId));
        var action = entry.State switch
        {
            EntityState.Added => AuditEvent.Created,
            EntityState.Deleted => AuditEvent.Deleted,
            _ => AuditEvent.Changed,
        };
        return new(action, entry.Metadata.ClrType.Name, string.Join('/', key.Select(p => entry.Property(p.Name).CurrentValue)),
            await OrganizationOfAsync(db, entry, cancellation));
    }

    private static async Task<Guid?> OrganizationOfAsync(MaturityDb db, EntityEntry entry, CancellationToken cancellation)
    {
        if (entry.Entity is Organization organization) return organization.Id;
        if (entry.Entity is BenchmarkConsent consent) return consent.SubjectId == consent.WorkspaceId ? null : consent.SubjectId;
        if (entry.Metadata.FindProperty(RoadmapId) is not null && entry.Property(RoadmapId).CurrentValue is Guid roadmap) return await OrganizationOfRoadmapAsync(db, roadmap, cancellation);
        if (entry.Metadata.FindProperty(OrganizationId) is not null) return entry.Property(OrganizationId).CurrentValue as Guid?;
        if (entry.Metadata.FindProperty(AssessmentId) is null || entry.Property(AssessmentId).CurrentValue is not Guid assessment) return null;
        return await OrganizationOfAsync(db, assessment, cancellation);
    }

    private static async Task<Guid?> OrganizationOfRoadmapAsync(MaturityDb db, Guid roadmap, CancellationToken cancellation)
    {
        var assessment = db.Roadmaps.Local.FirstOrDefault(r => r.Id == roadmap)?.AssessmentId
            ?? await db.Roadmaps.Where(r => r.Id == roadmap).Select(r => (Guid?)r.AssessmentId).SingleOrDefaultAsync(cancellation);
        return assessment is { } known ? await OrganizationOfAsync(db, known, cancellation) : null;
    }

    /// <summary>The organization that an assessment is about; null when there is no such assessment.</summary>
    internal static async Task<Guid?> OrganizationOfAsync(MaturityDb db, Guid assessment, CancellationToken cancellation) =>
        db.Assessments.Local.FirstOrDefault(a => a.Id == assessment)?.OrganizationId
        ?? await db.Assessments.Where(a => a.Id == assessment).Select(a => (Guid?)a.OrganizationId).SingleOrDefaultAsync(cancellation);
}
