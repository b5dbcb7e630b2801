using System.Collections.Concurrent;
using Maturity.Core.Questionnaires;
using Maturity.Core.Scoring;

namespace Maturity.Web.Features.Results;

/// <summary>Questionnaires prepared for scoring, one for each content in use.</summary>
public sealed class ScoringModels
{
    private readonly ConcurrentDictionary<(string ContentHash, bool QuickScan), ScoringModel> prepared = new();

    /// <summary>The prepared questionnaire.</summary>
    /// <param name="questionnaire">The questionnaire, in any language.</param>
    /// <param name="quickScan">Whether only the quick-scan questions count.</param>
    public ScoringModel Of(Questionnaire questionnaire, bool quickScan) =>
        prepared.GetOrAdd((questionnaire.ContentHash, quickScan), _ => ScoringModel.Prepare(questionnaire, quickScan));
}
