using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maturity.Web.Features.Webhooks;

/// <summary>How a delivery is stored.</summary>
public sealed class WebhookDeliveryMapping : IEntityTypeConfiguration<WebhookDelivery>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<WebhookDelivery> builder)
    {
        builder.HasKey(d => new { d.WorkspaceId, d.Id });
        builder.Property(d => d.Event).HasMaxLength(40);
        builder.Property(d => d.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(d => d.Failure).HasConversion<string>().HasMaxLength(20);
        builder.Property(d => d.Answer).HasMaxLength(WebhookDelivery.AnswerLength);
        builder.HasIndex(d => new { d.State, d.NotBefore });
        builder.HasIndex(d => new { d.WorkspaceId, d.EndpointId, d.Id });
        builder.HasIndex(d => d.MadeAt);
        builder.HasOne<WebhookEndpoint>().WithMany()
            .HasForeignKey(d => new { d.WorkspaceId, d.EndpointId }).OnDelete(DeleteBehavior.Cascade);
    }
}
