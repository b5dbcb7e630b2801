namespace Maturity.Core.Scoring;

/// <summary>One respondent's answer to one question: a level 1 to 5, "don't know", "not applicable", or not asked.</summary>
public readonly record struct Answer
{
    private readonly sbyte code;

    private Answer(sbyte code) => this.code = code;

    /// <summary>Unanswered and "I don't know" are the same to the score. This is the default value.</summary>
    public static readonly Answer DontKnow;

    /// <summary>The question cannot apply to the organization.</summary>
    public static readonly Answer NotApplicable = new(-1);

    /// <summary>The respondent was not asked this question.</summary>
    public static readonly Answer NotAsked = new(-2);

    /// <summary>The answer of a level.</summary>
    /// <param name="level">1 to 5.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="level"/> is not 1 to 5.</exception>
    public static Answer OfLevel(int level)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(level, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(level, 5);
        return new((sbyte)level);
    }

    /// <summary>Level 1 to 5, or 0 when the answer is not a level.</summary>
    public int Level => code > 0 ? code : 0;

    /// <summary>Whether the answer is a level.</summary>
    public bool IsLevel => code > 0;
}
