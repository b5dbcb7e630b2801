using Maturity.Web.Features.Assessments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maturity.Web.Features.Campaigns;

/// <summary>How an open link is stored: at most one for an assessment.</summary>
public sealed class OpenLinkMapping : IEntityTypeConfiguration<OpenLink>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<OpenLink> builder)
    {
        builder.HasKey(l => new { l.WorkspaceId, l.AssessmentId });
        builder.Property(l => l.TokenHash).HasMaxLength(64);
        builder.HasIndex(l => new { l.WorkspaceId, l.TokenHash }).IsUnique();
        builder.HasOne<Assessment>().WithOne()
            .HasForeignKey<OpenLink>(l => new { l.WorkspaceId, l.AssessmentId }).OnDelete(DeleteBehavior.Restrict);
    }
}
