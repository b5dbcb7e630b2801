using Maturity.Core.Questionnaires;
using Maturity.Web.Features.Assessments;

namespace Maturity.Web.Features.Answering;

/// <summary>What an assessment asks, in one language: all questions, or those of the quick scan.</summary>
public sealed class QuestionPlan
{
    // Half an hour for the 45 questions of our own full questionnaire.
    private const double SecondsWhereNotStated = 40;

    private readonly Dictionary<string, Question> questions;

    /// <summary>Plans a questionnaire.</summary>
    /// <param name="questionnaire">In the language of the reader.</param>
    /// <param name="quickScan">Whether only the quick-scan questions are asked.</param>
    public QuestionPlan(Questionnaire questionnaire, bool quickScan)
    {
        Questionnaire = questionnaire;
        Sections = [.. questionnaire.Dimensions.Select(dimension => Plan(dimension, quickScan)).Where(section => section.Questions.Count > 0)];
        questions = Sections.SelectMany(section => section.Questions).ToDictionary(question => question.Id, StringComparer.Ordinal);
        var stated = quickScan ? questionnaire.Minutes?.QuickScan : questionnaire.Minutes?.Full;
        MinutesEach = stated is > 0 && questions.Count > 0 ? (double)stated / questions.Count : SecondsWhereNotStated / 60;
    }

    private QuestionPlan(QuestionPlan whole, IReadOnlyList<PlanSection> sections)
    {
        Questionnaire = whole.Questionnaire;
        Sections = sections;
        questions = sections.SelectMany(section => section.Questions).ToDictionary(question => question.Id, StringComparer.Ordinal);
        MinutesEach = whole.MinutesEach;
    }

    /// <summary>The questionnaire.</summary>
    public Questionnaire Questionnaire { get; }

    /// <summary>The sections, in order.</summary>
    public IReadOnlyList<PlanSection> Sections { get; }

    /// <summary>Number of questions.</summary>
    public int Count => questions.Count;

    /// <summary>Minutes that one question takes.</summary>
    public double MinutesEach { get; }

    /// <summary>The question with an id; null when it is not asked.</summary>
    /// <param name="id">The id.</param>
    public Question? Find(string id) => questions.GetValueOrDefault(id);

    /// <summary>The section with an id; null when there is none.</summary>
    /// <param name="id">The id.</param>
    public PlanSection? Section(string id) => Sections.FirstOrDefault(section => section.Id == id);

    /// <summary>Minutes that a number of questions takes, at least 1 while there are any.</summary>
    /// <param name="count">Number of questions.</param>
    public int Minutes(int count) => (int)Math.Ceiling(Math.Round(count * MinutesEach, 6));

    /// <summary>The part that a respondent is asked.</summary>
    /// <param name="asked">Ids of the sections, see <see cref="AskedSections"/>; null for all.</param>
    public QuestionPlan Only(string? asked) =>
        asked is null ? this : new(this, [.. Sections.Where(section => AskedSections.Contains(asked, section.Id))]);

    private static PlanSection Plan(Dimension dimension, bool quickScan)
    {
        var capabilities = dimension.Capabilities
            .Select(capability => new PlanCapability(capability, [.. capability.Questions.Where(question => question.QuickScan || !quickScan)]))
            .Where(capability => capability.Questions.Count > 0)
            .ToList();
        return new(dimension, capabilities, [.. capabilities.SelectMany(capability => capability.Questions)]);
    }
}
