using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maturity.Web.Data;

/// <summary>How a key of data protection is stored.</summary>
public sealed class DataProtectionKeyMapping : IEntityTypeConfiguration<DataProtectionKey>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<DataProtectionKey> builder) => builder.Property(k => k.Name).HasMaxLength(200);
}
