using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maturity.Web.Features.Leads;

/// <summary>How printed scans are stored: with their lead, so that they go with it.</summary>
public sealed class LeadDocumentMapping : IEntityTypeConfiguration<LeadDocument>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<LeadDocument> builder)
    {
        builder.HasKey(d => new { d.WorkspaceId, d.LeadId });
        builder.Property(d => d.Error).HasMaxLength(40);
        // The sweep for work to do reads across workspaces.
        builder.HasIndex(d => new { d.State, d.LeaseUntil });
        builder.HasOne<Lead>().WithOne().HasForeignKey<LeadDocument>(d => new { d.WorkspaceId, d.LeadId }).OnDelete(DeleteBehavior.Cascade);
    }
}
