using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maturity.Web.Tenancy;

/// <summary>How a logo is stored: in a table of its own, so that reading a workspace does not read a picture.</summary>
public sealed class WorkspaceLogoMapping : IEntityTypeConfiguration<WorkspaceLogo>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<WorkspaceLogo> builder)
    {
        builder.HasKey(l => l.WorkspaceId);
        builder.Property(l => l.ContentType).HasMaxLength(20);
        builder.HasOne<Workspace>().WithMany().HasForeignKey(l => l.WorkspaceId).OnDelete(DeleteBehavior.Restrict);
    }
}
