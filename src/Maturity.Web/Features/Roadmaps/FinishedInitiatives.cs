using Maturity.Core.Questionnaires;
using Maturity.Web.Data;
using Maturity.Web.Features.Answering;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Roadmaps;

/// <summary>Finds initiatives that have ended, as the client or the consultant says, and the questions that ask about what they lift.</summary>
public sealed class FinishedInitiatives(MaturityDb db, RoadmapReading reading)
{
    /// <summary>By question, the ended initiative that aims highest there.</summary>
    /// <param name="assessmentId">The assessment that the roadmaps are of.</param>
    /// <param name="questionnaire">The questionnaire, in the reader's language.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IReadOnlyDictionary<string, FinishedInitiative>> OfAsync(Guid assessmentId, Questionnaire questionnaire, CancellationToken cancellation)
    {
        var lifts =
            from initiative in await EndedAsync(assessmentId, questionnaire, cancellation)
            from lift in initiative.Lifts
            from question in questionnaire.Dimensions.SelectMany(dimension => dimension.Capabilities).Where(capability => capability.Id == lift.Capability).SelectMany(capability => capability.Questions)
            select (Question: question.Id, Ended: new FinishedInitiative(initiative.Title, lift.To));
        return lifts.GroupBy(lift => lift.Question).ToDictionary(question => question.Key, question => question.Select(lift => lift.Ended).MaxBy(ended => ended.Level)!);
    }

    /// <summary>The newest word on each initiative counts, whichever roadmap it was said on; of the consultant's, what the client is shown.</summary>
    private async Task<List<Initiative>> EndedAsync(Guid assessmentId, Questionnaire questionnaire, CancellationToken cancellation)
    {
        var said = (await ProgressCarrying.SaidAsync(db, assessmentId, cancellation)).ToLookup(progress => progress.RoadmapId);
        var roadmaps = await db.Roadmaps.AsNoTracking().Where(r => r.AssessmentId == assessmentId).OrderBy(r => r.Id).Take(SavedRoadmap.MostPerAssessment).ToListAsync(cancellation);
        var words = new List<(Initiative Initiative, bool HasEnded, DateTimeOffset At)>();
        foreach (var roadmap in roadmaps.Where(roadmap => roadmap.SharedAt is not null || said.Contains(roadmap.Id)))
        {
            var settings = await reading.SettingsAsync(roadmap, cancellation);
            var all = settings.Own.Concat(questionnaire.Initiatives).DistinctBy(one => one.Id).ToDictionary(one => one.Id);
            words.AddRange(said[roadmap.Id].Where(progress => all.ContainsKey(progress.InitiativeId)).Select(progress => (all[progress.InitiativeId], progress.State == InitiativeState.Done, progress.SaidAt)));
            if (roadmap.SharedAt is not null) words.AddRange(settings.Done.Where(all.ContainsKey).Select(id => (all[id], true, DateTimeOffset.MaxValue)));
        }

        // Initiatives of the consultant's own may share an id between roadmaps without being the same.
        return [.. words.GroupBy(word => (word.Initiative.Id, word.Initiative.Title)).Select(one => one.MaxBy(word => word.At)).Where(word => word.HasEnded).Select(word => word.Initiative)];
    }
}
