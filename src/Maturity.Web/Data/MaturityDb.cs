using Maturity.Web.Features.Account;
using Maturity.Web.Features.Administration.Log;
using Maturity.Web.Features.Answering;
using Maturity.Web.Features.Assessments;
using Maturity.Web.Features.Audit;
using Maturity.Web.Features.Reports;
using Maturity.Web.Tenancy;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Maturity.Web.Data;

/// <summary>The database, seen from one workspace: the one that <see cref="CurrentTenant"/> entered.</summary>
public abstract partial class MaturityDb : IdentityUserContext<Account, Guid>
{
    private readonly CurrentTenant tenant;
    private readonly ILogger<MaturityDb> log;

    /// <summary>The database as the scope of <paramref name="tenant"/> may see it.</summary>
    protected MaturityDb(DbContextOptions options, CurrentTenant tenant, ILogger<MaturityDb> log)
        : base(options)
    {
        this.tenant = tenant;
        this.log = log;
        TenantStamp.Watch(this);
    }

    /// <summary>The workspace that the query filter lets through; null lets none through.</summary>
    public Guid? TenantId => tenant.WorkspaceId;

    /// <summary>Whether the query filter is open, see <see cref="AcrossWorkspaces"/>.</summary>
    public bool SeesAllWorkspaces => AcrossReason is not null;

    /// <summary>Why it is open; null while it is closed. PostgreSQL is told too, see <see cref="RowSecurity"/>.</summary>
    public string? AcrossReason { get; private set; }

    /// <inheritdoc/>
    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    /// <summary>
    /// The one way to read across workspaces, until the result is disposed. Reading only: <see cref="TenantGuard"/>
    /// still refuses to save a row of another workspace.
    /// </summary>
    /// <param name="reason">Why, for the log.</param>
    public IDisposable AcrossWorkspaces(string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        if (SeesAllWorkspaces) throw new InvalidOperationException("The filter is open already.");
        log.LogInformation("Reading across workspaces: {Reason}", reason);
        AcrossReason = reason;
        return new Closing(this);
    }

    /// <summary>Saves, and records in the audit log what is saved, in one transaction.</summary>
    /// <inheritdoc/>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (!IsToBeRecorded) return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        await using var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        try
        {
            await this.GetService<AuditTrail>().RecordAsync(this, cancellationToken);
            await this.GetService<AdministrationTrail>().RecordAsync(this, cancellationToken);
            var count = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            if (own is not null) await own.CommitAsync(cancellationToken);
            return count;
        }
        catch
        {
            // Nothing was done, so nothing is to be recorded when the caller tries something else.
            ForgetAudit();
            throw;
        }
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">Something is to be recorded: that is done asynchronously only.</exception>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) => IsToBeRecorded
        ? throw new InvalidOperationException("Save rows of a workspace with SaveChangesAsync: the audit log is written there.")
        : base.SaveChanges(acceptAllChangesOnSuccess);

    private bool IsToBeRecorded => AuditTrail.Concerns(this) || AdministrationTrail.Concerns(this);

    private void ForgetAudit()
    {
        foreach (var entry in ChangeTracker.Entries().Where(e => e.Entity is AuditEntry or AuditHead or AdministrationEntry).ToList()) entry.State = EntityState.Detached;
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        // Names instead of numbers: a row can be read without the code, and a reordered enum changes nothing.
        foreach (var type in new[] { typeof(Role), typeof(AssessmentState), typeof(AnswerKind), typeof(ReportState) })
            configurationBuilder.Properties(type).HaveConversion<string>().HaveMaxLength(20);
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(MaturityDb).Assembly);
        TenantModel.Apply(builder, this);
    }

    private sealed class Closing(MaturityDb db) : IDisposable
    {
        public void Dispose() => db.AcrossReason = null;
    }
}
