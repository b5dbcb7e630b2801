using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maturity.Web.Features.Questionnaires;

/// <summary>How the content of a questionnaire version is stored.</summary>
public sealed class QuestionnaireContentMapping : IEntityTypeConfiguration<QuestionnaireContent>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<QuestionnaireContent> builder)
    {
        builder.HasKey(c => c.ContentHash);
        builder.Property(c => c.ContentHash).HasMaxLength(64);
        builder.Property(c => c.Key).HasMaxLength(64);
        builder.Property(c => c.Version).HasMaxLength(40);
    }
}
