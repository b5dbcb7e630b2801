using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maturity.Web.Features.Leads.Desk;

/// <summary>How notes are stored: with their lead, so that they go with it.</summary>
public sealed class LeadNoteMapping : IEntityTypeConfiguration<LeadNote>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<LeadNote> builder)
    {
        builder.HasKey(n => new { n.WorkspaceId, n.Id });
        builder.Property(n => n.Text).HasMaxLength(LeadNote.TextLength);
        builder.HasIndex(n => new { n.WorkspaceId, n.LeadId, n.WrittenAt });
        builder.HasIndex(n => new { n.WorkspaceId, n.AboutId });
        builder.HasOne<Lead>().WithMany().HasForeignKey(n => new { n.WorkspaceId, n.LeadId }).OnDelete(DeleteBehavior.Cascade);
    }
}
