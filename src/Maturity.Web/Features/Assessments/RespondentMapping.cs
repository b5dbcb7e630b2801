using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maturity.Web.Features.Assessments;

/// <summary>How a respondent is stored.</summary>
public sealed class RespondentMapping : IEntityTypeConfiguration<Respondent>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Respondent> builder)
    {
        builder.HasKey(r => new { r.WorkspaceId, r.Id });
        builder.Property(r => r.Name).HasMaxLength(Respondent.NameLength);
        builder.Property(r => r.Email).HasMaxLength(Respondent.EmailLength);
        builder.Property(r => r.Group).HasMaxLength(64);
        builder.Property(r => r.Language).HasMaxLength(10);
        builder.Property(r => r.Sections).HasMaxLength(AskedSections.Length);
        builder.Property(r => r.Origin).HasConversion<string>().HasMaxLength(20);
        builder.Property(r => r.LinkHash).HasMaxLength(64);
        builder.HasIndex(r => new { r.WorkspaceId, r.AssessmentId, r.InvitedAt });
        builder.HasIndex(r => new { r.WorkspaceId, r.LinkHash }).IsUnique();
        // One person answers an assessment once, signed in or by mail.
        builder.HasIndex(r => new { r.WorkspaceId, r.AssessmentId, r.AccountId }).IsUnique();
        builder.HasIndex(r => new { r.WorkspaceId, r.AssessmentId, r.Email }).IsUnique();
        builder.HasOne<Assessment>().WithMany()
            .HasForeignKey(r => new { r.WorkspaceId, r.AssessmentId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account.Account>().WithMany().HasForeignKey(r => r.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}
