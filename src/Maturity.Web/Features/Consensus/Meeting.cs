using Maturity.Core.Questionnaires;
using Maturity.Core.Scoring;
using Maturity.Web.Features.Results;

namespace Maturity.Web.Features.Consensus;

/// <summary>All that the screen of a meeting shows.</summary>
/// <param name="Result">The result of the assessment.</param>
/// <param name="Session">The session under way; null when there is none.</param>
/// <param name="Seats">Who takes part: id and name, in the order in which they came.</param>
/// <param name="Table">The question on the table; null when there is none.</param>
/// <param name="Agreed">Agreed answers that stand, per question.</param>
public sealed record Meeting(
    AssessmentResult Result, ConsensusSession? Session, IReadOnlyList<(Guid Id, string Name)> Seats, TableQuestion? Table,
    IReadOnlyDictionary<string, AgreedFact> Agreed)
{
    /// <summary>The questions to discuss, in their order.</summary>
    public IReadOnlyList<(Question Question, QuestionScore Score)> ToDiscuss { get; } = Rows(Result, DiscussionOrder.Of);

    /// <summary>All other questions, in the order of the questionnaire.</summary>
    public IReadOnlyList<(Question Question, QuestionScore Score)> Others { get; } =
        Rows(Result, scores => scores.Where(score => !DiscussionOrder.IsToDiscuss(score)));

    /// <summary>The question with an id; null when the assessment asks no such question.</summary>
    /// <param name="questionId">The id.</param>
    public Question? Find(string? questionId) => ToDiscuss.Concat(Others).FirstOrDefault(row => row.Question.Id == questionId).Question;

    /// <summary>The next question to discuss that has no agreed answer and is not on the table.</summary>
    public Question? Next => ToDiscuss.FirstOrDefault(row => !Agreed.ContainsKey(row.Question.Id) && row.Question.Id != Table?.Question.Id).Question;

    private static List<(Question Question, QuestionScore Score)> Rows(AssessmentResult result, Func<IEnumerable<QuestionScore>, IEnumerable<QuestionScore>> choose)
    {
        if (result.Model is not { } model) return [];
        var questions = model.Questionnaire.Questions.ToDictionary(question => question.Id, StringComparer.Ordinal);
        return [.. choose(model.Scorecard.Questions).Select(score => (questions[score.Id], score))];
    }
}
