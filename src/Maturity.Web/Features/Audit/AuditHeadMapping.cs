using Maturity.Web.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maturity.Web.Features.Audit;

/// <summary>How the end of a chain is stored.</summary>
public sealed class AuditHeadMapping : IEntityTypeConfiguration<AuditHead>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<AuditHead> builder)
    {
        builder.HasKey(h => h.WorkspaceId);
        // Two who begin a chain at once, or pass the lock in some way, must not both succeed.
        builder.Property(h => h.Number).IsConcurrencyToken();
        builder.Property(h => h.Hash).HasMaxLength(64);
        builder.HasOne<Workspace>().WithMany().HasForeignKey(h => h.WorkspaceId).OnDelete(DeleteBehavior.Restrict);
    }
}
