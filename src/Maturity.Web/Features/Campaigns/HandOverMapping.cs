using Maturity.Web.Features.Assessments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maturity.Web.Features.Campaigns;

/// <summary>How a hand-over is stored.</summary>
public sealed class HandOverMapping : IEntityTypeConfiguration<HandOver>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<HandOver> builder)
    {
        // Whom a section went to: a colleague gets one section from one person.
        builder.HasKey(h => new { h.WorkspaceId, h.ToId });
        builder.Property(h => h.Section).HasMaxLength(64);
        builder.HasIndex(h => new { h.WorkspaceId, h.FromId });
        builder.HasIndex(h => new { h.WorkspaceId, h.AssessmentId });
        builder.HasOne<Assessment>().WithMany()
            .HasForeignKey(h => new { h.WorkspaceId, h.AssessmentId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Respondent>().WithMany()
            .HasForeignKey(h => new { h.WorkspaceId, h.FromId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Respondent>().WithOne()
            .HasForeignKey<HandOver>(h => new { h.WorkspaceId, h.ToId }).OnDelete(DeleteBehavior.Restrict);
    }
}
