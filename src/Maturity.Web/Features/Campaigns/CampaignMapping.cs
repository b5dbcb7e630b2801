using Maturity.Web.Features.Assessments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maturity.Web.Features.Campaigns;

/// <summary>How a campaign is stored: at most one for an assessment.</summary>
public sealed class CampaignMapping : IEntityTypeConfiguration<Campaign>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Campaign> builder)
    {
        builder.HasKey(c => new { c.WorkspaceId, c.AssessmentId });
        builder.Property(c => c.Instruction).HasMaxLength(Campaign.InstructionLength);
        builder.Property(c => c.Groups).HasMaxLength(GroupSections.Length);
        builder.Ignore(c => c.DueThere);
        builder.HasIndex(c => c.RemindEvery);
        builder.HasOne<Assessment>().WithOne()
            .HasForeignKey<Campaign>(c => new { c.WorkspaceId, c.AssessmentId }).OnDelete(DeleteBehavior.Restrict);
    }
}
