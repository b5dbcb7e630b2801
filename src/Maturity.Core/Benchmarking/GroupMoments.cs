namespace Maturity.Core.Benchmarking;

/// <summary>All that shrinkage needs to know of one group of organizations, mergeable and found in one pass.</summary>
public readonly record struct GroupMoments
{
    /// <summary>Takes the three figures.</summary>
    /// <param name="count">How many organizations, 0 or more.</param>
    /// <param name="sum">Their scores together, in points.</param>
    /// <param name="sumOfSquares">The squares of their scores together, in points², 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A figure is outside its range or not finite, or one is not 0 where there are no organizations.</exception>
    public GroupMoments(int count, double sum, double sumOfSquares)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (!double.IsFinite(sum) || (count == 0 && sum != 0)) throw new ArgumentOutOfRangeException(nameof(sum), sum, "No such sum.");
        if (!(sumOfSquares >= 0 && double.IsFinite(sumOfSquares)) || (count == 0 && sumOfSquares != 0))
            throw new ArgumentOutOfRangeException(nameof(sumOfSquares), sumOfSquares, "No such sum of squares.");
        (Count, Sum, SumOfSquares) = (count, sum, sumOfSquares);
    }

    /// <summary>How many organizations.</summary>
    public int Count { get; }

    /// <summary>Their scores together, in points.</summary>
    public double Sum { get; }

    /// <summary>The squares of their scores together, in points².</summary>
    public double SumOfSquares { get; }

    /// <summary>The mean score in points; of no organizations not a number.</summary>
    public double Mean => Sum / Count;

    /// <summary>The squared distances to the mean together, in points²; 0 of no organizations.</summary>
    internal double SquaredDistances => Count == 0 ? 0 : Math.Max(0, SumOfSquares - (Sum * Sum / Count));

    /// <summary>The moments of a list of scores.</summary>
    /// <param name="scores">Finite scores in points; may be empty.</param>
    /// <exception cref="ArgumentOutOfRangeException">A score is not finite.</exception>
    public static GroupMoments Of(ReadOnlySpan<double> scores)
    {
        var (sum, squares) = (0.0, 0.0);
        foreach (var score in scores) (sum, squares) = (sum + score, squares + (score * score));
        return new(scores.Length, sum, squares);
    }

    /// <summary>The moments of this group and another together.</summary>
    /// <param name="other">A group that shares no organization with this one.</param>
    public GroupMoments With(GroupMoments other) => new(Count + other.Count, Sum + other.Sum, SumOfSquares + other.SumOfSquares);
}
