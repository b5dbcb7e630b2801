using Maturity.Web.Data;
using Maturity.Web.Features.Assessments;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Results.Perception;

/// <summary>
/// The answers behind the figures, for consultants and owners: with names where that was announced, and otherwise only
/// the comments, without anything that says whose they are.
/// </summary>
public sealed class GivenAnswers(MaturityDb db)
{
    /// <summary>Most people listed with a question.</summary>
    public const int MostPeople = 100;

    /// <summary>Most comments listed with a page of questions.</summary>
    private const int MostComments = 1000;

    /// <summary>Who answered what, by question and then by name; nothing of a confidential assessment.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="questions">Ids of the questions shown.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<ILookup<string, PersonAnswer>> NamedAsync(Assessment assessment, IReadOnlyList<string> questions, CancellationToken cancellation)
    {
        List<PersonAnswer> found = [];
        if (!assessment.Confidential)
        {
            var people = db.Respondents.AsNoTracking().Where(r => r.AssessmentId == assessment.Id && r.SubmittedAt != null)
                .OrderBy(r => r.Name).ThenBy(r => r.Id).Take(MostPeople);
            found = await (
                from person in people
                join answer in db.Answers on person.Id equals answer.RespondentId
                where questions.Contains(answer.QuestionId)
                orderby person.Name, person.Id
                select new PersonAnswer(answer.QuestionId, person.Name, person.Group, answer.Kind, answer.Level, answer.Comment)).ToListAsync(cancellation);
        }

        return found.ToLookup(answer => answer.QuestionId, StringComparer.Ordinal);
    }

    /// <summary>
    /// The comments of a confidential assessment on the questions that are released. In the order of their own words: any
    /// order of people, even of chance if it is the same for every question, would tell which comments are one person's.
    /// </summary>
    /// <param name="assessment">The assessment, whose result is shown.</param>
    /// <param name="released">Ids of the questions that are released.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<ILookup<string, string>> UnattributedAsync(Assessment assessment, IReadOnlyList<string> released, CancellationToken cancellation)
    {
        var found = !assessment.Confidential ? [] : await db.Answers.AsNoTracking()
            .Where(a => a.Comment != null && a.Comment != "" && released.Contains(a.QuestionId)
                && db.Respondents.Any(r => r.Id == a.RespondentId && r.AssessmentId == assessment.Id && r.SubmittedAt != null))
            .OrderBy(a => a.QuestionId).ThenBy(a => a.Comment).Take(MostComments)
            .Select(a => new { a.QuestionId, a.Comment }).ToListAsync(cancellation);
        return found.OrderBy(row => row.Comment, StringComparer.Ordinal).ToLookup(row => row.QuestionId, row => row.Comment!, StringComparer.Ordinal);
    }
}
