using Maturity.Web.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maturity.Web.Features.Leads.Offers;

/// <summary>How offers are stored.</summary>
public sealed class LeadOfferMapping : IEntityTypeConfiguration<LeadOffer>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<LeadOffer> builder)
    {
        builder.HasKey(o => new { o.WorkspaceId, o.Id });
        builder.Property(o => o.NameEnglish).HasMaxLength(LeadOffer.NameLength);
        builder.Property(o => o.NameDutch).HasMaxLength(LeadOffer.NameLength);
        builder.Property(o => o.TextEnglish).HasMaxLength(LeadOffer.TextLength);
        builder.Property(o => o.TextDutch).HasMaxLength(LeadOffer.TextLength);
        builder.Property(o => o.Link).HasMaxLength(LeadOffer.LinkLength);
        builder.PrimitiveCollection(o => o.Gaps).HasMaxLength(4000);
        builder.HasOne<Workspace>().WithMany().HasForeignKey(o => o.WorkspaceId).OnDelete(DeleteBehavior.Restrict);
    }
}
