using Maturity.Web.Features.Organizations;
using Maturity.Web.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maturity.Web.Features.Leads;

/// <summary>How leads are stored.</summary>
public sealed class LeadMapping : IEntityTypeConfiguration<Lead>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Lead> builder)
    {
        builder.HasKey(l => new { l.WorkspaceId, l.Id });
        builder.Property(l => l.Name).HasMaxLength(Lead.NameLength);
        builder.Property(l => l.JobTitle).HasMaxLength(Lead.NameLength);
        builder.Property(l => l.Company).HasMaxLength(Lead.CompanyLength);
        foreach (var address in new[] { nameof(Lead.Email), nameof(Lead.EmailKey), nameof(Lead.MailDomain) })
            builder.Property(address).HasMaxLength(Lead.EmailLength);
        builder.Property(l => l.Industry).HasMaxLength(10);
        builder.Property(l => l.SizeBand).HasMaxLength(10);
        builder.Property(l => l.Language).HasMaxLength(10);
        builder.Property(l => l.ContentHash).HasMaxLength(64);
        builder.Property(l => l.Answers).HasMaxLength(ScanAnswers.Length);
        foreach (var part in new[] { nameof(Lead.Source), nameof(Lead.Medium), nameof(Lead.Campaign), nameof(Lead.Referrer), nameof(Lead.Host), nameof(Lead.Channel) })
            builder.Property(part).HasMaxLength(LeadOrigin.Length);
        builder.Property(l => l.Stage).HasConversion<string>().HasMaxLength(20);
        builder.Property(l => l.NextStep).HasMaxLength(Lead.StepLength);
        builder.HasIndex(l => new { l.WorkspaceId, l.ScanId, l.EmailKey }).IsUnique();
        builder.HasIndex(l => new { l.WorkspaceId, l.EmailKey });
        builder.HasIndex(l => new { l.WorkspaceId, l.MailDomain, l.CreatedAt });
        builder.HasIndex(l => new { l.WorkspaceId, l.CreatedAt });
        builder.HasIndex(l => new { l.WorkspaceId, l.ConfirmedAt });
        builder.HasIndex(l => new { l.WorkspaceId, l.Stage, l.ConfirmedAt });
        builder.HasIndex(l => new { l.WorkspaceId, l.MergedIntoId });
        builder.HasIndex(l => l.NextStepOn);
        builder.HasIndex(l => new { l.WorkspaceId, l.PointsEdition });
        builder.HasOne<Workspace>().WithMany().HasForeignKey(l => l.WorkspaceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organization>().WithMany().HasForeignKey(l => new { l.WorkspaceId, l.OrganizationId }).OnDelete(DeleteBehavior.Restrict);
    }
}
