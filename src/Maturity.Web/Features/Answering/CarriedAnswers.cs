using Maturity.Core.Scoring;
using Maturity.Web.Data;
using Maturity.Web.Features.Assessments;
using Maturity.Web.Features.Leads;
using Maturity.Web.Features.Questionnaires;
using Maturity.Web.Features.Roadmaps;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Answering;

/// <summary>
/// Finds what a respondent said the last time: in the assessment that this one follows, or in the public scan that their
/// organization came from. Read when it is shown, never copied: an answer that nobody gave is stored nowhere.
/// </summary>
public sealed class CarriedAnswers(MaturityDb db, StoredQuestionnaires stored, FinishedInitiatives finished)
{
    /// <summary>What is carried over, by question; empty when nothing is.</summary>
    /// <param name="visit">The respondent.</param>
    /// <param name="plan">What they are asked.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IReadOnlyDictionary<string, CarriedAnswer>> OfAsync(RespondentVisit visit, QuestionPlan plan, CancellationToken cancellation)
    {
        // By the open link, and where a colleague handed over, name and address are somebody's words: they open nobody's answers.
        if (!visit.CanAnswer || visit.Origin != RespondentOrigin.Invited) return new Dictionary<string, CarriedAnswer>();
        var me = await (
            from respondent in db.Respondents.AsNoTracking()
            join assessment in db.Assessments on respondent.AssessmentId equals assessment.Id
            where respondent.Id == visit.RespondentId
            select new Person(respondent.Email, respondent.AccountId, assessment.FollowsId, assessment.OrganizationId)).SingleAsync(cancellation);
        return me.Follows is { } earlier
            ? await FromAssessmentAsync(me, earlier, visit.ContentHash, plan, cancellation)
            : await FromScanAsync(me, visit.ContentHash, plan, cancellation);
    }

    private async Task<IReadOnlyDictionary<string, CarriedAnswer>> FromAssessmentAsync(Person me, Guid earlier, string hash, QuestionPlan plan, CancellationToken cancellation)
    {
        var before = await db.Respondents.AsNoTracking()
            .Where(r => r.AssessmentId == earlier && r.Origin == RespondentOrigin.Invited
                && ((me.Account != null && r.AccountId == me.Account) || (me.Email != null && r.Email == me.Email)))
            .OrderBy(r => r.Id).Select(r => (Guid?)r.Id).FirstOrDefaultAsync(cancellation);
        if (before is null) return new Dictionary<string, CarriedAnswer>();
        var answers = await db.Answers.AsNoTracking().Where(a => a.RespondentId == before && a.Kind != AnswerKind.None).ToListAsync(cancellation);
        var source = await db.Assessments.Where(a => a.Id == earlier).Select(a => a.ContentHash).SingleAsync(cancellation);
        var same = await SameAsync(source, hash, plan, cancellation);
        var ended = await finished.OfAsync(earlier, plan.Questionnaire, cancellation);
        return answers.Where(answer => same(answer.QuestionId)).ToDictionary(
            answer => answer.QuestionId, answer => new CarriedAnswer(answer.Content, answer.AnsweredAt, false, ended.GetValueOrDefault(answer.QuestionId)));
    }

    private async Task<IReadOnlyDictionary<string, CarriedAnswer>> FromScanAsync(Person me, string hash, QuestionPlan plan, CancellationToken cancellation)
    {
        var lead = me.Email is null ? null : await db.Leads.AsNoTracking()
            .Where(l => l.OrganizationId == me.Organization && l.EmailKey == me.Email && l.ConfirmedAt != null)
            .OrderByDescending(l => l.CreatedAt).FirstOrDefaultAsync(cancellation);
        if (lead is null) return new Dictionary<string, CarriedAnswer>();
        var same = await SameAsync(lead.ContentHash, hash, plan, cancellation);

        // "Not applicable" needs a reason here, which the scan does not ask for.
        return ScanAnswers.Read(lead.Answers).Where(answer => answer.Value != Answer.NotApplicable && same(answer.Key))
            .ToDictionary(answer => answer.Key, answer => new CarriedAnswer(ContentOf(answer.Value), lead.CreatedAt, true, null));
    }

    /// <summary>Tells questions that ask the same with the same five answers as the last time; of the others the old answer says nothing.</summary>
    private async Task<Func<string, bool>> SameAsync(string source, string hash, QuestionPlan plan, CancellationToken cancellation)
    {
        if (source == hash) return id => plan.Find(id) is not null;
        var earlier = (await stored.GetAsync(source, cancellation)).In(plan.Questionnaire.Language)
            .Dimensions.SelectMany(dimension => dimension.Capabilities).SelectMany(capability => capability.Questions).ToDictionary(question => question.Id);
        return id => plan.Find(id) is { } now && earlier.TryGetValue(id, out var then) && now.Text == then.Text && now.Answers.SequenceEqual(then.Answers);
    }

    private static AnswerContent ContentOf(Answer answer) => new(answer.IsLevel ? AnswerKind.Level : AnswerKind.DontKnow, answer.IsLevel ? answer.Level : null, null, null);

    private sealed record Person(string? Email, Guid? Account, Guid? Follows, Guid Organization);
}
