namespace Maturity.Core.Scoring;

/// <summary>From points to levels, and the comparison every threshold of the score is decided by.</summary>
public static class Bands
{
    /// <summary>
    /// Half of the sixth decimal. A figure reaches a threshold when it does so rounded half up to 6 decimals, which is
    /// the same as lying no further than this below it. So 0.1 + 0.2 counts as 0.3, whatever binary fractions make of it.
    /// </summary>
    private const double HalfStep = 0.5e-6;

    /// <summary>Level of a score (F6): below 20 → 1, below 40 → 2, below 60 → 3, below 80 → 4, else 5.</summary>
    /// <param name="score">Points 0 to 100, unrounded; compared after rounding to 6 decimals.</param>
    /// <returns>1 to 5.</returns>
    public static int LevelOf(double score) =>
        Reaches(score, 80) ? 5 : Reaches(score, 60) ? 4 : Reaches(score, 40) ? 3 : Reaches(score, 20) ? 2 : 1;

    /// <summary>Points of a level: P(L) = 25 (L − 1).</summary>
    /// <param name="level">1 to 5.</param>
    public static double PointsOf(int level) => 25.0 * (level - 1);

    /// <summary>Whether <paramref name="value"/>, rounded to 6 decimals, is at least <paramref name="threshold"/>.</summary>
    /// <param name="value">The unrounded figure.</param>
    /// <param name="threshold">The threshold, itself given in at most 6 decimals.</param>
    public static bool Reaches(double value, double threshold) => value >= threshold - HalfStep;
}
