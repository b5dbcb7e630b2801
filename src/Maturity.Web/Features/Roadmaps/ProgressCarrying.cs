using Maturity.Core.Roadmaps;
using Maturity.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Roadmaps;

/// <summary>Takes what was said about the work along when the client is shown another roadmap: the work did not change with the plan.</summary>
public sealed class ProgressCarrying(MaturityDb db, RoadmapReading reading)
{
    /// <summary>Adds the newest word on each initiative to what the caller saves.</summary>
    /// <param name="roadmap">The roadmap that is shown from now on.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task CarryAsync(SavedRoadmap roadmap, CancellationToken cancellation)
    {
        var said = await SaidAsync(db, roadmap.AssessmentId, cancellation);
        var own = await OwnAsync(roadmap, cancellation);
        var there = said.Where(progress => progress.RoadmapId == roadmap.Id).ToDictionary(progress => progress.InitiativeId);
        foreach (var elsewhere in said.Where(progress => progress.RoadmapId != roadmap.Id).GroupBy(progress => progress.RoadmapId))
        {
            var theirs = await OwnAsync(await db.Roadmaps.SingleAsync(r => r.Id == elsewhere.Key, cancellation), cancellation);
            foreach (var progress in elsewhere.Where(progress => theirs.GetValueOrDefault(progress.InitiativeId) == own.GetValueOrDefault(progress.InitiativeId)))
            {
                var known = there.GetValueOrDefault(progress.InitiativeId);
                if (known?.SaidAt >= progress.SaidAt) continue;
                known ??= there[progress.InitiativeId] = db.InitiativeProgress.Add(new(roadmap.Id, progress.InitiativeId)).Entity;
                known.Say(progress.State, progress.SaidBy, progress.SaidAt);
            }
        }
    }

    /// <summary>All that was said about the roadmaps of an assessment.</summary>
    /// <param name="db">The database.</param>
    /// <param name="assessmentId">The assessment.</param>
    /// <param name="cancellation">Ends the wait.</param>
    internal static Task<List<InitiativeProgress>> SaidAsync(MaturityDb db, Guid assessmentId, CancellationToken cancellation) => db.InitiativeProgress
        .Where(p => db.Roadmaps.Any(r => r.Id == p.RoadmapId && r.AssessmentId == assessmentId))
        .OrderBy(p => p.RoadmapId).ThenBy(p => p.InitiativeId).Take(SavedRoadmap.MostPerAssessment * RoadmapDefaults.MostInitiatives).ToListAsync(cancellation);

    // Two roadmaps may have given one id to initiatives of their own that have nothing else in common.
    private async Task<Dictionary<string, string>> OwnAsync(SavedRoadmap roadmap, CancellationToken cancellation) =>
        (await reading.SettingsAsync(roadmap, cancellation)).Own.ToDictionary(one => one.Id, one => one.Title);
}
