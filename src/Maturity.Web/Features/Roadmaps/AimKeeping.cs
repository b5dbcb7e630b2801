using Maturity.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Roadmaps;

/// <summary>
/// Keeps the levels that an organization aims for once its accepted scores are there and its roadmap was shown to it, whichever
/// comes last. Of an unscored capability there is no aim.
/// </summary>
public sealed class AimKeeping(MaturityDb db)
{
    /// <summary>Adds the aims to what the caller saves; nothing while one of the two is missing, or when they are kept already.</summary>
    /// <param name="assessmentId">The assessment, in the workspace entered.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task KeepAsync(Guid assessmentId, CancellationToken cancellation)
    {
        var scores = db.AcceptedScores.Local.FirstOrDefault(s => s.AssessmentId == assessmentId)
            ?? await db.AcceptedScores.SingleOrDefaultAsync(s => s.AssessmentId == assessmentId, cancellation);
        if (scores is not { Aims: null }) return;
        var shown = db.Roadmaps.Local.FirstOrDefault(r => r.AssessmentId == assessmentId && r.SharedAt != null)
            ?? await db.Roadmaps.OrderBy(r => r.Id).FirstOrDefaultAsync(r => r.AssessmentId == assessmentId && r.SharedAt != null, cancellation);
        if (shown is null) return;
        var settings = RoadmapSettings.Read(
            await db.RoadmapEditions.Where(e => e.RoadmapId == shown.Id && e.Number == shown.Edition).Select(e => e.Settings).SingleAsync(cancellation));

        // Ids of capabilities begin with the id of their dimension and a point; dimensions and the index have none.
        scores.Agree(scores.Points().Where(score => score.Key.Contains('.', StringComparison.Ordinal))
            .ToDictionary(score => score.Key, score => settings.TargetOf(score.Key, score.Value)));
    }
}
