using System.Collections.Concurrent;
using System.Globalization;
using Maturity.Web.Features.Questionnaires;

namespace Maturity.Web.Features.Answering;

/// <summary>Plans, made once for each content, language and kind of assessment.</summary>
public sealed class QuestionPlans(StoredQuestionnaires stored)
{
    private readonly ConcurrentDictionary<(string ContentHash, bool QuickScan, string Language), QuestionPlan> plans = new();

    /// <summary>What the assessment of a visit asks, in the language of this request.</summary>
    /// <param name="visit">The visit.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async ValueTask<QuestionPlan> OfAsync(RespondentVisit visit, CancellationToken cancellation)
    {
        var key = (visit.ContentHash, visit.QuickScan, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
        if (plans.TryGetValue(key, out var known)) return known;
        var questionnaire = await stored.GetAsync(visit.ContentHash, cancellation);
        return plans.GetOrAdd(key, new QuestionPlan(questionnaire.In(key.TwoLetterISOLanguageName), visit.QuickScan));
    }
}
