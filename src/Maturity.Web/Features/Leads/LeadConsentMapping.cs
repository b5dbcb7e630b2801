using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maturity.Web.Features.Leads;

/// <summary>How consents of leads are stored. They go with their lead.</summary>
public sealed class LeadConsentMapping : IEntityTypeConfiguration<LeadConsent>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<LeadConsent> builder)
    {
        builder.HasKey(c => new { c.WorkspaceId, c.Id });
        builder.Property(c => c.Purpose).HasConversion<string>().HasMaxLength(20);
        builder.Property(c => c.TextVersion).HasMaxLength(20);
        builder.Property(c => c.Place).HasMaxLength(LeadOrigin.Length + 20);
        builder.Property(c => c.AddressHash).HasMaxLength(64);
        builder.HasIndex(c => new { c.WorkspaceId, c.LeadId, c.Purpose, c.Number }).IsUnique();
        builder.HasOne<Lead>().WithMany().HasForeignKey(c => new { c.WorkspaceId, c.LeadId }).OnDelete(DeleteBehavior.Cascade);
    }
}
