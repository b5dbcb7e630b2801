using Maturity.Web.Features.Benchmarks;
using Maturity.Web.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maturity.Web.Features.Organizations;

/// <summary>How an organization is stored.</summary>
public sealed class OrganizationMapping : IEntityTypeConfiguration<Organization>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Organization> builder)
    {
        builder.HasKey(o => new { o.WorkspaceId, o.Id });
        builder.Property(o => o.Name).HasMaxLength(Organization.NameLength);
        builder.Property(o => o.ParentGroup).HasMaxLength(Organization.NameLength);
        builder.Property(o => o.Industry).HasMaxLength(10);
        builder.Property(o => o.SizeBand).HasMaxLength(10);
        builder.Property(o => o.Country).HasMaxLength(2);
        builder.Property(o => o.ParentGroupKey).HasMaxLength(2 * Organization.NameLength);
        builder.Property(o => o.LegalIdentifier).HasMaxLength(CompanyNumber.MostLength);
        builder.Property(o => o.MailDomain).HasMaxLength(Benchmarks.MailDomain.MostLength);
        builder.HasIndex(o => new { o.WorkspaceId, o.Name });
        // Others of the same owner are looked for in all workspaces.
        builder.HasIndex(o => o.ParentGroupKey);
        builder.HasIndex(o => o.LegalIdentifier);
        builder.HasIndex(o => o.MailDomain);
        builder.HasOne<Workspace>().WithMany().HasForeignKey(o => o.WorkspaceId).OnDelete(DeleteBehavior.Restrict);
    }
}
