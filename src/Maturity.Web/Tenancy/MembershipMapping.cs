using Maturity.Web.Features.Account;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maturity.Web.Tenancy;

/// <summary>How a membership is stored.</summary>
public sealed class MembershipMapping : IEntityTypeConfiguration<Membership>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Membership> builder)
    {
        builder.HasKey(m => new { m.WorkspaceId, m.AccountId });
        builder.HasIndex(m => m.AccountId);
        builder.HasOne<Workspace>().WithMany().HasForeignKey(m => m.WorkspaceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(m => m.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}
