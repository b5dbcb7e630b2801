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
        builder.HasIndex(w => w.Slug).IsUnique();
    }
}
