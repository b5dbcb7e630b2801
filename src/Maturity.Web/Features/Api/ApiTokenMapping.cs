using Maturity.Web.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maturity.Web.Features.Api;

/// <summary>How a token is stored.</summary>
public sealed class ApiTokenMapping : IEntityTypeConfiguration<ApiToken>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<ApiToken> builder)
    {
        builder.HasKey(t => new { t.WorkspaceId, t.Id });
        builder.Property(t => t.Name).HasMaxLength(ApiToken.NameLength);
        builder.Property(t => t.Hash).HasMaxLength(64);
        builder.PrimitiveCollection(t => t.Scopes).HasMaxLength(500);
        builder.HasIndex(t => new { t.WorkspaceId, t.Hash }).IsUnique();
        builder.HasOne<Workspace>().WithMany().HasForeignKey(t => t.WorkspaceId).OnDelete(DeleteBehavior.Restrict);
    }
}
