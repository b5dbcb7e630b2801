using Maturity.Web.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maturity.Web.Features.Leads;

/// <summary>How tallies are stored.</summary>
public sealed class ScanTallyMapping : IEntityTypeConfiguration<ScanTally>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<ScanTally> builder)
    {
        builder.HasKey(t => new { t.WorkspaceId, t.Day, t.Channel });
        builder.Property(t => t.Channel).HasMaxLength(LeadOrigin.Length);
        builder.HasOne<Workspace>().WithMany().HasForeignKey(t => t.WorkspaceId).OnDelete(DeleteBehavior.Restrict);
    }
}
