using Maturity.Web.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maturity.Web.Features.Webhooks;

/// <summary>How an endpoint is stored.</summary>
public sealed class WebhookEndpointMapping : IEntityTypeConfiguration<WebhookEndpoint>
{
    private const int SealedLength = 1000;

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<WebhookEndpoint> builder)
    {
        builder.HasKey(e => new { e.WorkspaceId, e.Id });
        builder.Property(e => e.Address).HasMaxLength(WebhookEndpoint.AddressLength);
        builder.Property(e => e.Description).HasMaxLength(WebhookEndpoint.DescriptionLength);
        builder.PrimitiveCollection(e => e.Events).HasMaxLength(500);
        builder.Property(e => e.SealedSecret).HasMaxLength(SealedLength);
        builder.Property(e => e.FormerSecret).HasMaxLength(SealedLength);
        builder.HasOne<Workspace>().WithMany().HasForeignKey(e => e.WorkspaceId).OnDelete(DeleteBehavior.Restrict);
    }
}
