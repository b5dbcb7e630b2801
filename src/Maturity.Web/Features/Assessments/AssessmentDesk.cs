using System.Security.Claims;
using Maturity.Web.Data;
using Maturity.Web.Features.Account;
using Maturity.Web.Features.Results;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Assessments;

/// <summary>What a consultant does with an assessment and its respondents.</summary>
public sealed class AssessmentDesk(
    MaturityDb db, AssessmentLock locks, Invitation invitation, TimeProvider time, IStringLocalizer<AssessmentsTexts> texts)
{
    /// <summary>Makes the signed-in person a respondent, or finds that they are one. Null when the assessment takes nobody.</summary>
    public async Task<Guid?> JoinAsync(Assessment assessment, ClaimsPrincipal user, string group, CancellationToken cancellation)
    {
        var account = user.AccountId() ?? throw new InvalidOperationException("Only a signed-in person can join.");
        var known = await MineAsync(assessment.Id, account, cancellation);
        if (known is not null || !assessment.AcceptsAnswers) return known;
        var person = await db.Users.Where(a => a.Id == account).Select(a => new { a.Name, a.Language }).SingleAsync(cancellation);
        var respondent = new Respondent(Ids.New(time), assessment.Id, new(person.Name, null, group, person.Language, account), time.GetUtcNow());
        db.Respondents.Add(respondent);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return respondent.Id;
        }
        catch (DbUpdateException)
        {
            // Pressed twice in the same moment: one person answers once. Anything else still surfaces.
            db.ChangeTracker.Clear();
            if (await MineAsync(assessment.Id, account, cancellation) is { } first) return first;
            throw;
        }
    }

    /// <summary>Puts somebody on the list and mails them a link.</summary>
    public async Task<InviteOutcome> InviteAsync(Assessment assessment, Invitee person, CancellationToken cancellation)
    {
        if (!assessment.AcceptsAnswers) return InviteOutcome.NotOpen;
        if (await IsInvitedAsync(assessment.Id, person, cancellation)) return InviteOutcome.Known;
        if (!invitation.Allows(person.Email!)) return InviteOutcome.TooMany;
        var respondent = new Respondent(Ids.New(time), assessment.Id, person, time.GetUtcNow());
        db.Respondents.Add(respondent);
        try
        {
            return await invitation.SendAsync(respondent, cancellation) ? InviteOutcome.Sent : InviteOutcome.NotSent;
        }
        catch (DbUpdateException)
        {
            // Somebody invited the same person in the same moment. Anything else still surfaces.
            db.ChangeTracker.Clear();
            if (await IsInvitedAsync(assessment.Id, person, cancellation)) return InviteOutcome.Known;
            throw;
        }
    }

    /// <summary>Does something with one respondent and says what; null when there is no such respondent.</summary>
    public async Task<string?> ActAsync(Guid assessmentId, Guid respondentId, RespondentAction action, CancellationToken cancellation)
    {
        if (action == RespondentAction.Reopen) return await ReopenAsync(assessmentId, respondentId, cancellation);
        if (await RespondentAsync(assessmentId, respondentId, cancellation) is not { } respondent) return null;
        if (action == RespondentAction.NewLink) return await RenewAsync(respondent, cancellation);
        respondent.RevokeLink();
        return await db.TrySaveAsync(cancellation) ? texts["The link of {0} no longer works.", respondent.Name] : ChangedMeanwhile;
    }

    private async Task<string?> ReopenAsync(Guid assessmentId, Guid respondentId, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var state = await locks.HoldAsync(respondentId, cancellation);
        if (await RespondentAsync(assessmentId, respondentId, cancellation) is not { } respondent) return null;
        // Otherwise the answers behind a result could change under it.
        if (state != AssessmentState.Open) return await NotOpenAsync(respondent, cancellation);
        if (!respondent.Reopen()) return texts["{0} had not submitted and can answer.", respondent.Name];
        if (!await db.TrySaveAsync(cancellation)) return ChangedMeanwhile;
        await transaction.CommitAsync(cancellation);
        return texts["{0} can answer again.", respondent.Name];
    }

    private async Task<string> NotOpenAsync(Respondent respondent, CancellationToken cancellation)
    {
        var assessment = await db.Assessments.AsNoTracking().SingleAsync(a => a.Id == respondent.AssessmentId, cancellation);
        var submitted = await db.Respondents.CountAsync(r => r.AssessmentId == assessment.Id && r.SubmittedAt != null, cancellation);
        return Confidentiality.StaysClosed(assessment, submitted)
            ? texts["{0} cannot answer again. This assessment is confidential and three or more people have submitted: the difference between two results would show what one person answered.", respondent.Name]
            : texts["{0} cannot answer again: the assessment is not open.", respondent.Name];
    }

    private Task<Respondent?> RespondentAsync(Guid assessmentId, Guid respondentId, CancellationToken cancellation) =>
        db.Respondents.SingleOrDefaultAsync(r => r.AssessmentId == assessmentId && r.Id == respondentId, cancellation);

    private string ChangedMeanwhile => texts["Somebody else was first. Look at the current state and try again."];

    private async Task<string> RenewAsync(Respondent respondent, CancellationToken cancellation)
    {
        if (respondent.Email is null) return texts["{0} answers signed in and needs no link.", respondent.Name];
        if (!invitation.Allows(respondent.Email)) return texts["{0} got no new link: enough mail went to this address, or out of this workspace, for one day. Try again tomorrow.", respondent.Name];
        try
        {
            return await invitation.SendAsync(respondent, cancellation)
                ? texts["{0} has a new link by mail. The last one no longer works.", respondent.Name]
                : texts["The mail to {0} was not sent. Check the address, or ask the operator to look at the log.", respondent.Name];
        }
        catch (DbUpdateConcurrencyException)
        {
            return ChangedMeanwhile;
        }
    }

    private Task<Guid?> MineAsync(Guid assessmentId, Guid account, CancellationToken cancellation) => db.Respondents
        .Where(r => r.AssessmentId == assessmentId && r.AccountId == account).Select(r => (Guid?)r.Id).SingleOrDefaultAsync(cancellation);

    private Task<bool> IsInvitedAsync(Guid assessmentId, Invitee person, CancellationToken cancellation) =>
        db.Respondents.AnyAsync(r => r.AssessmentId == assessmentId && r.Email == person.Email, cancellation);
}
