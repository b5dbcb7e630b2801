using Maturity.Web.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maturity.Web.Data;

/// <summary>How an audit entry is stored.</summary>
public sealed class AuditEntryMapping : IEntityTypeConfiguration<AuditEntry>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.HasKey(e => new { e.WorkspaceId, e.Id });
        builder.Property(e => e.Actor).HasMaxLength(60);
        builder.Property(e => e.Action).HasMaxLength(20);
        builder.Property(e => e.Subject).HasMaxLength(60);
        builder.Property(e => e.SubjectId).HasMaxLength(120);
        builder.HasIndex(e => new { e.WorkspaceId, e.At });
        builder.HasOne<Workspace>().WithMany().HasForeignKey(e => e.WorkspaceId).OnDelete(DeleteBehavior.Restrict);
    }
}
