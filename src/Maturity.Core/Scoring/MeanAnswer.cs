namespace Maturity.Core.Scoring;

/// <summary>
/// What the answers to one question come to (F2): a mean level, "don't know" (the default value) or "not applicable".
/// </summary>
public readonly record struct MeanAnswer
{
    private MeanAnswer(Outcome outcome, double level)
    {
        Outcome = outcome;
        Level = level;
    }

    /// <summary>Nobody gave a level.</summary>
    public static readonly MeanAnswer DontKnow;

    /// <summary>The question cannot apply to the organization.</summary>
    public static readonly MeanAnswer NotApplicable = new(Outcome.NotApplicable, 0);

    /// <summary>Which of the three it is.</summary>
    public Outcome Outcome { get; }

    /// <summary>Mean level 1 to 5, or 0 when the outcome is not a level.</summary>
    public double Level { get; }

    /// <summary>Points 0 to 100 (F1), or null when the outcome is not a level.</summary>
    public double? Points => Outcome == Outcome.Level ? 25 * (Level - 1) : null;

    /// <summary>The answer of a level, or of a mean of levels.</summary>
    /// <param name="level">1 to 5.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="level"/> is not 1 to 5.</exception>
    public static MeanAnswer OfLevel(double level)
    {
        // Written so that "not a number" fails too.
        if (!(level is >= 1 and <= 5)) throw new ArgumentOutOfRangeException(nameof(level), level, "A level is 1 to 5.");
        return new(Outcome.Level, level);
    }

    /// <summary>What one answer alone comes to; not asked counts as "don't know".</summary>
    /// <param name="answer">The answer.</param>
    public static MeanAnswer Of(Answer answer) =>
        answer.IsLevel ? new(Outcome.Level, answer.Level)
        : answer == Answer.NotApplicable ? NotApplicable
        : DontKnow;
}
