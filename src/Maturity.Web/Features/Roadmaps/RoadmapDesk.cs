using Maturity.Web.Data;
using Maturity.Web.Features.Assessments;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Roadmaps;

/// <summary>
/// Changes roadmaps. Every change is a new edition, so that it can be taken back; one that was made on an older state than
/// the stored one is refused, so that nothing is overwritten unseen.
/// </summary>
public sealed class RoadmapDesk(MaturityDb db, AssessmentLock locks, AimKeeping aims, ProgressCarrying progress, TimeProvider time)
{
    /// <summary>Makes a roadmap. Null when the assessment has as many as it can.</summary>
    /// <param name="assessmentId">The assessment, in the workspace entered.</param>
    /// <param name="name">Its name.</param>
    /// <param name="settings">Its first settings.</param>
    /// <param name="by">Account of who makes it.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Guid?> MakeAsync(Guid assessmentId, string name, RoadmapSettings settings, Guid by, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (!await locks.TakeAsync(assessmentId, cancellation)
            || await db.Roadmaps.CountAsync(r => r.AssessmentId == assessmentId, cancellation) >= SavedRoadmap.MostPerAssessment) return null;
        var roadmap = new SavedRoadmap(Ids.New(time), assessmentId, name, time.GetUtcNow());
        db.Roadmaps.Add(roadmap);
        Add(roadmap, settings, new(RoadmapChangeKind.Made), by);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return roadmap.Id;
    }

    /// <summary>Changes the settings. False when somebody else changed the roadmap since.</summary>
    /// <param name="known">The roadmap as it was read.</param>
    /// <param name="settings">The new settings, checked.</param>
    /// <param name="change">What was changed.</param>
    /// <param name="by">Account of who changes it.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<bool> ChangeAsync(SavedRoadmap known, RoadmapSettings settings, RoadmapChange change, Guid by, CancellationToken cancellation) =>
        await UpdateAsync(known, async roadmap =>
        {
            // What was taken back gives way, and what is too long ago to be taken back.
            db.RoadmapEditions.RemoveRange(await db.RoadmapEditions
                .Where(e => e.RoadmapId == roadmap.Id && (e.Number > roadmap.Edition || e.Number <= roadmap.Edition + 1 - SavedRoadmap.MostEditions)).ToListAsync(cancellation));
            await db.SaveChangesAsync(cancellation);
            Add(roadmap, settings, change, by);
        }, cancellation);

    /// <summary>Goes to the edition before, or to the next one that was taken back. False when somebody else changed the roadmap since.</summary>
    /// <param name="known">The roadmap as it was read.</param>
    /// <param name="distance">-1 to undo, 1 to do again.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<bool> StepAsync(SavedRoadmap known, int distance, CancellationToken cancellation) =>
        await UpdateAsync(known, async roadmap =>
        {
            var edition = roadmap.Edition + distance;
            if (await db.RoadmapEditions.AnyAsync(e => e.RoadmapId == roadmap.Id && e.Number == edition, cancellation)) roadmap.GoTo(edition);
        }, cancellation);

    /// <summary>Gives it another name. False when somebody else changed it since.</summary>
    /// <param name="known">The roadmap as it was read.</param>
    /// <param name="name">The name.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<bool> RenameAsync(SavedRoadmap known, string name, CancellationToken cancellation) => UpdateAsync(known, roadmap =>
    {
        roadmap.Rename(name);
        return Task.CompletedTask;
    }, cancellation);

    /// <summary>Shows it to the client in place of any other of the assessment, with what was said about the work, or hides it. False when somebody else changed it since.</summary>
    /// <param name="known">The roadmap as it was read.</param>
    /// <param name="shared">Whether the client sees it.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<bool> ShareAsync(SavedRoadmap known, bool shared, CancellationToken cancellation) => UpdateAsync(known, async roadmap =>
    {
        foreach (var other in await db.Roadmaps.Where(r => r.AssessmentId == roadmap.AssessmentId && r.Id != roadmap.Id && r.SharedAt != null).ToListAsync(cancellation))
            other.Share(null);
        roadmap.Share(shared ? roadmap.SharedAt ?? time.GetUtcNow() : null);
        if (shared) await progress.CarryAsync(roadmap, cancellation);
        await aims.KeepAsync(roadmap.AssessmentId, cancellation);
    }, cancellation);

    /// <summary>Removes it. False when somebody else changed it since.</summary>
    /// <param name="known">The roadmap as it was read.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<bool> RemoveAsync(SavedRoadmap known, CancellationToken cancellation) => UpdateAsync(known, roadmap =>
    {
        db.Roadmaps.Remove(roadmap);
        return Task.CompletedTask;
    }, cancellation);

    private void Add(SavedRoadmap roadmap, RoadmapSettings settings, RoadmapChange change, Guid by) =>
        db.RoadmapEditions.Add(new(roadmap.Id, roadmap.Advance(), settings, change, by, time.GetUtcNow()));

    private async Task<bool> UpdateAsync(SavedRoadmap known, Func<SavedRoadmap, Task> change, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (!await locks.TakeAsync(known.AssessmentId, cancellation)) return false;
        var roadmap = await db.Roadmaps.SingleOrDefaultAsync(r => r.Id == known.Id && r.Version == known.Version, cancellation);
        if (roadmap is null) return false;
        await change(roadmap);
        if (!await db.TrySaveAsync(cancellation)) return false;
        await transaction.CommitAsync(cancellation);
        return true;
    }
}
