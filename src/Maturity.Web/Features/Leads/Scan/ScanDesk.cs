using Maturity.Core.Scoring;
using Maturity.Web.Data;
using Maturity.Web.Features.Answering;
using Maturity.Web.Features.Questionnaires;
using Maturity.Web.Features.Results;
using Maturity.Web.Features.Results.Components;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Leads.Scan;

/// <summary>What a scan of the workspace entered asks, and what comes of the answers.</summary>
public sealed class ScanDesk(
    MaturityDb db, QuestionnaireLibrary library, StoredQuestionnaires stored, QuestionPlans plans, ScoringModels models, ScanContent content, TimeProvider time)
{
    /// <summary>What the workspace decided; null while it never did.</summary>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<ScanSettings?> SettingsAsync(CancellationToken cancellation) => db.ScanSettings.AsNoTracking().SingleOrDefaultAsync(cancellation);

    /// <summary>Begins a scan; nothing is stored of it.</summary>
    /// <param name="origin">Where the visitor came from.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<ScanState> BeginAsync(LeadOrigin origin, CancellationToken cancellation) =>
        new(Ids.New(time), await content.HashAsync(library, stored, cancellation), time.GetUtcNow(), origin);

    /// <summary>What a scan asks, in the language of this request.</summary>
    /// <param name="contentHash">Hash of its questionnaire version.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async ValueTask<ScanQuestions> QuestionsAsync(string contentHash, CancellationToken cancellation) =>
        new(await plans.OfAsync(contentHash, quickScan: true, cancellation));

    /// <summary>The result of answers.</summary>
    /// <param name="contentHash">Hash of the questionnaire version.</param>
    /// <param name="answers">The answers.</param>
    /// <param name="company">Name of the company; empty while it is not known.</param>
    /// <param name="language">Language of the questionnaire's texts.</param>
    /// <param name="at">When it was answered.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<ResultModel> ResultAsync(
        string contentHash, IReadOnlyDictionary<string, Answer> answers, string company, string language, DateTimeOffset at, CancellationToken cancellation)
    {
        var questionnaire = (await stored.GetAsync(contentHash, cancellation)).In(language);
        var group = questionnaire.Groups.Count > 0 ? questionnaire.Groups[0].Id : "executive";
        var scoring = models.Of(questionnaire, quickScan: true);
        var asked = scoring.QuestionIds.ToHashSet(StringComparer.Ordinal);
        var sheet = new AnswerSheet("scan", group, answers.Where(answer => asked.Contains(answer.Key)).ToDictionary(StringComparer.Ordinal));
        return new ResultModel(questionnaire, scoring.Score([sheet])) { Organization = company, Date = DateOnly.FromDateTime(at.UtcDateTime) };
    }
}
