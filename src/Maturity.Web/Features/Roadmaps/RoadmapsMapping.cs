using Maturity.Web.Features.Assessments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maturity.Web.Features.Roadmaps;

/// <summary>How roadmaps are stored: all that hangs on one goes with it.</summary>
public sealed class RoadmapsMapping :
    IEntityTypeConfiguration<SavedRoadmap>, IEntityTypeConfiguration<RoadmapEdition>,
    IEntityTypeConfiguration<InitiativeProgress>, IEntityTypeConfiguration<RoadmapVisit>
{
    /// <summary>Longest id of an initiative.</summary>
    public const int IdLength = 60;

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<SavedRoadmap> builder)
    {
        builder.ToTable("Roadmaps");
        builder.HasKey(roadmap => new { roadmap.WorkspaceId, roadmap.Id });
        builder.Property(roadmap => roadmap.Name).HasMaxLength(SavedRoadmap.NameLength);
        builder.HasIndex(roadmap => new { roadmap.WorkspaceId, roadmap.AssessmentId });
        builder.HasOne<Assessment>().WithMany()
            .HasForeignKey(roadmap => new { roadmap.WorkspaceId, roadmap.AssessmentId }).OnDelete(DeleteBehavior.Restrict);
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<RoadmapEdition> builder)
    {
        builder.ToTable("RoadmapEditions");
        builder.HasKey(edition => new { edition.WorkspaceId, edition.RoadmapId, edition.Number });
        builder.Property(edition => edition.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(edition => edition.Subject).HasMaxLength(IdLength);
        Follow(builder.HasOne<SavedRoadmap>().WithMany().HasForeignKey(edition => new { edition.WorkspaceId, edition.RoadmapId }));
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<InitiativeProgress> builder)
    {
        builder.ToTable("InitiativeProgress");
        builder.HasKey(progress => new { progress.WorkspaceId, progress.RoadmapId, progress.InitiativeId });
        builder.Property(progress => progress.InitiativeId).HasMaxLength(IdLength);
        builder.Property(progress => progress.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(progress => progress.SaidBy).HasMaxLength(200);
        Follow(builder.HasOne<SavedRoadmap>().WithMany().HasForeignKey(progress => new { progress.WorkspaceId, progress.RoadmapId }));
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<RoadmapVisit> builder)
    {
        builder.ToTable("RoadmapVisits");
        builder.HasKey(visit => new { visit.WorkspaceId, visit.RoadmapId, visit.AccountId });
        Follow(builder.HasOne<SavedRoadmap>().WithMany().HasForeignKey(visit => new { visit.WorkspaceId, visit.RoadmapId }));
    }

    private static void Follow<TEntity>(ReferenceCollectionBuilder<SavedRoadmap, TEntity> roadmap)
        where TEntity : class => roadmap.OnDelete(DeleteBehavior.Cascade);
}
