using System.Collections.Immutable;

namespace Maturity.Core.Benchmarking;

/// <summary>How often each score occurs among a set of organizations: all that the statistics need to know of them. Made by <see cref="Of"/> and <see cref="Counted"/>.</summary>
public sealed class Histogram
{
    /// <summary>That of no organizations.</summary>
    public static readonly Histogram Empty = new([], []);

    // Scores to the hundredth take a quarter of the room that any numbers take, and a snapshot holds very many of them.
    private readonly ImmutableArray<short> hundredths;

    private Histogram(ImmutableArray<double> values, ImmutableArray<int> counts)
    {
        hundredths = Packed(values);
        Values = hundredths.IsDefault ? values : default;
        Counts = counts;
        var moments = default(GroupMoments);
        for (var at = 0; at < values.Length; at++) moments = moments.With(new(counts[at], counts[at] * values[at], counts[at] * values[at] * values[at]));
        Moments = moments;
    }

    /// <summary>Distinct scores, ascending, in points. Unpacked at each call: read it once.</summary>
    public ImmutableArray<double> Values { get => hundredths.IsDefault ? field : [.. hundredths.Select(score => score / 100.0)]; }

    /// <summary>How many organizations have each of <see cref="Values"/>; all above 0.</summary>
    public ImmutableArray<int> Counts { get; }

    /// <summary>Their number, sum and squares.</summary>
    public GroupMoments Moments { get; }

    /// <summary>Counts scores that are known one by one.</summary>
    /// <param name="scores">Finite scores in points, in any order; may be empty.</param>
    /// <exception cref="ArgumentException">A score is not finite.</exception>
    public static Histogram Of(IEnumerable<double> scores)
    {
        double[] sorted = [.. scores];
        Array.Sort(sorted);
        var (values, counts) = (ImmutableArray.CreateBuilder<double>(), ImmutableArray.CreateBuilder<int>());
        foreach (var score in sorted)
        {
            if (!double.IsFinite(score)) throw new ArgumentException("A score is not a finite number.", nameof(scores));
            if (values.Count > 0 && values[^1] == score)
            {
                counts[^1]++;
                continue;
            }

            values.Add(score);
            counts.Add(1);
        }

        return new(values.DrainToImmutable(), counts.DrainToImmutable());
    }

    /// <summary>Takes scores that were counted before.</summary>
    /// <param name="values">Distinct finite scores, ascending, in points.</param>
    /// <param name="counts">How many organizations have each; 1 or more.</param>
    /// <exception cref="ArgumentException">The values are not finite, ascending and distinct, or the counts do not fit them.</exception>
    public static Histogram Counted(ImmutableArray<double> values, ImmutableArray<int> counts)
    {
        if (values.IsEmpty && counts.IsEmpty) return Empty;
        Inputs.DemandHistogram(values.AsSpan(), counts.AsSpan());
        return counts.Contains(0) ? throw new ArgumentException("A score that nobody has is counted.", nameof(counts)) : new(values, counts);
    }

    /// <summary>The same set without some of its organizations.</summary>
    /// <param name="scores">Scores of those that leave, each one that is counted here.</param>
    /// <exception cref="ArgumentException">A score is not here, or not as often.</exception>
    public Histogram Without(IEnumerable<double> scores)
    {
        var (values, counts) = (Values, Counts.ToArray());
        foreach (var score in scores)
        {
            var at = values.BinarySearch(score);
            if (at < 0 || --counts[at] < 0) throw new ArgumentException("Somebody leaves who was never counted.", nameof(scores));
        }

        var kept = Enumerable.Range(0, counts.Length).Where(at => counts[at] > 0).ToList();
        return new([.. kept.Select(at => values[at])], [.. kept.Select(at => counts[at])]);
    }

    /// <summary>Scores as hundredths; default when one is none, or outside 0 to 100.</summary>
    private static ImmutableArray<short> Packed(ImmutableArray<double> values)
    {
        var packed = ImmutableArray.CreateBuilder<short>(values.Length);
        foreach (var value in values)
        {
            var score = value is >= 0 and <= 100 ? (short)Math.Round(value * 100) : (short)0;
            if (score / 100.0 != value) return default;
            packed.Add(score);
        }

        return packed.MoveToImmutable();
    }
}
