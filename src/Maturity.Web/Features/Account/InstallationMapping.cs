using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maturity.Web.Features.Account;

/// <summary>How the installation's one row is stored.</summary>
public sealed class InstallationMapping : IEntityTypeConfiguration<Installation>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Installation> builder)
    {
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.SetupTokenHash).HasMaxLength(64);
        builder.Property(i => i.Version).IsConcurrencyToken();
    }
}
