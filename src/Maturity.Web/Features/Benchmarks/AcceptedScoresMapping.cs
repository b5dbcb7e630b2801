using Maturity.Web.Features.Assessments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maturity.Web.Features.Benchmarks;

/// <summary>How accepted scores are stored.</summary>
public sealed class AcceptedScoresMapping : IEntityTypeConfiguration<AcceptedScores>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<AcceptedScores> builder)
    {
        builder.ToTable("AcceptedScores");
        builder.HasKey(scores => new { scores.WorkspaceId, scores.AssessmentId });
        builder.Property(scores => scores.QuestionnaireKey).HasMaxLength(64);
        builder.HasIndex(scores => new { scores.WorkspaceId, scores.OrganizationId, scores.AcceptedAt });
        builder.HasOne<Assessment>().WithOne()
            .HasForeignKey<AcceptedScores>(scores => new { scores.WorkspaceId, scores.AssessmentId }).OnDelete(DeleteBehavior.Restrict);
    }
}
