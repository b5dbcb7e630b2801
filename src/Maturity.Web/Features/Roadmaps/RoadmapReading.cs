using Maturity.Core.Questionnaires;
using Maturity.Web.Data;
using Maturity.Web.Features.Results;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Roadmaps;

/// <summary>Finds roadmaps and makes their plans anew from what was saved.</summary>
public sealed class RoadmapReading(MaturityDb db, AssessmentResults results)
{
    /// <summary>What the roadmaps of an assessment stand on; null when there is no such assessment in the workspace.</summary>
    /// <param name="assessmentId">The assessment.</param>
    /// <param name="language">Language of the questionnaire's texts.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task<RoadmapGround?> GroundAsync(Guid assessmentId, string language, CancellationToken cancellation) =>
        await results.LoadAsync(assessmentId, language, cancellation) is { } found ? await GroundAsync(found, cancellation) : null;

    /// <summary>A roadmap and its plan; null when there is no such roadmap of the assessment.</summary>
    /// <param name="assessmentId">The assessment.</param>
    /// <param name="roadmapId">The roadmap.</param>
    /// <param name="language">Language of the questionnaire's texts.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task<RoadmapView?> FindAsync(Guid assessmentId, Guid roadmapId, string language, CancellationToken cancellation)
    {
        var roadmap = await db.Roadmaps.AsNoTracking().SingleOrDefaultAsync(r => r.Id == roadmapId && r.AssessmentId == assessmentId, cancellation);
        return roadmap is null ? null : await ViewAsync(roadmap, language, cancellation);
    }

    /// <summary>The roadmap that the client of an assessment sees; null while there is none.</summary>
    /// <param name="assessmentId">The assessment.</param>
    /// <param name="language">Language of the questionnaire's texts.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task<RoadmapView?> SharedAsync(Guid assessmentId, string language, CancellationToken cancellation) =>
        await ShownAsync(assessmentId, cancellation) is { } roadmap ? await ViewAsync(roadmap, language, cancellation) : null;

    /// <summary>The same where the result is at hand already.</summary>
    /// <param name="found">The result of the assessment.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task<RoadmapView?> SharedAsync(AssessmentResult found, CancellationToken cancellation) =>
        await ShownAsync(found.Assessment.Id, cancellation) is { } roadmap ? await ViewAsync(roadmap, await GroundAsync(found, cancellation), cancellation) : null;

    /// <summary>The settings of an edition.</summary>
    /// <param name="roadmap">The roadmap.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<RoadmapSettings> SettingsAsync(SavedRoadmap roadmap, CancellationToken cancellation) =>
        RoadmapSettings.Read(await db.RoadmapEditions.Where(e => e.RoadmapId == roadmap.Id && e.Number == roadmap.Edition).Select(e => e.Settings).SingleAsync(cancellation));

    private Task<SavedRoadmap?> ShownAsync(Guid assessmentId, CancellationToken cancellation) =>
        db.Roadmaps.AsNoTracking().Where(r => r.AssessmentId == assessmentId && r.SharedAt != null).OrderBy(r => r.Id).FirstOrDefaultAsync(cancellation);

    private async Task<RoadmapGround> GroundAsync(AssessmentResult found, CancellationToken cancellation)
    {
        var size = await db.Organizations.Where(o => o.Id == found.Assessment.OrganizationId).Select(o => o.SizeBand).SingleAsync(cancellation);
        return new(found.Assessment, found.Organization, size, found.Model);
    }

    private async Task<RoadmapView?> ViewAsync(SavedRoadmap roadmap, string language, CancellationToken cancellation) =>
        await GroundAsync(roadmap.AssessmentId, language, cancellation) is { } ground ? await ViewAsync(roadmap, ground, cancellation) : null;

    private async Task<RoadmapView> ViewAsync(SavedRoadmap roadmap, RoadmapGround ground, CancellationToken cancellation)
    {
        var settings = await SettingsAsync(roadmap, cancellation);
        if (ground.Result is null) return new(ground, roadmap, settings, null, []);
        var loaded = ground.Load(settings);
        if (loaded.Input is not { } input) return new(ground, roadmap, settings, null, loaded.Problems);
        var progress = await db.InitiativeProgress.Where(p => p.RoadmapId == roadmap.Id)
            .OrderBy(p => p.InitiativeId).Take(Core.Roadmaps.RoadmapDefaults.MostInitiatives).ToDictionaryAsync(p => p.InitiativeId, p => p.State, cancellation);
        return new(ground, roadmap, settings, input, [.. loaded.Problems.Where(problem => problem.Severity == Severity.Warning)]) { Progress = progress };
    }
}
