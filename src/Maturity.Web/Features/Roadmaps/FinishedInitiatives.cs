using Maturity.Core.Questionnaires;
using Maturity.Web.Data;
using Maturity.Web.Features.Answering;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Roadmaps;

/// <summary>Finds initiatives that the client says have ended, and the questions that ask about what they lift.</summary>
public sealed class FinishedInitiatives(MaturityDb db, RoadmapReading reading)
{
    /// <summary>By question, the ended initiative of the roadmap shown to the client that aims highest there.</summary>
    /// <param name="assessmentId">The assessment that the roadmap is of.</param>
    /// <param name="questionnaire">The questionnaire, in the reader's language.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IReadOnlyDictionary<string, FinishedInitiative>> OfAsync(Guid assessmentId, Questionnaire questionnaire, CancellationToken cancellation)
    {
        var roadmap = await db.Roadmaps.AsNoTracking().Where(r => r.AssessmentId == assessmentId && r.SharedAt != null).OrderBy(r => r.Id).FirstOrDefaultAsync(cancellation);
        if (roadmap is null) return new Dictionary<string, FinishedInitiative>();
        var done = await db.InitiativeProgress.Where(p => p.RoadmapId == roadmap.Id && p.State == InitiativeState.Done)
            .OrderBy(p => p.InitiativeId).Take(Core.Roadmaps.RoadmapDefaults.MostInitiatives).Select(p => p.InitiativeId).ToListAsync(cancellation);
        if (done.Count == 0) return new Dictionary<string, FinishedInitiative>();
        var settings = await reading.SettingsAsync(roadmap, cancellation);
        var lifts =
            from initiative in settings.Own.Concat(questionnaire.Initiatives)
            where done.Contains(initiative.Id)
            from lift in initiative.Lifts
            from question in questionnaire.Dimensions.SelectMany(dimension => dimension.Capabilities).Where(capability => capability.Id == lift.Capability).SelectMany(capability => capability.Questions)
            select (Question: question.Id, Ended: new FinishedInitiative(initiative.Title, lift.To));
        return lifts.GroupBy(lift => lift.Question).ToDictionary(question => question.Key, question => question.Select(lift => lift.Ended).MaxBy(ended => ended.Level)!);
    }
}
