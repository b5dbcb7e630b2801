using System.Globalization;
using Maturity.Core.Questionnaires;
using Maturity.Web.Data;
using Maturity.Web.Features.Questionnaires;
using Maturity.Web.Http;
using Maturity.Web.Tenancy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Consensus;

/// <summary>A participant's page: the question on the table, one touch to vote, then what came out.</summary>
[EnableRateLimiting(RateLimits.Vote)]
public sealed class SeatModel(
    MaturityDb db, SeatAccess seats, SeatDesk desk, MeetingReading reading, StoredQuestionnaires stored, CurrentTenant tenant, IStringLocalizer<ConsensusTexts> texts) : PageModel
{
    /// <summary>Whose page it is.</summary>
    public required ConsensusSeat Seat { get; set; }

    /// <summary>The session; null when it is over.</summary>
    public ConsensusSession? Session { get; private set; }

    /// <summary>The question on the table; null when there is none.</summary>
    public TableQuestion? Table { get; private set; }

    /// <summary>The caller's vote on it: "1" to "5", "abstain", or empty.</summary>
    public string Mine { get; private set; } = "";

    /// <summary>What was agreed on for it; null when nothing was.</summary>
    public AgreedAnswer? Agreed { get; private set; }

    /// <summary>Language of the questions.</summary>
    public string QuestionLanguage { get; private set; } = "en";

    /// <summary>What happened, for the reader who comes back from a form.</summary>
    [TempData]
    public string? Notice { get; set; }

    /// <summary>Shows what is on the table.</summary>
    public async Task<IActionResult> OnGetAsync(Guid sessionId, CancellationToken cancellation)
    {
        if (await seats.FindAsync(sessionId, User, cancellation) is not { } seat) return NotFound();
        Seat = seat;
        Session = await reading.FindAsync(sessionId, cancellation);
        if (Session is not null) await LoadAsync(Session, cancellation);
        return Page();
    }

    /// <summary>Votes, or changes a vote.</summary>
    public async Task<IActionResult> OnPostAsync(Guid sessionId, string? questionId, string? answer, CancellationToken cancellation)
    {
        if (await seats.FindAsync(sessionId, User, cancellation) is not { } seat) return NotFound();
        int? level = int.TryParse(answer, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        if (!ModelState.IsValid || questionId is null or { Length: > 64 } || !(level is >= 1 and <= 5 || answer == "abstain")) return BadRequest();
        if (await desk.VoteAsync(sessionId, seat.Id, questionId, level, cancellation) == VoteOutcome.TooLate)
            Notice = texts["Your vote was not counted: voting on that question is over."];
        return LocalRedirect($"/{tenant.Workspace.Slug}/meeting/{sessionId}");
    }

    private async Task LoadAsync(ConsensusSession session, CancellationToken cancellation)
    {
        var assessment = await db.Assessments.AsNoTracking().SingleAsync(a => a.Id == session.AssessmentId, cancellation);
        Questionnaire questionnaire = (await stored.GetAsync(assessment.ContentHash, cancellation)).In(CultureInfo.CurrentUICulture.Name);
        QuestionLanguage = questionnaire.Language;
        Table = await reading.TableAsync(session, questionnaire, assessment.Confidential, cancellation);
        if (Table is null) return;
        var question = Table.Question.Id;
        var vote = await db.ConsensusVotes.AsNoTracking()
            .SingleOrDefaultAsync(v => v.SessionId == session.Id && v.QuestionId == question && v.SeatId == Seat.Id, cancellation);
        Mine = vote is null ? "" : vote.Level?.ToString(CultureInfo.InvariantCulture) ?? "abstain";
        Agreed = await db.AgreedAnswers.AsNoTracking()
            .SingleOrDefaultAsync(a => a.AssessmentId == session.AssessmentId && a.QuestionId == question && a.TakenBackAt == null, cancellation);
    }
}
