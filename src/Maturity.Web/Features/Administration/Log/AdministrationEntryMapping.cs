using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maturity.Web.Features.Administration.Log;

/// <summary>How a decision about the installation is stored.</summary>
public sealed class AdministrationEntryMapping : IEntityTypeConfiguration<AdministrationEntry>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<AdministrationEntry> builder)
    {
        // The number is the key, so that two entries can never follow the same one.
        builder.HasKey(e => e.Number);
        builder.Property(e => e.Number).ValueGeneratedNever();
        builder.Property(e => e.Actor).HasMaxLength(60);
        builder.Property(e => e.ActorName).HasMaxLength(Account.Account.NameLength);
        builder.Property(e => e.Address).HasMaxLength(45);
        builder.Property(e => e.Action).HasConversion<string>().HasMaxLength(40);
        builder.Property(e => e.SubjectId).HasMaxLength(60);
        builder.Property(e => e.PreviousHash).HasMaxLength(64);
        builder.Property(e => e.Hash).HasMaxLength(64);
    }
}
