using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maturity.Web.Tenancy;

/// <summary>How a workspace is stored.</summary>
public sealed class WorkspaceMapping : IEntityTypeConfiguration<Workspace>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Workspace> builder)
    {
        builder.Property(w => w.Slug).HasMaxLength(Workspace.SlugLength);
        builder.Property(w => w.Name).HasMaxLength(Workspace.NameLength);
        builder.Property(w => w.Language).HasMaxLength(10);
        builder.PrimitiveCollection(w => w.Languages).HasMaxLength(100);
        builder.Property(w => w.Accent).HasMaxLength(7);
        builder.Property(w => w.LogoHash).HasMaxLength(64);
        builder.Property(w => w.SuspensionReason).HasMaxLength(Workspace.ReasonLength);
        builder.HasIndex(w => w.Slug).IsUnique();
    }
}
