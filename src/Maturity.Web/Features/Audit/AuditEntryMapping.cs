using Maturity.Web.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maturity.Web.Features.Audit;

/// <summary>How an audit entry is stored.</summary>
public sealed class AuditEntryMapping : IEntityTypeConfiguration<AuditEntry>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.HasKey(e => new { e.WorkspaceId, e.Number });
        builder.Property(e => e.Actor).HasMaxLength(60);
        builder.Property(e => e.ActorName).HasMaxLength(Account.Account.NameLength);
        builder.Property(e => e.Address).HasMaxLength(45);
        builder.Property(e => e.Action).HasMaxLength(20);
        builder.Property(e => e.Subject).HasMaxLength(60);
        builder.Property(e => e.SubjectId).HasMaxLength(120);
        builder.Property(e => e.PreviousHash).HasMaxLength(64);
        builder.Property(e => e.Hash).HasMaxLength(64);
        builder.HasIndex(e => new { e.WorkspaceId, e.OrganizationId, e.Number });
        builder.HasIndex(e => new { e.WorkspaceId, e.Actor, e.Number });
        builder.HasOne<Workspace>().WithMany().HasForeignKey(e => e.WorkspaceId).OnDelete(DeleteBehavior.Restrict);
    }
}
