using Maturity.Web.Features.Assessments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maturity.Web.Features.Consensus;

/// <summary>How sessions, what happens in them, and what they agree on are stored.</summary>
public sealed class ConsensusMapping :
    IEntityTypeConfiguration<ConsensusSession>, IEntityTypeConfiguration<ConsensusRound>, IEntityTypeConfiguration<ConsensusSeat>,
    IEntityTypeConfiguration<ConsensusVote>, IEntityTypeConfiguration<AgreedAnswer>
{
    private const int HashLength = 64;
    private const int QuestionLength = 64;

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<ConsensusSession> builder)
    {
        builder.HasKey(s => new { s.WorkspaceId, s.Id });
        builder.Property(s => s.LinkHash).HasMaxLength(HashLength);
        builder.Property(s => s.QuestionId).HasMaxLength(QuestionLength);
        builder.HasIndex(s => new { s.WorkspaceId, s.LinkHash }).IsUnique();
        // One session at a time, whoever starts it.
        builder.HasIndex(s => new { s.WorkspaceId, s.AssessmentId }).IsUnique().HasFilter("\"EndedAt\" IS NULL");
        builder.HasOne<Assessment>().WithMany()
            .HasForeignKey(s => new { s.WorkspaceId, s.AssessmentId }).OnDelete(DeleteBehavior.Restrict);
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<ConsensusRound> builder)
    {
        builder.HasKey(r => new { r.WorkspaceId, r.SessionId, r.QuestionId });
        builder.Property(r => r.QuestionId).HasMaxLength(QuestionLength);
        builder.Property(r => r.Note).HasMaxLength(ConsensusRound.NoteLength);
        builder.HasOne<ConsensusSession>().WithMany()
            .HasForeignKey(r => new { r.WorkspaceId, r.SessionId }).OnDelete(DeleteBehavior.Restrict);
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<ConsensusSeat> builder)
    {
        builder.HasKey(s => new { s.WorkspaceId, s.Id });
        builder.Property(s => s.Name).HasMaxLength(ConsensusSeat.NameLength);
        builder.Property(s => s.KeyHash).HasMaxLength(HashLength);
        builder.HasIndex(s => new { s.WorkspaceId, s.SessionId, s.JoinedAt });
        builder.HasOne<ConsensusSession>().WithMany()
            .HasForeignKey(s => new { s.WorkspaceId, s.SessionId }).OnDelete(DeleteBehavior.Restrict);
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<ConsensusVote> builder)
    {
        builder.HasKey(v => new { v.WorkspaceId, v.SessionId, v.QuestionId, v.SeatId });
        builder.Property(v => v.QuestionId).HasMaxLength(QuestionLength);
        builder.HasOne<ConsensusRound>().WithMany()
            .HasForeignKey(v => new { v.WorkspaceId, v.SessionId, v.QuestionId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ConsensusSeat>().WithMany()
            .HasForeignKey(v => new { v.WorkspaceId, v.SeatId }).OnDelete(DeleteBehavior.Restrict);
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<AgreedAnswer> builder)
    {
        builder.HasKey(a => new { a.WorkspaceId, a.Id });
        builder.Property(a => a.QuestionId).HasMaxLength(QuestionLength);
        builder.Property(a => a.Reason).HasMaxLength(AgreedAnswer.ReasonLength);
        builder.Property(a => a.AgreedBy).HasMaxLength(Respondent.NameLength);
        builder.Property(a => a.TakenBackBy).HasMaxLength(Respondent.NameLength);
        builder.Property(a => a.TakenBackReason).HasMaxLength(AgreedAnswer.ReasonLength);
        // Two consultants who agree at the same time agree on one answer.
        builder.HasIndex(a => new { a.WorkspaceId, a.AssessmentId, a.QuestionId }).IsUnique().HasFilter("\"TakenBackAt\" IS NULL");
        builder.HasOne<ConsensusRound>().WithMany()
            .HasForeignKey(a => new { a.WorkspaceId, a.SessionId, a.QuestionId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Assessment>().WithMany()
            .HasForeignKey(a => new { a.WorkspaceId, a.AssessmentId }).OnDelete(DeleteBehavior.Restrict);
    }
}
