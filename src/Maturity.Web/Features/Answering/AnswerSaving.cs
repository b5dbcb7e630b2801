using Maturity.Web.Data;
using Maturity.Web.Features.Assessments;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Answering;

/// <summary>
/// Saves answers of one respondent: all of what it accepts is committed before it returns. The first statement keeps the
/// assessment from being closed meanwhile. The next takes the respondent's row, so saves of one respondent come one after
/// another on every database, and none can slip in after a submission; what follows reads what the last one left behind.
/// </summary>
public sealed class AnswerSaving(MaturityDb db, AssessmentLock locks, TimeProvider time)
{
    /// <summary>Saves what can be saved.</summary>
    /// <param name="respondentId">Who answers; the caller has made sure that it is them.</param>
    /// <param name="saves">At most one for each question.</param>
    /// <param name="cancellation">Ends the wait; nothing is stored then.</param>
    /// <returns>An outcome for each, in order.</returns>
    public async Task<IReadOnlyList<SaveOutcome>> SaveAsync(Guid respondentId, IReadOnlyList<AnswerSave> saves, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var now = Now();
        var isOpen = await locks.HoldAsync(respondentId, cancellation) == AssessmentState.Open;
        var takesAnswers = isOpen && await TakeAsync(respondentId, now, cancellation);
        var operations = saves.Select(save => save.OperationId).ToList();
        var questions = saves.Select(save => save.QuestionId).ToList();
        var known = await db.AnswerChanges.AsNoTracking()
            .Where(c => c.RespondentId == respondentId && operations.Contains(c.OperationId))
            .ToDictionaryAsync(c => c.OperationId, cancellation);
        var standing = await db.Answers
            .Where(a => a.RespondentId == respondentId && questions.Contains(a.QuestionId))
            .ToDictionaryAsync(a => a.QuestionId, cancellation);
        var outcomes = saves.Select(save => known.TryGetValue(save.OperationId, out var earlier)
            ? Again(save, earlier)
            : takesAnswers ? Save(respondentId, save, standing.GetValueOrDefault(save.QuestionId), now) : SaveOutcome.Refused).ToList();
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return outcomes;
    }

    /// <summary>Locks the respondent's row, if answers are taken; the first answer also starts them.</summary>
    private async Task<bool> TakeAsync(Guid respondentId, DateTimeOffset now, CancellationToken cancellation) =>
        await db.Respondents
            .Where(r => r.Id == respondentId && r.SubmittedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.StartedAt, r => r.StartedAt ?? now), cancellation) == 1;

    /// <summary>The same wish again is answered as the first time, even when no answers are taken any more.</summary>
    private static SaveOutcome Again(AnswerSave save, AnswerChange earlier)
    {
        var same = earlier.QuestionId == save.QuestionId && earlier.Content == save.Content && earlier.ResultingVersion == save.BaseVersion + 1;
        return new(same ? SaveStatus.Saved : SaveStatus.OperationReused, earlier.ResultingVersion, earlier.At, earlier.Content);
    }

    private SaveOutcome Save(Guid respondentId, AnswerSave save, GivenAnswer? standing, DateTimeOffset now)
    {
        if ((standing?.Version ?? 0) != save.BaseVersion)
            return new(SaveStatus.Conflict, standing?.Version ?? 0, standing?.AnsweredAt, standing?.Content ?? AnswerContent.Empty);
        if (standing is null) db.Answers.Add(standing = new(respondentId, save.QuestionId, save.Content, now));
        else Change(standing, save.Content, now);
        var version = save.BaseVersion + 1;
        db.AnswerChanges.Add(new(save.OperationId, standing, version));
        return new(SaveStatus.Saved, version, now, save.Content);
    }

    private void Change(GivenAnswer standing, AnswerContent content, DateTimeOffset now)
    {
        standing.Set(content, now);
        // Said explicitly, because the same words within one tick of the clock would not count as an update.
        db.Entry(standing).Property(a => a.AnsweredAt).IsModified = true;
    }

    /// <summary>Whole milliseconds, which every database gives back as they were.</summary>
    private DateTimeOffset Now()
    {
        var now = time.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond));
    }
}
