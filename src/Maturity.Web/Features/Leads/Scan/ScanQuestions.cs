using Maturity.Core.Questionnaires;
using Maturity.Web.Features.Answering;

namespace Maturity.Web.Features.Leads.Scan;

/// <summary>The questions of a scan, one per screen, counted from 1.</summary>
/// <param name="plan">What is asked.</param>
public sealed class ScanQuestions(QuestionPlan plan)
{
    private readonly IReadOnlyList<Question> questions = [.. plan.Sections.SelectMany(section => section.Questions)];

    /// <summary>The questionnaire.</summary>
    public Questionnaire Questionnaire => plan.Questionnaire;

    /// <summary>How many there are.</summary>
    public int Count => questions.Count;

    /// <summary>Minutes that so many take.</summary>
    /// <param name="count">Number of questions.</param>
    public int Minutes(int count) => plan.Minutes(count);

    /// <summary>The question with a number; null when there is none.</summary>
    /// <param name="number">From 1.</param>
    public Question? At(int number) => number >= 1 && number <= Count ? questions[number - 1] : null;

    /// <summary>Name of the section that a question stands in.</summary>
    /// <param name="question">The question.</param>
    public string SectionOf(Question question) => plan.Sections.First(section => section.Questions.Contains(question)).Name;

    /// <summary>How many are answered.</summary>
    /// <param name="state">The scan.</param>
    public int Answered(ScanState state) => questions.Count(question => state.Answers.ContainsKey(question.Id));

    /// <summary>Number of the first open question after another, then from the start; null when all are answered.</summary>
    /// <param name="state">The scan.</param>
    /// <param name="after">Number to look behind.</param>
    public int? Open(ScanState state, int after = 0)
    {
        for (var step = 0; step < Count; step++)
        {
            var index = (after + step) % Count;
            if (!state.Answers.ContainsKey(questions[index].Id)) return index + 1;
        }

        return null;
    }
}
