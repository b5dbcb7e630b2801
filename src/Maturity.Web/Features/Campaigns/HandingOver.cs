using Maturity.Web.Data;
using Maturity.Web.Features.Account;
using Maturity.Web.Features.Answering;
using Maturity.Web.Features.Assessments;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Campaigns;

/// <summary>
/// Hands a section from a respondent to a colleague. The first statement takes the respondent's row, as saving an answer
/// does, so what is checked here still holds when it is stored.
/// </summary>
public sealed class HandingOver(MaturityDb db, TimeProvider time)
{
    /// <summary>Most sections one respondent can hand over.</summary>
    public const int Most = 3;

    /// <summary>Hands it over.</summary>
    /// <param name="visit">Whose section it is.</param>
    /// <param name="whole">All that the assessment asks.</param>
    /// <param name="section">The section.</param>
    /// <param name="colleague">Who is asked instead.</param>
    /// <param name="keepAside">Whether answers that there are may be kept without counting.</param>
    /// <param name="cancellation">Ends the wait; nothing is stored then.</param>
    public async Task<HandOverOutcome> HandAsync(
        RespondentVisit visit, QuestionPlan whole, PlanSection section, Invitee colleague, bool keepAside, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await LockAsync(visit.RespondentId, cancellation) is not { } respondent) return HandOverOutcome.Gone;
        if (await ForbiddenAsync(respondent, whole, section, cancellation) is { } forbidden) return forbidden;
        var answers = await CountAsync(respondent.Id, section, cancellation);
        if (answers > 0 && !keepAside) return HandOverOutcome.HasAnswers;
        Hand(respondent, whole, section, colleague, answers);
        try
        {
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
            return HandOverOutcome.Done;
        }
        catch (DbUpdateException)
        {
            await transaction.RollbackAsync(cancellation);
            db.ChangeTracker.Clear();
            if (await db.Respondents.AnyAsync(r => r.AssessmentId == visit.AssessmentId && r.Email == colleague.Email, cancellation)) return HandOverOutcome.Known;
            throw;
        }
    }

    /// <summary>Why the section cannot be handed over at all; null when it can.</summary>
    /// <param name="respondent">Whose it is.</param>
    /// <param name="whole">All that the assessment asks.</param>
    /// <param name="section">The section.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<HandOverOutcome?> ForbiddenAsync(Respondent respondent, QuestionPlan whole, PlanSection section, CancellationToken cancellation)
    {
        var mine = whole.Only(respondent.Sections);
        if (mine.Section(section.Id) is null) return HandOverOutcome.Gone;
        if (await db.HandOvers.AnyAsync(h => h.ToId == respondent.Id, cancellation)) return HandOverOutcome.WasHandedOver;
        if (mine.Sections.Count == 1) return HandOverOutcome.LastSection;
        return await db.HandOvers.CountAsync(h => h.FromId == respondent.Id, cancellation) >= Most ? HandOverOutcome.TooMany : null;
    }

    /// <summary>Number of answers a respondent has given in a section.</summary>
    /// <param name="respondentId">The respondent.</param>
    /// <param name="section">The section.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<int> CountAsync(Guid respondentId, PlanSection section, CancellationToken cancellation)
    {
        var questions = section.Questions.Select(question => question.Id).ToList();
        return db.Answers.CountAsync(a => a.RespondentId == respondentId && a.Kind != AnswerKind.None && questions.Contains(a.QuestionId), cancellation);
    }

    private async Task<Respondent?> LockAsync(Guid id, CancellationToken cancellation)
    {
        var mine = db.Respondents.Where(r => r.Id == id && r.SubmittedAt == null && db.Assessments.Any(a => a.Id == r.AssessmentId && a.State == AssessmentState.Open));
        if (await mine.ExecuteUpdateAsync(set => set.SetProperty(r => r.StartedAt, r => r.StartedAt), cancellation) == 0) return null;
        return await db.Respondents.SingleAsync(r => r.Id == id, cancellation);
    }

    private void Hand(Respondent respondent, QuestionPlan whole, PlanSection section, Invitee colleague, int answers)
    {
        var all = whole.Sections.Select(part => part.Id).ToList();
        var left = whole.Only(respondent.Sections).Sections.Select(part => part.Id).Where(id => id != section.Id);
        respondent.Ask(respondent.Group, AskedSections.Write(all, left));
        var now = time.GetUtcNow();
        var added = new Respondent(Ids.New(time), respondent.AssessmentId,
            colleague with { Sections = AskedSections.Write(all, [section.Id]), Origin = RespondentOrigin.HandedOver }, now);
        added.GiveLink(SecretToken.Hash(SecretToken.New()));
        db.Respondents.Add(added);
        db.HandOvers.Add(new(respondent.AssessmentId, respondent.Id, added.Id, section.Id, answers, now));
        db.CampaignMails.Add(new(added, MailKind.HandedOver, 1, now));
    }
}
