using Maturity.Web.Features.Organizations;
using Maturity.Web.Features.Questionnaires;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maturity.Web.Features.Assessments;

/// <summary>How an assessment is stored.</summary>
public sealed class AssessmentMapping : IEntityTypeConfiguration<Assessment>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Assessment> builder)
    {
        builder.HasKey(a => new { a.WorkspaceId, a.Id });
        builder.Property(a => a.ContentHash).HasMaxLength(64);
        builder.HasIndex(a => new { a.WorkspaceId, a.OrganizationId, a.CreatedAt });
        builder.HasIndex(a => new { a.WorkspaceId, a.CreatedAt });
        builder.HasOne<Organization>().WithMany()
            .HasForeignKey(a => new { a.WorkspaceId, a.OrganizationId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Assessment>().WithMany()
            .HasForeignKey(a => new { a.WorkspaceId, a.FollowsId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<QuestionnaireContent>().WithMany()
            .HasForeignKey(a => a.ContentHash).OnDelete(DeleteBehavior.Restrict);
    }
}
