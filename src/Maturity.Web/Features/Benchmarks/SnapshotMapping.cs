using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maturity.Web.Features.Benchmarks;

/// <summary>How snapshots and what leads to them are stored.</summary>
public sealed class SnapshotMapping :
    IEntityTypeConfiguration<BenchmarkSnapshot>, IEntityTypeConfiguration<BenchmarkCell>, IEntityTypeConfiguration<BenchmarkFigures>,
    IEntityTypeConfiguration<BenchmarkMember>, IEntityTypeConfiguration<SnapshotRun>, IEntityTypeConfiguration<HeldSheet>, IEntityTypeConfiguration<BenchmarkSwitch>
{
    private const int MonthLength = 7;
    private const int HashLength = 64;
    private const int CodeLength = 40;
    private const int KeyLength = 100;

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<BenchmarkSnapshot> builder)
    {
        builder.ToTable("BenchmarkSnapshots");
        builder.Property(snapshot => snapshot.Month).HasMaxLength(MonthLength);
        builder.HasIndex(snapshot => snapshot.Month).IsUnique();
        builder.HasIndex(snapshot => snapshot.TakenAt);
        builder.Property(snapshot => snapshot.QuestionnaireKey).HasMaxLength(KeyLength);
        builder.Property(snapshot => snapshot.Hash).HasMaxLength(HashLength);
        builder.Ignore(snapshot => snapshot.MeasureIds);
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<BenchmarkCell> builder)
    {
        builder.ToTable("BenchmarkCells");
        builder.HasKey(cell => new { cell.SnapshotId, cell.Segment });
        builder.Property(cell => cell.Segment).HasMaxLength(CodeLength);
        builder.Property(cell => cell.MemberHash).HasMaxLength(HashLength);
        builder.Property(cell => cell.Level).HasConversion<string>().HasMaxLength(CodeLength);
        builder.Property(cell => cell.Hidden).HasConversion<string>().HasMaxLength(CodeLength);
        builder.HasOne<BenchmarkSnapshot>().WithMany().HasForeignKey(cell => cell.SnapshotId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<BenchmarkFigures>().WithMany().HasForeignKey(cell => new { cell.OriginId, cell.Segment }).OnDelete(DeleteBehavior.Restrict);
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<BenchmarkFigures> builder)
    {
        builder.ToTable("BenchmarkFigures");
        builder.HasKey(figures => new { figures.SnapshotId, figures.Segment });
        builder.Property(figures => figures.Segment).HasMaxLength(CodeLength);
        builder.HasOne<BenchmarkSnapshot>().WithMany().HasForeignKey(figures => figures.SnapshotId).OnDelete(DeleteBehavior.Restrict);
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<BenchmarkMember> builder)
    {
        // Written before the snapshot they belong to, in portions, so that nobody waits for the whole of it: no foreign key.
        builder.ToTable("BenchmarkMembers");
        builder.HasKey(member => new { member.SnapshotId, member.Organization });
        builder.Property(member => member.Organization).HasMaxLength(KeyLength);
        builder.Property(member => member.Owner).HasMaxLength(KeyLength);
        builder.Property(member => member.Industry).HasMaxLength(CodeLength);
        builder.Property(member => member.SizeBand).HasMaxLength(CodeLength);
        builder.HasIndex(member => new { member.SnapshotId, member.Owner, member.Organization });
        builder.HasIndex(member => new { member.OrganizationId, member.SnapshotId });
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<SnapshotRun> builder)
    {
        builder.ToTable("SnapshotRuns");
        builder.Property(run => run.Month).HasMaxLength(MonthLength);
        builder.HasIndex(run => run.Month).IsUnique();
        builder.HasIndex(run => new { run.State, run.LeaseUntil });
        builder.Property(run => run.State).HasConversion<string>().HasMaxLength(CodeLength);
        builder.Property(run => run.Error).HasMaxLength(SnapshotRun.ErrorLength);
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<HeldSheet> builder)
    {
        builder.ToTable("HeldSheets");
        builder.HasKey(sheet => sheet.AssessmentId);
        builder.Property(sheet => sheet.State).HasConversion<string>().HasMaxLength(CodeLength);
        builder.HasIndex(sheet => new { sheet.State, sheet.HeldAt });
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<BenchmarkSwitch> builder)
    {
        builder.ToTable("BenchmarkSwitches");
        builder.Property(found => found.Id).ValueGeneratedNever();
        builder.Property(found => found.Reason).HasMaxLength(BenchmarkSwitch.ReasonLength);
    }
}
