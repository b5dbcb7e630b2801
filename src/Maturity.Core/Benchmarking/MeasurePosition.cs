using Maturity.Core.Scoring;

namespace Maturity.Core.Benchmarking;

/// <summary>Where an organization stands among its peers in one measure, as it may be published: whole points, and nothing that a rule hides.</summary>
public sealed record MeasurePosition
{
    /// <summary>How much is shown.</summary>
    public required Disclosure Disclosure { get; init; }

    /// <summary>Band of the number of peers that have a score of it (see <see cref="CountBand"/>); null when nothing is shown.</summary>
    public string? Band { get; init; }

    /// <summary>The organization's own score, whole points; null when it has none.</summary>
    public int? Own { get; init; }

    /// <summary>Mean of the peers leaning on all organizations (G5), for 5 to 9 owners only.</summary>
    public int? Estimate { get; init; }

    /// <summary>What is said of the own score (G4).</summary>
    public MedianStatement? Statement { get; init; }

    /// <summary>Percentile rank (G1).</summary>
    public int? Rank { get; init; }

    /// <summary>A tenth of the peers are below this.</summary>
    public int? P10 { get; init; }

    /// <summary>A quarter of the peers are below this.</summary>
    public int? P25 { get; init; }

    /// <summary>Half of the peers are below this.</summary>
    public int? Median { get; init; }

    /// <summary>Three quarters of the peers are below this.</summary>
    public int? P75 { get; init; }

    /// <summary>Nine tenths of the peers are below this.</summary>
    public int? P90 { get; init; }

    /// <summary>Lower end of the interval of the median (G3).</summary>
    public int? MedianLow { get; init; }

    /// <summary>Upper end of the interval of the median.</summary>
    public int? MedianHigh { get; init; }

    /// <summary>Applies G1 to G6 to one measure.</summary>
    /// <param name="peers">The peers.</param>
    /// <param name="own">The organization's own score in points; null when it has none.</param>
    /// <param name="estimate">Computes the estimate of G5 for the scores of the peers.</param>
    public static MeasurePosition Of(PeerMeasure peers, double? own, Func<GroupMoments, double> estimate)
    {
        var hidden = Hidden(peers.Disclosure, own);
        if (peers.Disclosure.Level == DisclosureLevel.Nothing) return hidden;
        hidden = hidden with { Band = CountBand.Of(peers.Counts.Organizations) };
        return peers.Disclosure.Level switch
        {
            DisclosureLevel.Estimate => hidden with { Estimate = Points(estimate(peers.Scores.Moments)) },
            _ => Shown(hidden, peers.Scores, own, peers.Disclosure.Level == DisclosureLevel.Tails),
        };
    }

    /// <summary>A position of which nothing but the own score is shown.</summary>
    /// <param name="disclosure">Why.</param>
    /// <param name="own">The organization's own score in points; null when it has none.</param>
    public static MeasurePosition Hidden(Disclosure disclosure, double? own) => new() { Disclosure = disclosure, Own = Points(own) };

    private static MeasurePosition Shown(MeasurePosition position, Histogram scores, double? own, bool tails)
    {
        var (values, counts) = (scores.Values, scores.Counts);
        int? Quantile(double p) => Points(HarrellDavis.HistogramQuantile(values.AsSpan(), counts.AsSpan(), p));
        var interval = MedianInterval.OfHistogram(values.AsSpan(), counts.AsSpan());
        return position with
        {
            Statement = own is { } score ? interval.Statement(score) : null,
            Rank = own is { } ranked ? PercentileRank.AmongHistogram(ranked, values.AsSpan(), counts.AsSpan()).Published : null,
            P10 = tails ? Quantile(0.1) : null,
            P25 = Quantile(0.25),
            Median = Quantile(0.5),
            P75 = Quantile(0.75),
            P90 = tails ? Quantile(0.9) : null,
            MedianLow = Points(interval.Lower),
            MedianHigh = Points(interval.Upper),
        };
    }

    private static int? Points(double? score) => score is { } known ? (int)Rounding.Publish(known, 0) : null;
}
