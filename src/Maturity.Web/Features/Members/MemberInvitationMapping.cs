using Maturity.Web.Features.Assessments;
using Maturity.Web.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maturity.Web.Features.Members;

/// <summary>How the invitation of a member is stored.</summary>
public sealed class MemberInvitationMapping : IEntityTypeConfiguration<MemberInvitation>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<MemberInvitation> builder)
    {
        builder.HasKey(i => new { i.WorkspaceId, i.Id });
        builder.Property(i => i.Email).HasMaxLength(Respondent.EmailLength);
        builder.Property(i => i.Language).HasMaxLength(10);
        builder.Property(i => i.LinkHash).HasMaxLength(64);
        builder.HasIndex(i => new { i.WorkspaceId, i.Email }).IsUnique();
        builder.HasIndex(i => new { i.WorkspaceId, i.LinkHash }).IsUnique();
        builder.HasOne<Workspace>().WithMany().HasForeignKey(i => i.WorkspaceId).OnDelete(DeleteBehavior.Restrict);
    }
}
