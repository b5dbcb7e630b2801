using Maturity.Web.Data;
using Maturity.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Answering;

/// <summary>One section: all its questions, as a form that needs no script and is saved at every change with one.</summary>
[EnableRateLimiting(RateLimits.Save)]
public sealed class SectionModel(
    MaturityDb db, RespondentAccess access, QuestionPlans plans, SectionSaving saving, CarriedAnswers earlier, TimeProvider time) : AnsweringPage(db, access, plans)
{
    /// <summary>Value of the button that leads to handing the section over.</summary>
    public const string HandOver = "hand-over";

    private readonly MaturityDb db = db;

    /// <summary>The section.</summary>
    public PlanSection Section { get; private set; } = null!;

    /// <summary>Its place, counted from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Its questions as they are to be shown.</summary>
    public IReadOnlyDictionary<string, QuestionState> States { get; private set; } = new Dictionary<string, QuestionState>();

    /// <summary>What the respondent said the last time, by question.</summary>
    private IReadOnlyDictionary<string, CarriedAnswer> carried = new Dictionary<string, CarriedAnswer>();

    /// <summary>Whether something was sent that could not be stored because answers are not taken any more.</summary>
    public bool Refused { get; private set; }

    /// <summary>Questions that were sent and not stored.</summary>
    public IReadOnlyList<QuestionState> Unsaved { get; private set; } = [];

    /// <summary>The section before; null for the first.</summary>
    public PlanSection? Previous => Number > 1 ? Plan.Sections[Number - 2] : null;

    /// <summary>The section after; null for the last.</summary>
    public PlanSection? Next => Number < Plan.Sections.Count ? Plan.Sections[Number] : null;

    /// <summary>Shows the section.</summary>
    public async Task<IActionResult> OnGetAsync(Guid respondentId, string section, CancellationToken cancellation)
    {
        if (!await FindAsync(respondentId, section, cancellation)) return NotFound();
        if (Visit is { CanAnswer: true, StartedAt: null }) await StartAsync(cancellation);
        Show(Section.Questions.Select(question => Answers.GetValueOrDefault(question.Id) is { } answer
            ? new QuestionState(question, answer.Content, answer.Version)
            : new QuestionState(question, AnswerContent.Empty, 0)));
        return Page();
    }

    /// <summary>Saves what was changed and goes where the pressed button leads.</summary>
    public async Task<IActionResult> OnPostAsync(Guid respondentId, string section, CancellationToken cancellation)
    {
        if (!await FindAsync(respondentId, section, cancellation)) return NotFound();
        if (!Request.HasFormContentType) return StatusCode(StatusCodes.Status415UnsupportedMediaType);
        var result = await saving.SaveAsync(Visit, Section, Request.Form, carried, cancellation);
        if (result.IsSaved) return LocalRedirect(Target());
        Refused = result.Refused;
        if (Refused) await FindAsync(respondentId, section, cancellation);
        else await LoadAnswersAsync(cancellation);
        Show(result.States);
        Unsaved = [.. result.States.Where(state => state.Problems.Count > 0 || state.Theirs is not null)];
        return Page();
    }

    private async Task<bool> FindAsync(Guid respondentId, string section, CancellationToken cancellation)
    {
        if (!await EnterAsync(respondentId, cancellation) || Plan.Section(section) is not { } found) return false;
        Section = found;
        Number = Plan.Sections.TakeWhile(s => s.Id != section).Count() + 1;
        carried = await earlier.OfAsync(Visit, Plan, cancellation);
        return true;
    }

    private void Show(IEnumerable<QuestionState> states) => States = states
        .Select(state => IsAnswered(state.Question) ? state : state with { Carried = carried.GetValueOrDefault(state.Question.Id) }).ToDictionary(state => state.Question.Id);

    /// <summary>Notes that the respondent opened the questionnaire, so that whoever invited them can see it.</summary>
    private async Task StartAsync(CancellationToken cancellation) =>
        await db.Respondents.Where(r => r.Id == Visit.RespondentId && r.StartedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.StartedAt, time.GetUtcNow()), cancellation);

    private Core.Questionnaires.Question? Pressed(string button) => Request.Form[button].ToString() is { Length: > 0 } id ? Plan.Find(id) : null;

    private string Target()
    {
        var to = Request.Form["to"].ToString();
        if (Pressed("clear") is { } cleared) return HrefOf(Section, cleared);
        if (Pressed("confirm") is { } confirmed) return HrefOf(Section, confirmed);
        if (to == "review") return ReviewHref;
        if (to == "start") return StartHref;
        if (to == HandOver) return $"{HrefOf(Section)}/hand-over";
        return (Plan.Section(to) ?? Next) is { } section ? HrefOf(section) : ReviewHref;
    }
}
