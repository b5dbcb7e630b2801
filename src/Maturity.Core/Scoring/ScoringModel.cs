using System.Collections.Frozen;
using Maturity.Core.Questionnaires;

namespace Maturity.Core.Scoring;

/// <summary>A questionnaire prepared for scoring: indices and weights in arrays, computed once. Safe to share.</summary>
public sealed class ScoringModel
{
    /// <summary>Version of formulas F1 to F11; raised when any published figure could change.</summary>
    public const string FormulaVersion = "1";

    private const int LargestOnStack = 512;

    private readonly FrozenDictionary<string, int> positions;
    private readonly ScoringCore core;
    private readonly ScorecardMaker maker;

    private ScoringModel(ScoredParts parts)
    {
        QuestionIds = [.. parts.Questions.Select(question => question.Id)];
        positions = QuestionIds.Select((id, at) => KeyValuePair.Create(id, at)).ToFrozenDictionary(StringComparer.Ordinal);
        core = new ScoringCore(parts);
        maker = new ScorecardMaker(parts);
    }

    /// <summary>Ids of the questions that count, in the order of the questionnaire; answers in bulk follow it.</summary>
    public IReadOnlyList<string> QuestionIds { get; }

    /// <summary>Prepares a questionnaire.</summary>
    /// <param name="questionnaire">The questionnaire, in any language.</param>
    /// <param name="quickScan">
    /// Whether only the quick-scan questions count. Capabilities without one drop out; a dimension without any stays and
    /// is not scored, so that an index never hides that part of the picture is missing.
    /// </param>
    public static ScoringModel Prepare(Questionnaire questionnaire, bool quickScan = false)
    {
        ArgumentNullException.ThrowIfNull(questionnaire);
        return new ScoringModel(new ScoredParts(questionnaire, quickScan));
    }

    /// <summary>Position of a question in <see cref="QuestionIds"/>, or -1 when it does not count.</summary>
    /// <param name="questionId">Id of the question.</param>
    public int PositionOf(string questionId) => positions.GetValueOrDefault(questionId, -1);

    /// <summary>Scores one respondent's answers in bulk (F1, F3 to F8): microseconds and one kilobyte.</summary>
    /// <param name="answers">One answer per question, in the order of <see cref="QuestionIds"/>.</param>
    /// <exception cref="ArgumentException">There are more or fewer answers than questions.</exception>
    public Scores Compute(ReadOnlySpan<Answer> answers)
    {
        CheckCount(answers.Length);
        Span<double> points = answers.Length <= LargestOnStack ? stackalloc double[answers.Length] : new double[answers.Length];
        for (var i = 0; i < answers.Length; i++) points[i] = ScoringCore.PointsOf(answers[i]);
        return core.Compute(points);
    }

    /// <summary>Scores what the answers of several respondents come to, in bulk (F1, F3 to F8).</summary>
    /// <param name="answers">One per question, in the order of <see cref="QuestionIds"/>.</param>
    /// <exception cref="ArgumentException">There are more or fewer answers than questions.</exception>
    public Scores Compute(ReadOnlySpan<MeanAnswer> answers)
    {
        CheckCount(answers.Length);
        Span<double> points = answers.Length <= LargestOnStack ? stackalloc double[answers.Length] : new double[answers.Length];
        for (var i = 0; i < answers.Length; i++) points[i] = ScoringCore.PointsOf(answers[i]);
        return core.Compute(points);
    }

    /// <summary>Scores the sheets of all respondents (F1 to F11).</summary>
    /// <param name="sheets">
    /// One per respondent; the order does not matter. Answers to questions that do not count are passed over. Without
    /// any sheet everything is "don't know".
    /// </param>
    /// <param name="agreed">
    /// Answers that the respondents agreed on in a session, per question id; each replaces F2 for its question. What the
    /// single answers come to stays in <see cref="QuestionScore.RawLevel"/>, and agreement and gap stay as they were.
    /// </param>
    /// <exception cref="ArgumentException">An agreed answer is <see cref="Answer.NotAsked"/>.</exception>
    public Scorecard Score(IReadOnlyList<AnswerSheet> sheets, IReadOnlyDictionary<string, Answer>? agreed = null)
    {
        ArgumentNullException.ThrowIfNull(sheets);
        return Score(new Tally(sheets, QuestionIds), agreed);
    }

    /// <summary>
    /// Scores a confidential assessment (F1 to F11): what may not be shown counts as "don't know", and the groups of F2 and
    /// F10 are those that may be shown apart on the question.
    /// </summary>
    /// <param name="release">What may be shown.</param>
    /// <param name="agreed">Answers that the respondents agreed on in a session, see the other overload.</param>
    /// <exception cref="ArgumentException">An agreed answer is <see cref="Answer.NotAsked"/>.</exception>
    public Scorecard Score(Release release, IReadOnlyDictionary<string, Answer>? agreed = null)
    {
        ArgumentNullException.ThrowIfNull(release);
        return Score(new Tally(release.Sheets, QuestionIds, release), agreed);
    }

    private Scorecard Score(Tally tally, IReadOnlyDictionary<string, Answer>? agreed)
    {
        var answers = new MeanAnswer[QuestionIds.Count];
        for (var i = 0; i < answers.Length; i++) answers[i] = AgreedOn(agreed, i) ?? tally.MeanOf(i);
        return maker.Make(tally, answers, Compute(answers));
    }

    private MeanAnswer? AgreedOn(IReadOnlyDictionary<string, Answer>? agreed, int question)
    {
        if (agreed is null || !agreed.TryGetValue(QuestionIds[question], out var answer)) return null;
        if (answer != Answer.NotAsked) return MeanAnswer.Of(answer);
        throw new ArgumentException($"{QuestionIds[question]} was agreed on as not asked.", nameof(agreed));
    }

    private void CheckCount(int count)
    {
        if (count == QuestionIds.Count) return;
        throw new ArgumentException($"There are {QuestionIds.Count} questions and {count} answers.");
    }
}
