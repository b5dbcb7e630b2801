using Maturity.Web.Features.Assessments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maturity.Web.Features.Answering;

/// <summary>How an accepted save is stored.</summary>
public sealed class AnswerChangeMapping : IEntityTypeConfiguration<AnswerChange>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<AnswerChange> builder)
    {
        builder.HasKey(c => new { c.WorkspaceId, c.RespondentId, c.OperationId });
        builder.Property(c => c.QuestionId).HasMaxLength(64);
        builder.Property(c => c.Reason).HasMaxLength(AnswerContent.TextLength);
        builder.Property(c => c.Comment).HasMaxLength(AnswerContent.TextLength);
        builder.Ignore(c => c.Content);
        // Two saves that both build on version n cannot both become version n + 1.
        builder.HasIndex(c => new { c.WorkspaceId, c.RespondentId, c.QuestionId, c.ResultingVersion }).IsUnique();
        builder.HasOne<Respondent>().WithMany()
            .HasForeignKey(c => new { c.WorkspaceId, c.RespondentId }).OnDelete(DeleteBehavior.Restrict);
    }
}
