namespace Maturity.Core.Scoring;

/// <summary>Agreement over single answers (F9). Sums are whole numbers, so its comparisons are exact.</summary>
internal readonly struct Spread
{
    private readonly long deviations;
    private readonly long squares;
    private readonly int lowest;
    private readonly int highest;

    /// <param name="perLevel">Number of answers per level, level 1 first.</param>
    public Spread(ReadOnlySpan<long> perLevel)
    {
        long count = 0, sum = 0, sumOfSquares = 0;
        for (var level = 1; level <= perLevel.Length; level++)
        {
            var answers = perLevel[level - 1];
            count += answers;
            sum += answers * level;
            sumOfSquares += answers * level * level;
            if (answers == 0) continue;
            highest = level;
            if (lowest == 0) lowest = level;
        }

        for (var level = 1; level <= perLevel.Length; level++)
        {
            deviations += perLevel[level - 1] * Math.Abs((count * level) - sum);
        }

        Count = (int)count;
        squares = (count * sumOfSquares) - (sum * sum);
    }

    /// <summary>Number of answers that are a level.</summary>
    public int Count { get; }

    /// <summary>AD: mean absolute deviation from the plain mean, in levels; null without answers.</summary>
    public double? Deviation => Count == 0 ? null : (double)deviations / ((long)Count * Count);

    /// <summary>r_wg, 0 to 1, against the variance 2 that chance would give on five levels; null below 2 answers.</summary>
    public double? Agreement => Count < 2 ? null : Math.Max(0, 1 - ((double)squares / ((long)Count * (Count - 1)) / 2));

    /// <summary>Whether to discuss: AD above 0.8 from 3 answers on, two levels apart with 2; null below.</summary>
    public bool? Discuss => Count switch
    {
        < 2 => null,
        2 => highest - lowest >= 2,
        _ => 5 * deviations > 4L * Count * Count,
    };
}
