using Maturity.Core.Questionnaires;
using Maturity.Web.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Answering;

/// <summary>What is still open, before the respondent submits. Gaps are allowed, and said.</summary>
public sealed class ReviewModel(
    MaturityDb db, RespondentAccess access, QuestionPlans plans, Submission submission, IStringLocalizer<AnsweringTexts> texts) : AnsweringPage(db, access, plans)
{
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
        return Elsewhere() is { } address ? LocalRedirect(address) : Page();
    }

    /// <summary>Submits. Doing it twice is as doing it once.</summary>
    public async Task<IActionResult> OnPostAsync(Guid respondentId, CancellationToken cancellation)
    {
        if (!await EnterAsync(respondentId, cancellation)) return NotFound();
        if (Elsewhere() is { } before) return LocalRedirect(before);
        if (await submission.SubmitAsync(respondentId, cancellation)) return LocalRedirect(DoneHref);
        // Submitted in another window, or closed, in the same moment: then that is what the reader has to see.
        if (!await EnterAsync(respondentId, cancellation)) return NotFound();
        if (Elsewhere() is { } after) return LocalRedirect(after);
        Notice = texts["Something changed in between, so nothing was submitted yet. Look at this page again and submit."];
        return Page();
    }

    /// <summary>Where a reader who cannot submit belongs; null for one who can.</summary>
    private string? Elsewhere() => Visit.Obstacle switch
    {
        Obstacle.None => null,
        Obstacle.NotOpen => StartHref,
        _ => DoneHref,
    };
}
