using Maturity.Web.Features.Assessments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maturity.Web.Features.Reports;

/// <summary>How a report is stored.</summary>
public sealed class ReportMapping : IEntityTypeConfiguration<Report>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Report> builder)
    {
        builder.HasKey(r => new { r.WorkspaceId, r.Id });
        builder.Property(r => r.Language).HasMaxLength(10);
        builder.Property(r => r.Error).HasMaxLength(40);
        builder.Property(r => r.FileName).HasMaxLength(120);
        builder.Property(r => r.FileHash).HasMaxLength(64);
        builder.HasIndex(r => new { r.WorkspaceId, r.AssessmentId, r.Number }).IsUnique();
        // The sweep for work to do reads across workspaces.
        builder.HasIndex(r => new { r.State, r.LeaseUntil });
        builder.HasOne<Assessment>().WithMany()
            .HasForeignKey(r => new { r.WorkspaceId, r.AssessmentId }).OnDelete(DeleteBehavior.Restrict);
    }
}
