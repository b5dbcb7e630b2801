using Maturity.Web.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maturity.Web.Features.Leads;

/// <summary>How the log of tidying is stored.</summary>
public sealed class RetentionRunMapping : IEntityTypeConfiguration<RetentionRun>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<RetentionRun> builder)
    {
        builder.HasKey(r => new { r.WorkspaceId, r.Id });
        builder.HasOne<Workspace>().WithMany().HasForeignKey(r => r.WorkspaceId).OnDelete(DeleteBehavior.Restrict);
    }
}
