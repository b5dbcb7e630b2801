using Maturity.Core.Questionnaires;
using Maturity.Web.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Answering;

/// <summary>What is still open, before the respondent submits. Gaps are allowed, and said.</summary>
public sealed class ReviewModel(
    MaturityDb db, RespondentAccess access, QuestionPlans plans, TimeProvider time, IStringLocalizer<AnsweringTexts> texts) : AnsweringPage(db, access, plans)
{
    private readonly MaturityDb db = db;

    /// <summary>Something the reader must know first; null for nothing.</summary>
    public string? Notice { get; private set; }

    /// <summary>Number of questions answered "I don't know".</summary>
    public int DontKnows => Plan.Sections.Sum(section => Of(section, AnswerKind.DontKnow).Count());

    /// <summary>Questions of a section that have no answer.</summary>
    /// <param name="section">The section.</param>
    public IEnumerable<Question> GapsOf(PlanSection section) => section.Questions.Where(question => !IsAnswered(question));

    /// <summary>Questions of a section with an answer of a kind.</summary>
    /// <param name="section">The section.</param>
    /// <param name="kind">The kind.</param>
    public IEnumerable<Question> Of(PlanSection section, AnswerKind kind) =>
        section.Questions.Where(question => Answers.GetValueOrDefault(question.Id)?.Kind == kind);

    /// <summary>Shows the page.</summary>
    public async Task<IActionResult> OnGetAsync(Guid respondentId, CancellationToken cancellation)
    {
        if (!await EnterAsync(respondentId, cancellation)) return NotFound();
        return Visit.Obstacle switch
        {
            Obstacle.None => Page(),
            Obstacle.NotOpen => LocalRedirect(StartHref),
            _ => LocalRedirect(DoneHref),
        };
    }

    /// <summary>Submits. Doing it twice is as doing it once.</summary>
    public async Task<IActionResult> OnPostAsync(Guid respondentId, CancellationToken cancellation)
    {
        if (!await EnterAsync(respondentId, cancellation)) return NotFound();
        if (Visit.Obstacle is Obstacle.Submitted or Obstacle.Closed) return LocalRedirect(DoneHref);
        if (Visit.Obstacle == Obstacle.NotOpen) return LocalRedirect(StartHref);
        var respondent = await db.Respondents.SingleAsync(r => r.Id == respondentId, cancellation);
        respondent.Start(time.GetUtcNow());
        respondent.Submit(time.GetUtcNow());
        if (await db.TrySaveAsync(cancellation)) return LocalRedirect(DoneHref);
        Notice = texts["Something changed in between, so nothing was submitted yet. Look at this page again and submit."];
        await EnterAsync(respondentId, cancellation);
        return Page();
    }
}
