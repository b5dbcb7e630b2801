using Maturity.Web.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maturity.Web.Features.Benchmarks;

/// <summary>How consents are stored.</summary>
public sealed class BenchmarkConsentMapping : IEntityTypeConfiguration<BenchmarkConsent>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<BenchmarkConsent> builder)
    {
        builder.ToTable("BenchmarkConsents");
        builder.HasKey(consent => new { consent.WorkspaceId, consent.Id });
        builder.Property(consent => consent.TextVersion).HasMaxLength(20);
        builder.Property(consent => consent.Language).HasMaxLength(10);
        builder.Property(consent => consent.AgreedBy).HasMaxLength(2 * BenchmarkConsent.NameLength + 2);
        builder.HasIndex(consent => new { consent.WorkspaceId, consent.SubjectId, consent.Number }).IsUnique();
        builder.HasOne<Workspace>().WithMany().HasForeignKey(consent => consent.WorkspaceId).OnDelete(DeleteBehavior.Restrict);
    }
}
