using Maturity.Core.Benchmarking;
using Maturity.Core.Scoring;

namespace Maturity.Core.Tests.Benchmarking;

/// <summary>
/// One released set of figures of one measure as a reader has it, whole points only, and how badly other scores would fit it.
/// Keeps the scores it holds sorted, so that one of them can be tried at another value quickly.
/// </summary>
internal sealed class ShownFigures
{
    private const double Slack = 0.25;
    private static readonly double[] Shares = [0.10, 0.25, 0.50, 0.75, 0.90];
    private static readonly Dictionary<(int, double), double[]> Known = [];

    private readonly List<(double[] Weights, double Shown)> quantiles = [];
    private readonly List<(double Own, int Shown)> ranks = [];
    private readonly double? estimate;
    private readonly double grandMean;
    private readonly double[] sorted;
    private readonly double[] tried;

    /// <param name="peers">The measure as the product judged it, released.</param>
    /// <param name="grandMean">What an estimate leans on; the attacker is given it exactly, which is more than anybody is shown.</param>
    /// <param name="estimate">The estimate.</param>
    /// <param name="own">Scores of clients that were ranked among these.</param>
    public ShownFigures(PeerMeasure peers, double grandMean, double estimate, IEnumerable<double> own)
    {
        var (values, counts) = (peers.Scores.Values, peers.Scores.Counts);
        Count = counts.Sum();
        (this.grandMean, sorted, tried) = (grandMean, new double[Count], new double[Count]);
        if (peers.Disclosure.Level == DisclosureLevel.Estimate)
        {
            this.estimate = Rounding.Publish(estimate, 0);
            return;
        }

        foreach (var p in peers.Disclosure.Level == DisclosureLevel.Tails ? Shares : Shares[1..^1])
            quantiles.Add((Weights(Count, p), Rounding.Publish(HarrellDavis.HistogramQuantile(values.AsSpan(), counts.AsSpan(), p), 0)));
        foreach (var score in own) ranks.Add((score, PercentileRank.AmongHistogram(score, values.AsSpan(), counts.AsSpan()).Published!.Value));
    }

    public int Count { get; }

    /// <summary>Takes the scores that the attacker believes.</summary>
    public double Fill(IEnumerable<double> scores)
    {
        var at = 0;
        foreach (var score in scores) sorted[at++] = score;
        Array.Sort(sorted);
        return Misfit(sorted);
    }

    /// <summary>How badly the figures fit when one score were another.</summary>
    public double Try(double from, double to)
    {
        sorted.CopyTo(tried, 0);
        Move(tried, from, to);
        return Misfit(tried);
    }

    /// <summary>Believes it.</summary>
    public void Keep(double from, double to) => Move(sorted, from, to);

    private static void Move(double[] scores, double from, double to)
    {
        var at = Array.BinarySearch(scores, from);
        for (; at + 1 < scores.Length && scores[at + 1] < to; at++) scores[at] = scores[at + 1];
        for (; at > 0 && scores[at - 1] > to; at--) scores[at] = scores[at - 1];
        scores[at] = to;
    }

    /// <summary>Minus the logarithm of how likely the figures are: whole points leave half a point either way, and little more.</summary>
    private double Misfit(double[] scores)
    {
        var sum = 0.0;
        foreach (var (weights, shown) in quantiles)
        {
            var quantile = 0.0;
            for (var at = 0; at < scores.Length; at++) quantile += weights[at] * scores[at];
            sum += Off(quantile - shown, 0.5);
        }

        foreach (var (own, shown) in ranks)
        {
            var below = Array.BinarySearch(scores, own);
            var rank = 100.0 * (below < 0 ? ~below : below + 0.5) / scores.Length;
            sum += Off((rank - shown) / 10, scores.Length < 30 ? 0.5 : 0.05);
        }

        if (estimate is { } mean)
        {
            var weight = scores.Length / (scores.Length + Shrinkage.DefaultKappa);
            sum += Off((weight * scores.Average()) + ((1 - weight) * grandMean) - mean, 0.5);
        }

        return sum;
    }

    private static double Off(double distance, double allowed)
    {
        var beyond = Math.Max(0, Math.Abs(distance) - allowed) / Slack;
        return beyond * beyond / 2;
    }

    private static double[] Weights(int count, double p)
    {
        lock (Known) return Known.TryGetValue((count, p), out var weights) ? weights : Known[(count, p)] = HarrellDavis.Weights(count, p);
    }
}
