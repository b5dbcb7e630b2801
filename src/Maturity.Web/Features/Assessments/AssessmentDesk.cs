using System.Security.Claims;
using Maturity.Web.Data;
using Maturity.Web.Features.Account;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Assessments;

/// <summary>What a consultant does with an assessment and its respondents.</summary>
public sealed class AssessmentDesk(MaturityDb db, Invitation invitation, TimeProvider time, IStringLocalizer<AssessmentsTexts> texts)
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
        var respondent = await db.Respondents.SingleOrDefaultAsync(r => r.AssessmentId == assessmentId && r.Id == respondentId, cancellation);
        if (respondent is null) return null;
        if (action == RespondentAction.NewLink) return await RenewAsync(respondent, cancellation);
        if (action == RespondentAction.Revoke) respondent.RevokeLink();
        // Otherwise the answers behind a published result could change under it.
        else if (!await db.Assessments.AnyAsync(a => a.Id == assessmentId && a.State == AssessmentState.Open, cancellation))
            return texts["{0} cannot answer again: the assessment is not open.", respondent.Name];
        else if (!respondent.Reopen()) return texts["{0} had not submitted and can answer.", respondent.Name];
        if (!await db.TrySaveAsync(cancellation)) return ChangedMeanwhile;
        return action == RespondentAction.Revoke
            ? texts["The link of {0} no longer works.", respondent.Name]
            : texts["{0} can answer again.", respondent.Name];
    }

    /// <summary>Moves the assessment on and says so; null when there is no such assessment.</summary>
    public async Task<string?> MoveAsync(Guid assessmentId, AssessmentMove move, CancellationToken cancellation)
    {
        var assessment = await db.Assessments.SingleOrDefaultAsync(a => a.Id == assessmentId, cancellation);
        if (assessment is null) return null;
        var now = time.GetUtcNow();
        var moved = move switch
        {
            AssessmentMove.Close => assessment.Close(now),
            AssessmentMove.Open => assessment.Open(now),
            _ => assessment.Publish(now),
        };
        if (!moved) return texts["This could not be done: the assessment has moved on in the meantime."];
        if (move == AssessmentMove.Publish) await SupersedeAsync(assessment, cancellation);
        return await db.TrySaveAsync(cancellation) ? Said(move) : ChangedMeanwhile;
    }

    private string ChangedMeanwhile => texts["Somebody else was first. Look at the current state and try again."];

    private string Said(AssessmentMove move) => move switch
    {
        AssessmentMove.Close => texts["The assessment is closed. Nobody can answer until you open it again."],
        AssessmentMove.Open => texts["The assessment is open. Respondents can answer."],
        _ => texts["The result is published. Respondents can see it."],
    };

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

    private async Task SupersedeAsync(Assessment published, CancellationToken cancellation)
    {
        var earlier = await db.Assessments
            .Where(a => a.OrganizationId == published.OrganizationId && a.QuickScan == published.QuickScan
                && a.State == AssessmentState.Published && a.Id != published.Id)
            .ToListAsync(cancellation);
        foreach (var assessment in earlier) assessment.Supersede();
    }
}
