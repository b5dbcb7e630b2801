using Maturity.Web.Data;
using Maturity.Web.Features.Assessments;
using Maturity.Web.Features.Results;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Benchmarks;

/// <summary>Keeps the scores of an assessment that is being published.</summary>
public sealed class ScoreKeeping(MaturityDb db, AssessmentResults results, SheetCheck sheets)
{
    /// <summary>Adds the scores to what the caller saves; nothing of a quick scan, and nothing without an index.</summary>
    /// <param name="assessment">The assessment, published and not saved yet.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task KeepAsync(Assessment assessment, CancellationToken cancellation)
    {
        if (assessment.QuickScan) return;
        var result = await results.LoadAsync(assessment.Id, "en", cancellation);
        if (result?.Model is not { Scorecard.Index: not null } model) return;
        var organization = await db.Organizations.AsNoTracking().SingleAsync(o => o.Id == assessment.OrganizationId, cancellation);
        var version = model.Questionnaire.Version.Major;
        db.AcceptedScores.Add(new(assessment.Id, organization, (model.Questionnaire.Key, version), StandardMeasures.Scores(model.Scorecard),
            await sheets.DoubtAsync(assessment.Id, cancellation), assessment.PublishedAt!.Value));
    }
}
