using Maturity.Web.Features.Assessments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maturity.Web.Features.Answering;

/// <summary>How an answer is stored.</summary>
public sealed class GivenAnswerMapping : IEntityTypeConfiguration<GivenAnswer>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<GivenAnswer> builder)
    {
        builder.ToTable("Answers");
        builder.HasKey(a => new { a.WorkspaceId, a.RespondentId, a.QuestionId });
        builder.Property(a => a.QuestionId).HasMaxLength(64);
        builder.Property(a => a.Reason).HasMaxLength(AnswerContent.TextLength);
        builder.Property(a => a.Comment).HasMaxLength(AnswerContent.TextLength);
        builder.Ignore(a => a.Content);
        builder.HasOne<Respondent>().WithMany()
            .HasForeignKey(a => new { a.WorkspaceId, a.RespondentId }).OnDelete(DeleteBehavior.Restrict);
    }
}
