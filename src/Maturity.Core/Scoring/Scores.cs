namespace Maturity.Core.Scoring;

/// <summary>
/// Scores of one set of answers in few arrays, for callers that score in bulk. Positions are those of the
/// <see cref="ScoringModel"/> that made it. Points 0 to 100, unrounded; <see cref="double.NaN"/> where there is none.
/// </summary>
public sealed class Scores
{
    private readonly double[] figures;
    private readonly int dimensions;
    private readonly int capabilities;

    internal Scores(int dimensions, int capabilities)
    {
        this.dimensions = dimensions;
        this.capabilities = capabilities;
        figures = new double[(4 * dimensions) + (2 * capabilities)];
    }

    /// <summary>Index (F5), points; not a number when incomplete.</summary>
    public double Index { get; internal set; } = double.NaN;

    /// <summary>Band of the index before the cap (F6), 1 to 5; 0 when incomplete.</summary>
    public int Band { get; internal set; }

    /// <summary>Level after the cap (F7), 1 to 5; 0 when incomplete.</summary>
    public int Level { get; internal set; }

    /// <summary>Level of the weakest dimension, 1 to 5; 0 when incomplete.</summary>
    public int WeakestLevel { get; internal set; }

    /// <summary>Index with every "don't know" at level 1 (F8), points.</summary>
    public double Low { get; internal set; } = double.NaN;

    /// <summary>Index with every "don't know" at level 5 (F8), points.</summary>
    public double High { get; internal set; } = double.NaN;

    /// <summary>Answered over applicable question weight, 0 to 1; not a number when nothing applies.</summary>
    public double Coverage { get; internal set; } = double.NaN;

    /// <summary>Points per dimension (F4).</summary>
    public ReadOnlySpan<double> Dimensions => Part(0);

    /// <summary>Lower bound per dimension (F8), points.</summary>
    public ReadOnlySpan<double> DimensionLows => Part(1);

    /// <summary>Upper bound per dimension (F8), points.</summary>
    public ReadOnlySpan<double> DimensionHighs => Part(2);

    /// <summary>Answered over applicable question weight per dimension, 0 to 1.</summary>
    public ReadOnlySpan<double> DimensionCoverages => Part(3);

    /// <summary>Points per capability (F3).</summary>
    public ReadOnlySpan<double> Capabilities => figures.AsSpan(4 * dimensions, capabilities);

    /// <summary>Coverage per capability (F3), 0 to 1; not a number when all its questions are "not applicable".</summary>
    public ReadOnlySpan<double> CapabilityCoverages => figures.AsSpan((4 * dimensions) + capabilities, capabilities);

    internal void SetCapability(int capability, double score, double coverage)
    {
        figures[(4 * dimensions) + capability] = score;
        figures[(4 * dimensions) + capabilities + capability] = coverage;
    }

    internal void SetDimension(int dimension, double score, double low, double high, double coverage)
    {
        figures[dimension] = score;
        figures[dimensions + dimension] = low;
        figures[(2 * dimensions) + dimension] = high;
        figures[(3 * dimensions) + dimension] = coverage;
    }

    private ReadOnlySpan<double> Part(int part) => figures.AsSpan(part * dimensions, dimensions);
}
