namespace Maturity.Core.Tests.Benchmarking;

/// <summary>What somebody thinks a score is.</summary>
/// <param name="Guess">The score that is likeliest to be within reach.</param>
/// <param name="Sure">How likely that seems, 0 to 1.</param>
internal sealed record Belief(double Guess, double Sure)
{
    /// <summary>How near a guess has to be to hit, in points.</summary>
    public const double Reach = 2.5;

    /// <summary>From scores that are as frequent as they seem likely.</summary>
    public static Belief Of(List<double> scores)
    {
        var sorted = scores.Order().ToList();
        var (best, most) = (0.0, 0);
        for (int at = 0, end = 0; at < sorted.Count; at++)
        {
            while (end < sorted.Count && sorted[end] <= sorted[at] + (2 * Reach)) end++;
            if (end - at > most) (best, most) = (sorted[at] + Reach, end - at);
        }

        return new(best, (double)most / sorted.Count);
    }

    public bool Hits(double score) => Math.Abs(score - Guess) <= Reach;
}
