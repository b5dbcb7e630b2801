using Maturity.Web.Features.Assessments;
using Maturity.Web.Features.Organizations;
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
        builder.Property(scores => scores.ParentGroupKey).HasMaxLength(2 * Organization.NameLength);
        builder.Property(scores => scores.LegalIdentifier).HasMaxLength(CompanyNumber.MostLength);
        builder.Property(scores => scores.MailDomain).HasMaxLength(MailDomain.MostLength);
        // Others of the same owner are looked for in all workspaces.
        builder.HasIndex(scores => scores.ParentGroupKey);
        builder.HasIndex(scores => scores.LegalIdentifier);
        builder.HasIndex(scores => scores.MailDomain);
        builder.HasIndex(scores => new { scores.WorkspaceId, scores.OrganizationId, scores.AcceptedAt });
        builder.HasOne<Assessment>().WithOne()
            .HasForeignKey<AcceptedScores>(scores => new { scores.WorkspaceId, scores.AssessmentId }).OnDelete(DeleteBehavior.Restrict);
    }
}
