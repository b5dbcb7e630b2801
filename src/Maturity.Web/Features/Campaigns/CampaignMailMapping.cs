using Maturity.Web.Features.Assessments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maturity.Web.Features.Campaigns;

/// <summary>How a mail to a respondent is stored.</summary>
public sealed class CampaignMailMapping : IEntityTypeConfiguration<CampaignMail>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<CampaignMail> builder)
    {
        builder.HasKey(m => new { m.WorkspaceId, m.RespondentId, m.Kind, m.Number });
        builder.Property(m => m.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(m => m.State).HasConversion<string>().HasMaxLength(20);
        builder.HasIndex(m => new { m.State, m.NotBefore });
        builder.HasIndex(m => new { m.WorkspaceId, m.AssessmentId });
        builder.HasOne<Respondent>().WithMany()
            .HasForeignKey(m => new { m.WorkspaceId, m.RespondentId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Assessment>().WithMany()
            .HasForeignKey(m => new { m.WorkspaceId, m.AssessmentId }).OnDelete(DeleteBehavior.Restrict);
    }
}
