using Maturity.Core.Questionnaires;
using Maturity.Core.Scoring;
using Maturity.Web.Features.Consensus;
using Maturity.Web.Features.Results.Perception;

namespace Maturity.Web.Features.Results.Components;

/// <summary>One result as its components show it, on a page and in print.</summary>
public sealed record ResultModel
{
    private readonly Dictionary<string, DimensionScore> dimensions;
    private readonly Dictionary<string, QuestionScore> questions;

    /// <summary>Puts a scorecard beside the questionnaire it belongs to.</summary>
    /// <param name="questionnaire">The questionnaire in the reader's language.</param>
    /// <param name="scorecard">What was scored.</param>
    /// <exception cref="ArgumentException">The scorecard belongs to another questionnaire.</exception>
    public ResultModel(Questionnaire questionnaire, Scorecard scorecard)
    {
        ArgumentNullException.ThrowIfNull(questionnaire);
        ArgumentNullException.ThrowIfNull(scorecard);
        if (questionnaire.Key != scorecard.QuestionnaireKey)
            throw new ArgumentException("The scorecard belongs to another questionnaire.", nameof(scorecard));
        (Questionnaire, Scorecard) = (questionnaire, scorecard);
        dimensions = scorecard.Dimensions.ToDictionary(score => score.Id, StringComparer.Ordinal);
        questions = scorecard.Questions.ToDictionary(score => score.Id, StringComparer.Ordinal);
        Findings = Findings.Of(scorecard, questionnaire);
    }

    public Questionnaire Questionnaire { get; }

    public Scorecard Scorecard { get; }

    /// <summary>The result before this one, for comparison; null when there is none.</summary>
    public Scorecard? Previous { get; init; }

    /// <summary>Whether figures link to their place in a receipt on the same page.</summary>
    public bool LinksToReceipt { get; init; }

    /// <summary>How the answers to each question fall into kinds, by its id; empty where that may not be told.</summary>
    public IReadOnlyDictionary<string, AnswerCounts> Counts { get; init; } = new Dictionary<string, AnswerCounts>();

    /// <summary>Where people see it differently; null when only the scorecard is at hand.</summary>
    public PerceptionMap? Perception { get; init; }

    public required string Organization { get; init; }

    /// <summary>Day the result belongs to, in the reader's zone.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>What was agreed on in a session in place of the mean, per question.</summary>
    public IReadOnlyDictionary<string, AgreedFact> Agreed { get; init; } = new Dictionary<string, AgreedFact>(StringComparer.Ordinal);

    public Findings Findings { get; }

    /// <summary>The dimensions that were scored, those without a scored question left out.</summary>
    public IEnumerable<(Dimension Dimension, DimensionScore Score)> Dimensions =>
        Questionnaire.Dimensions.Where(dimension => dimensions.ContainsKey(dimension.Id))
            .Select(dimension => (dimension, dimensions[dimension.Id]));

    public Dimension Named(string dimension) => Questionnaire.Dimensions.First(candidate => candidate.Id == dimension);

    /// <summary>The capabilities of a dimension that were scored.</summary>
    public static IEnumerable<(Capability Capability, CapabilityScore Score)> Capabilities(
        Dimension dimension, DimensionScore score) =>
        from result in score.Capabilities
        join capability in dimension.Capabilities on result.Id equals capability.Id
        select (capability, result);

    /// <summary>The questions of a capability that were scored; a quick scan leaves most of them out.</summary>
    public IEnumerable<(Question Question, QuestionScore Score)> Questions(Capability capability) =>
        capability.Questions.Where(question => questions.ContainsKey(question.Id))
            .Select(question => (question, questions[question.Id]));

    /// <summary>Whether a don't know leaves room for another score than the one shown.</summary>
    public bool HasRanges => Scorecard.Dimensions.Any(dimension => dimension is { Low: { } low, High: { } high } && Figures.Score(low) != Figures.Score(high));

    public Level Level(int number) => Questionnaire.Levels[number - 1];
}
