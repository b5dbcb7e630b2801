using Maturity.Core.Questionnaires;
using Maturity.Core.Scoring;
using Maturity.Web.Data;
using Maturity.Web.Features.Answering;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Results;

/// <summary>Reads what the people of an assessment answered who have submitted.</summary>
public sealed class SubmittedSheets(MaturityDb db)
{
    /// <summary>One sheet per person, in the order of their ids.</summary>
    /// <param name="questionnaire">What was asked.</param>
    /// <param name="assessmentId">The assessment.</param>
    /// <param name="people">Those who submitted, with their group and the dimensions they were asked.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task<IReadOnlyList<AnswerSheet>> OfAsync(
        Questionnaire questionnaire, Guid assessmentId, IReadOnlyDictionary<Guid, (string Group, string? Sections)> people, CancellationToken cancellation)
    {
        var answers = await db.Answers.AsNoTracking()
            .Where(a => db.Respondents.Any(r => r.AssessmentId == assessmentId && r.SubmittedAt != null && r.Id == a.RespondentId))
            .Select(a => new { a.RespondentId, a.QuestionId, a.Kind, a.Level }).ToListAsync(cancellation);
        var given = answers.ToLookup(a => a.RespondentId);
        return
        [
            .. people.OrderBy(person => person.Key).Select(person => new AnswerSheet(person.Key.ToString(), person.Value.Group,
                AskedAnswers.Of(questionnaire, person.Value.Sections, given[person.Key].ToDictionary(a => a.QuestionId, a => ToAnswer(a.Kind, a.Level))))),
        ];
    }

    private static Answer ToAnswer(AnswerKind kind, int? level) => kind switch
    {
        AnswerKind.Level => Answer.OfLevel(level!.Value),
        AnswerKind.NotApplicable => Answer.NotApplicable,
        _ => Answer.DontKnow,
    };
}
