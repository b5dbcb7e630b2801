using System.Collections.Concurrent;
using System.Globalization;
using Maturity.Web.Features.Questionnaires;

namespace Maturity.Web.Features.Answering;

/// <summary>Plans, made once for each content, language and kind of assessment.</summary>
public sealed class QuestionPlans(StoredQuestionnaires stored)
{
    private readonly ConcurrentDictionary<(string ContentHash, bool QuickScan, string Language), QuestionPlan> plans = new();

    /// <summary>What the respondent of a visit is asked, in the language of this request.</summary>
    /// <param name="visit">The visit.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async ValueTask<QuestionPlan> OfAsync(RespondentVisit visit, CancellationToken cancellation) =>
        (await OfAsync(visit.ContentHash, visit.QuickScan, cancellation)).Only(visit.Sections);

    /// <summary>All that an assessment asks, in the language of this request.</summary>
    /// <param name="contentHash">Hash of its questionnaire version.</param>
    /// <param name="quickScan">Whether only the quick-scan questions are asked.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async ValueTask<QuestionPlan> OfAsync(string contentHash, bool quickScan, CancellationToken cancellation)
    {
        var key = (contentHash, quickScan, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
        if (plans.TryGetValue(key, out var known)) return known;
        var questionnaire = await stored.GetAsync(contentHash, cancellation);
        return plans.GetOrAdd(key, new QuestionPlan(questionnaire.In(key.TwoLetterISOLanguageName), quickScan));
    }
}
