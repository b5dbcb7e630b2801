using Maturity.Web.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maturity.Web.Features.Leads.Offers;

/// <summary>How it is stored which leads are wanted.</summary>
public sealed class DeskSettingsMapping : IEntityTypeConfiguration<DeskSettings>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<DeskSettings> builder)
    {
        builder.ToTable("DeskSettings");
        builder.HasKey(s => s.WorkspaceId);
        builder.PrimitiveCollection(s => s.Industries).HasMaxLength(2000);
        builder.PrimitiveCollection(s => s.SizeBands).HasMaxLength(1000);
        builder.HasOne<Workspace>().WithMany().HasForeignKey(s => s.WorkspaceId).OnDelete(DeleteBehavior.Restrict);
    }
}
