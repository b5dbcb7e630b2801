using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maturity.Web.Features.Account;

/// <summary>How counted tries are stored.</summary>
public sealed class CountedTriesMapping : IEntityTypeConfiguration<CountedTries>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<CountedTries> builder)
    {
        builder.ToTable("CountedTries");
        builder.HasKey(t => new { t.Door, t.Network });
        builder.Property(t => t.Door).HasMaxLength(64);
        builder.Property(t => t.Network).HasMaxLength(CountedTries.NetworkLength);
        builder.HasIndex(t => t.Until);
    }
}
