using System.Collections.Immutable;

namespace Maturity.Core.Benchmarking;

/// <summary>
/// Counts scores of all segments in one pass and in memory that does not grow with the organizations: an organization is
/// counted in its narrowest segment only, and wider ones are added up from those. Parts made apart can be merged.
/// </summary>
/// <param name="grid">The segments.</param>
/// <param name="measures">How many measures each member has.</param>
public sealed class HistogramPass(SegmentGrid grid, int measures)
{
    private const int Scores = Member.HighestScore + 1;
    private readonly int[]?[] counts = new int[]?[grid.NarrowCount];
    private readonly int[] sum = new int[measures * Scores];

    /// <summary>Counts one member.</summary>
    /// <param name="narrow">Place of its narrowest segment.</param>
    /// <param name="scores">Its scores, see <see cref="Member.Scores"/>.</param>
    /// <exception cref="ArgumentException">There is not one score per measure.</exception>
    public void Add(int narrow, ReadOnlySpan<short> scores)
    {
        if (scores.Length != measures) throw new ArgumentException("There is not one score per measure.", nameof(scores));
        var cell = counts[narrow] ??= new int[measures * Scores];
        for (var measure = 0; measure < scores.Length; measure++)
        {
            if (scores[measure] >= 0) cell[(measure * Scores) + scores[measure]]++;
        }
    }

    /// <summary>Adds what another pass over other members counted.</summary>
    /// <param name="other">A pass with the same segments and measures.</param>
    public void Merge(HistogramPass other)
    {
        for (var narrow = 0; narrow < counts.Length; narrow++)
        {
            if (other.counts[narrow] is { } added) Sum(counts[narrow] ??= new int[added.Length], added);
        }
    }

    /// <summary>The histograms of one segment, one per measure.</summary>
    /// <param name="place">Its place.</param>
    public IReadOnlyList<Histogram> Of(int place)
    {
        Array.Clear(sum);
        foreach (var part in grid.Parts(place))
        {
            if (counts[part] is { } added) Sum(sum, added);
        }

        return [.. Enumerable.Range(0, measures).Select(measure => Sparse(sum.AsSpan(measure * Scores, Scores)))];
    }

    private static void Sum(Span<int> to, ReadOnlySpan<int> from)
    {
        for (var at = 0; at < from.Length; at++) to[at] += from[at];
    }

    private static Histogram Sparse(ReadOnlySpan<int> counted)
    {
        var distinct = counted.Length - counted.Count(0);
        var (values, numbers) = (ImmutableArray.CreateBuilder<double>(distinct), ImmutableArray.CreateBuilder<int>(distinct));
        for (var score = 0; score < counted.Length; score++)
        {
            if (counted[score] == 0) continue;
            values.Add(score / 100.0);
            numbers.Add(counted[score]);
        }

        return Histogram.Counted(values.MoveToImmutable(), numbers.MoveToImmutable());
    }
}
