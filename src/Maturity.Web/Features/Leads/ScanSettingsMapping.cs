using Maturity.Web.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maturity.Web.Features.Leads;

/// <summary>How the decisions about the scan are stored.</summary>
public sealed class ScanSettingsMapping : IEntityTypeConfiguration<ScanSettings>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<ScanSettings> builder)
    {
        builder.ToTable("ScanSettings");
        builder.HasKey(s => s.WorkspaceId);
        foreach (var text in new[] { nameof(ScanSettings.LandingEnglish), nameof(ScanSettings.LandingDutch), nameof(ScanSettings.PrivacyEnglish), nameof(ScanSettings.PrivacyDutch), nameof(ScanSettings.Imprint) })
            builder.Property(text).HasMaxLength(ScanSettings.TextLength);
        builder.Property(s => s.Contact).HasMaxLength(ScanSettings.ContactLength);
        builder.PrimitiveCollection(s => s.Hosts).HasMaxLength(8000);
        builder.HasOne<Workspace>().WithMany().HasForeignKey(s => s.WorkspaceId).OnDelete(DeleteBehavior.Restrict);
    }
}
