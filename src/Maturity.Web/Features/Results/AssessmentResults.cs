using Maturity.Core.Scoring;
using Maturity.Web.Data;
using Maturity.Web.Features.Assessments;
using Maturity.Web.Features.Consensus;
using Maturity.Web.Features.Questionnaires;
using Maturity.Web.Features.Results.Components;
using Maturity.Web.Features.Results.Perception;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Results;

/// <summary>Computes the result of an assessment from its stored answers, for the page and for the report alike.</summary>
public sealed class AssessmentResults(MaturityDb db, StoredQuestionnaires stored, ScoringModels models, SubmittedSheets sheetsOf, AgreedAnswers agreedAnswers)
{
    /// <summary>The result over all submitted respondents; null when there is no such assessment in the workspace.</summary>
    /// <param name="assessmentId">The assessment.</param>
    /// <param name="language">Language of the questionnaire's texts.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task<AssessmentResult?> LoadAsync(Guid assessmentId, string language, CancellationToken cancellation)
    {
        var found = await (
            from assessment in db.Assessments.AsNoTracking()
            join organization in db.Organizations on assessment.OrganizationId equals organization.Id
            where assessment.Id == assessmentId
            select new { Assessment = assessment, organization.Name }).SingleOrDefaultAsync(cancellation);
        if (found is null) return null;
        var people = await db.Respondents.AsNoTracking().Where(r => r.AssessmentId == assessmentId)
            .Select(r => new { r.Id, r.Group, r.Sections, r.SubmittedAt }).ToListAsync(cancellation);
        var submitted = people.Where(p => p.SubmittedAt is not null).ToDictionary(p => p.Id, p => (p.Group, p.Sections));
        var hidden = Confidentiality.Hides(found.Assessment, submitted.Count);
        var model = hidden != HiddenReason.None ? null
            : await ScoreAsync(found.Assessment, found.Name, submitted, people.Max(p => p.SubmittedAt)!.Value, language, cancellation);
        // Opened while it was being read, it may hold people who were not there when it was closed.
        if (found.Assessment.Confidential && !await IsUnchangedAsync(found.Assessment, cancellation)) (model, hidden) = (null, HiddenReason.ConfidentialUntilClosed);
        return new(found.Assessment, found.Name, people.Count, submitted.Count, model, hidden);
    }

    private Task<bool> IsUnchangedAsync(Assessment read, CancellationToken cancellation) =>
        db.Assessments.AnyAsync(a => a.Id == read.Id && a.Version == read.Version, cancellation);

    private async Task<ResultModel> ScoreAsync(
        Assessment assessment, string organization, Dictionary<Guid, (string Group, string? Sections)> people, DateTimeOffset at, string language, CancellationToken cancellation)
    {
        var questionnaire = (await stored.GetAsync(assessment.ContentHash, cancellation)).In(language);
        var sheets = await sheetsOf.OfAsync(questionnaire, assessment.Id, people, cancellation);
        var scoring = models.Of(questionnaire, assessment.QuickScan);
        var agreed = await agreedAnswers.OfAsync(assessment, cancellation);
        var answers = agreed.ToDictionary(fact => fact.Key, fact => fact.Value.Answer, StringComparer.Ordinal);
        var release = assessment.Confidential ? Release.Of(sheets) : null;
        var card = release is null ? scoring.Score(sheets, answers) : scoring.Score(release, answers);
        return new ResultModel(questionnaire, card)
        {
            Agreed = agreed,
            Perception = release is null ? PerceptionMap.Of(questionnaire, card, sheets) : PerceptionMap.Of(questionnaire, card, release),
            Organization = organization,
            Date = DateOnly.FromDateTime(at.UtcDateTime),
            // What people who are few left open can tell who they are.
            Counts = assessment.Confidential ? new Dictionary<string, AnswerCounts>() : AnswerCounts.Of(scoring.QuestionIds, sheets),
        };
    }
}
