using Maturity.Core.Questionnaires;
using Maturity.Core.Trends;
using Maturity.Web.Data;
using Maturity.Web.Features.Assessments;
using Maturity.Web.Features.Consensus;
using Maturity.Web.Features.Questionnaires;
using Maturity.Web.Features.Roadmaps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Results.Trends;

/// <summary>Finds the assessment before a published one and what moved the index since. For members only: it tells something about single people's answers.</summary>
public sealed class IndexChanges(
    MaturityDb db, AssessmentResults results, SubmittedSheets sheets, AgreedAnswers agreed, StoredQuestionnaires stored, ScoringModels models,
    FinishedInitiatives finished, IStringLocalizer<ResultsTexts> texts)
{
    /// <summary>The change; null when the result is not published, or is the first of its kind.</summary>
    /// <param name="result">The later result.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<ChangeModel?> FindAsync(AssessmentResult result, CancellationToken cancellation)
    {
        if (result is not { Model: { Scorecard.Index: { } to } model, Assessment: { PublishedAt: { } published } later }) return null;
        if (await EarlierAsync(later, published, cancellation) is not { } earlier) return null;
        var before = await results.LoadAsync(earlier.Id, model.Questionnaire.Language, cancellation);
        if (before?.Model is not { Scorecard.Index: { } from } known) return null;
        ChangeModel Unsplit(ChangeObstacle why) => new(known.Date, model.Date, from, to, null, why, false);
        if (later.Confidential || earlier.Confidential) return Unsplit(ChangeObstacle.Confidential);
        var change = IndexChange.Of(await StateAsync(earlier, cancellation), await StateAsync(later, cancellation));
        if (change is null) return Unsplit(ChangeObstacle.OtherQuestions);
        var parts = await PartsAsync(change, earlier.Id, model.Questionnaire, cancellation);
        return new(known.Date, model.Date, change.From, change.To, parts, ChangeObstacle.None, change.SharesNobody);
    }

    /// <summary>The one that it follows, or else the last one of the same kind that was published before.</summary>
    private Task<Assessment?> EarlierAsync(Assessment later, DateTimeOffset published, CancellationToken cancellation) => db.Assessments.AsNoTracking()
        .Where(a => a.OrganizationId == later.OrganizationId && a.Id != later.Id && a.QuickScan == later.QuickScan
            && (a.State == AssessmentState.Published || a.State == AssessmentState.Superseded || a.Id == later.FollowsId)
            && (later.FollowsId != null ? a.Id == later.FollowsId : a.CreatedAt < later.CreatedAt && a.PublishedAt < published))
        .OrderByDescending(a => a.PublishedAt).FirstOrDefaultAsync(cancellation);

    private async Task<AssessedState> StateAsync(Assessment assessment, CancellationToken cancellation)
    {
        var questionnaire = (await stored.GetAsync(assessment.ContentHash, cancellation)).In("en");
        var people = await db.Respondents.AsNoTracking().Where(r => r.AssessmentId == assessment.Id && r.SubmittedAt != null)
            .Select(r => new { r.Id, r.Group, r.Sections, r.Email, r.AccountId, r.Origin }).ToListAsync(cancellation);
        var names = people.ToDictionary(person => person.Id.ToString(), person =>
            person.AccountId is { } account ? $"account {account}"
            : person is { Email: { } email, Origin: RespondentOrigin.Invited } ? $"mail {email}"
            : $"once {person.Id}");
        var given = await sheets.OfAsync(questionnaire, assessment.Id, people.ToDictionary(person => person.Id, person => (person.Group, person.Sections)), cancellation);
        var facts = await agreed.OfAsync(assessment, cancellation);
        return new(models.Of(questionnaire, assessment.QuickScan), [.. given.Select(sheet => sheet with { Respondent = names[sheet.Respondent] })],
            facts.ToDictionary(fact => fact.Key, fact => fact.Value.Answer, StringComparer.Ordinal));
    }

    private async Task<IReadOnlyList<ChangePart>> PartsAsync(IndexChange change, Guid earlier, Questionnaire questionnaire, CancellationToken cancellation)
    {
        var ended = await finished.OfAsync(earlier, questionnaire, cancellation);
        var capabilities = questionnaire.Dimensions.SelectMany(dimension => dimension.Capabilities)
            .SelectMany(capability => capability.Questions.Select(question => (question.Id, capability.Name))).ToDictionary(pair => pair.Id, pair => pair.Name);
        var causes = change.Contributions.GroupBy(part => part switch
        {
            { Kind: ChangeKind.Questionnaire } => texts["Other questionnaire"].Value,
            { Kind: ChangeKind.Respondents } => texts["Other people answered"].Value,
            { Question: { } question } when ended.TryGetValue(question, out var initiative) => texts["Finished: {0}", initiative.Title].Value,
            _ => texts["Answers: {0}", capabilities[part.Question!]].Value,
        }).Select(cause => (Cause: cause.Key, Points: cause.Sum(part => part.Points))).ToList();
        var published = IndexChange.Published(change.From, change.To, [.. causes.Select(cause => cause.Points)]);
        return [.. causes.Zip(published, (cause, points) => new ChangePart(cause.Cause, points)).Where(part => part.Points != 0)];
    }
}
