using Maturity.Core.Questionnaires;
using Maturity.Web.Data;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Answering;

/// <summary>What the pages of a respondent have in common: whose they are, what is asked, what has been answered.</summary>
public abstract class AnsweringPage(MaturityDb db, RespondentAccess access, QuestionPlans plans) : PageModel
{
    /// <summary>Whose pages.</summary>
    public RespondentVisit Visit { get; private set; } = null!;

    /// <summary>What is asked.</summary>
    public QuestionPlan Plan { get; private set; } = null!;

    /// <summary>The answers that stand, by question.</summary>
    public IReadOnlyDictionary<string, GivenAnswer> Answers { get; private set; } = new Dictionary<string, GivenAnswer>();

    /// <summary>The questionnaire, in the reader's language where it has it.</summary>
    public Questionnaire Questionnaire => Plan.Questionnaire;

    /// <summary>Address of the start page.</summary>
    public string StartHref => $"/{RouteData.Values["workspace"]}/answer/{Visit.RespondentId}";

    /// <summary>Address of the review page.</summary>
    public string ReviewHref => $"{StartHref}/review";

    /// <summary>Address of the page after submitting.</summary>
    public string DoneHref => $"{StartHref}/done";

    /// <summary>Address of the result.</summary>
    public string ResultHref => $"/{RouteData.Values["workspace"]}/assessments/{Visit.AssessmentId}/results";

    /// <summary>Number of questions answered.</summary>
    public int Answered => Plan.Sections.Sum(AnsweredOf);

    /// <summary>Number of questions without an answer.</summary>
    public int Gaps => Plan.Count - Answered;

    /// <summary>Address of a section.</summary>
    /// <param name="section">The section.</param>
    public string HrefOf(PlanSection section) => $"{StartHref}/{section.Id}";

    /// <summary>Address of a question.</summary>
    /// <param name="section">Its section.</param>
    /// <param name="question">The question.</param>
    public string HrefOf(PlanSection section, Question question) => $"{HrefOf(section)}#q-{question.Id}";

    /// <summary>Whether a question has an answer, "I don't know" included.</summary>
    /// <param name="question">The question.</param>
    public bool IsAnswered(Question question) => Answers.GetValueOrDefault(question.Id) is { Kind: not AnswerKind.None };

    /// <summary>Number of questions of a section that have an answer.</summary>
    /// <param name="section">The section.</param>
    public int AnsweredOf(PlanSection section) => section.Questions.Count(IsAnswered);

    /// <summary>Finds the respondent, the plan and the answers; false when there is no such respondent for the caller.</summary>
    /// <param name="respondentId">The respondent.</param>
    /// <param name="cancellation">Ends the wait.</param>
    protected async Task<bool> EnterAsync(Guid respondentId, CancellationToken cancellation)
    {
        var visit = await access.FindAsync(respondentId, User, cancellation);
        if (visit is null) return false;
        Visit = visit;
        Plan = await plans.OfAsync(visit, cancellation);
        await LoadAnswersAsync(cancellation);
        return true;
    }

    /// <summary>Reads the answers again.</summary>
    /// <param name="cancellation">Ends the wait.</param>
    protected async Task LoadAnswersAsync(CancellationToken cancellation) =>
        Answers = await db.Answers.AsNoTracking().Where(a => a.RespondentId == Visit.RespondentId)
            .ToDictionaryAsync(a => a.QuestionId, cancellation);
}
