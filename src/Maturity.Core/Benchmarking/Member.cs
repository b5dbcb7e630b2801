using System.Collections.Immutable;

namespace Maturity.Core.Benchmarking;

/// <summary>An organization that counts in a snapshot, with the scores of its newest accepted assessment.</summary>
public sealed record Member
{
    /// <summary>Stands in <see cref="Scores"/> where there is no score.</summary>
    public const short NoScore = -1;

    /// <summary>The highest score, 100 points.</summary>
    public const short HighestScore = 10_000;

    /// <summary>The most measures of one snapshot.</summary>
    public const int MostMeasures = 64;

    /// <summary>Takes what is known.</summary>
    /// <param name="peer">Who it is.</param>
    /// <param name="narrow">Its place in <see cref="SegmentGrid.Segments"/>: the segment of its industry and size group.</param>
    /// <param name="scores">Hundredths of a point, 0 to 10,000, or <see cref="NoScore"/>; the index first, which must be there.</param>
    /// <exception cref="ArgumentException">A score is outside its range, the index is missing, or there are too many measures.</exception>
    public Member(Peer peer, int narrow, ImmutableArray<short> scores)
    {
        if (scores.Length is 0 or > MostMeasures || scores[0] == NoScore) throw new ArgumentException("There is no index, or there are too many measures.", nameof(scores));
        var present = 0UL;
        for (var measure = 0; measure < scores.Length; measure++)
        {
            if (scores[measure] is < NoScore or > HighestScore) throw new ArgumentException("A score is outside 0 to 100 points.", nameof(scores));
            if (scores[measure] != NoScore) present |= 1UL << measure;
        }

        (Peer, Narrow, Scores, Present) = (peer, narrow, scores, present);
    }

    /// <summary>Who it is.</summary>
    public Peer Peer { get; }

    /// <summary>Place of its narrowest segment.</summary>
    public int Narrow { get; }

    /// <summary>Its scores in hundredths of a point, one per measure.</summary>
    public ImmutableArray<short> Scores { get; }

    /// <summary>One bit per measure that it has a score of, the lowest for the index.</summary>
    internal ulong Present { get; }

    /// <summary>Whether it has a score of a measure.</summary>
    /// <param name="measure">Place of the measure.</param>
    public bool Has(int measure) => (Present & (1UL << measure)) != 0;

    /// <summary>A score in points to the hundredth it is kept in.</summary>
    /// <param name="score">0 to 100 points.</param>
    /// <exception cref="ArgumentOutOfRangeException">The score is outside its range.</exception>
    public static short Hundredths(double score)
    {
        if (!(score is >= 0 and <= 100)) throw new ArgumentOutOfRangeException(nameof(score), score, "A score is 0 to 100 points.");
        return (short)Scoring.Rounding.Publish(score * 100, 0);
    }
}
