using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maturity.Web.Features.Account;

/// <summary>How a second factor is stored.</summary>
public sealed class SecondFactorMapping : IEntityTypeConfiguration<SecondFactor>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<SecondFactor> builder)
    {
        builder.ToTable("SecondFactors");
        builder.HasKey(f => f.AccountId);
        builder.Property(f => f.Secret).HasMaxLength(64);
        builder.Property(f => f.Salt).HasMaxLength(SecondFactor.SaltLength);
        builder.HasOne<Account>().WithOne().HasForeignKey<SecondFactor>(f => f.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
