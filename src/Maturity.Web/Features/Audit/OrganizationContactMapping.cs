using Maturity.Web.Features.Assessments;
using Maturity.Web.Features.Organizations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maturity.Web.Features.Audit;

/// <summary>How the contact of an organization is stored.</summary>
public sealed class OrganizationContactMapping : IEntityTypeConfiguration<OrganizationContact>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<OrganizationContact> builder)
    {
        builder.HasKey(c => new { c.WorkspaceId, c.OrganizationId });
        builder.Property(c => c.Name).HasMaxLength(OrganizationContact.NameLength);
        builder.Property(c => c.Email).HasMaxLength(Respondent.EmailLength);
        builder.Property(c => c.Language).HasMaxLength(10);
        builder.Property(c => c.LinkHash).HasMaxLength(64);
        builder.HasIndex(c => new { c.WorkspaceId, c.LinkHash }).IsUnique();
        builder.HasOne<Organization>().WithOne().HasForeignKey<OrganizationContact>(c => new { c.WorkspaceId, c.OrganizationId }).OnDelete(DeleteBehavior.Restrict);
    }
}
