using Maturity.Web.Data;
using Maturity.Web.Features.Benchmarks;
using Maturity.Web.Features.Results;
using Maturity.Web.Features.Roadmaps;
using Maturity.Web.Features.Webhooks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Assessments;

/// <summary>Moves an assessment through its states. Who moves one has it alone, and an organization has one published result of a kind.</summary>
public sealed class AssessmentMoves(MaturityDb db, AssessmentLock locks, ScoreKeeping keeping, AimKeeping aims, WebhookOutbox outbox, TimeProvider time, IStringLocalizer<AssessmentsTexts> texts)
{
    /// <summary>Moves the assessment on and says so, or says why not; null when there is no such assessment.</summary>
    /// <param name="assessmentId">The assessment.</param>
    /// <param name="move">Where to.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<string?> MoveAsync(Guid assessmentId, AssessmentMove move, CancellationToken cancellation)
    {
        // An assessment never changes its organization, so this may be read before anything is locked.
        var organization = await db.Assessments.Where(a => a.Id == assessmentId).Select(a => a.OrganizationId).SingleOrDefaultAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (move == AssessmentMove.Publish) await locks.TakeOrganizationAsync(organization, cancellation);
        if (!await locks.TakeAsync(assessmentId, cancellation)) return null;
        var assessment = await db.Assessments.SingleAsync(a => a.Id == assessmentId, cancellation);
        if (await ObstacleAsync(assessment, move, cancellation) is { } obstacle) return obstacle;
        if (!Move(assessment, move)) return texts["This could not be done: the assessment has moved on in the meantime."];
        if (move == AssessmentMove.Publish)
        {
            await keeping.KeepAsync(assessment, cancellation);
            await aims.KeepAsync(assessment.Id, cancellation);
            await SupersedeAsync(assessment, cancellation);
            await outbox.AddAsync(WebhookEvent.AssessmentPublished,
                new { assessment = assessment.Id, organization = assessment.OrganizationId, assessment.QuickScan, assessment.Confidential, assessment.PublishedAt }, cancellation);
        }

        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Said(assessment, move);
    }

    private bool Move(Assessment assessment, AssessmentMove move) => move switch
    {
        AssessmentMove.Close => assessment.Close(time.GetUtcNow()),
        AssessmentMove.Open => assessment.Open(time.GetUtcNow()),
        _ => assessment.Publish(time.GetUtcNow()),
    };

    /// <summary>Why a closed assessment may not move on; null when nothing is in the way.</summary>
    private async Task<string?> ObstacleAsync(Assessment assessment, AssessmentMove move, CancellationToken cancellation)
    {
        if (assessment.State != AssessmentState.Closed) return null;
        var submitted = await db.Respondents.CountAsync(r => r.AssessmentId == assessment.Id && r.SubmittedAt != null, cancellation);
        if (move == AssessmentMove.Open)
            return Confidentiality.StaysClosed(assessment, submitted)
                ? texts["This assessment is confidential and three or more people have submitted, so it stays closed: the difference between two results would show what one person answered."].Value
                : null;
        return Confidentiality.Hides(assessment, submitted) switch
        {
            HiddenReason.NobodySubmitted => texts["Nobody has submitted, so there is no result to publish. Open the assessment again to let people answer."].Value,
            HiddenReason.TooFewForConfidential => texts["Fewer than three people have submitted, so the result of this confidential assessment is not shown to anybody. Open it again to let more people answer."].Value,
            _ => null,
        };
    }

    private string Said(Assessment assessment, AssessmentMove move) => move switch
    {
        AssessmentMove.Close => assessment.Confidential
            ? texts["The assessment is closed. Nobody can answer any more."]
            : texts["The assessment is closed. Nobody can answer until you open it again."],
        AssessmentMove.Open => texts["The assessment is open. Respondents can answer."],
        _ => texts["The result is published. Respondents can see it."],
    };

    private async Task SupersedeAsync(Assessment published, CancellationToken cancellation)
    {
        var earlier = await db.Assessments
            .Where(a => a.OrganizationId == published.OrganizationId && a.QuickScan == published.QuickScan
                && a.State == AssessmentState.Published && a.Id != published.Id)
            .ToListAsync(cancellation);
        foreach (var assessment in earlier) assessment.Supersede();
    }
}
