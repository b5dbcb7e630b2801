namespace Maturity.Core.Scoring;

/// <summary>
/// One weighted mean in the making, with the same mean at both bounds (F8). The parts are what is averaged: questions of
/// a capability, capabilities of a dimension, dimensions of the index.
/// </summary>
internal struct WeightedMean
{
    private double sum;
    private double lowSum;
    private double highSum;

    /// <summary>Weight of the parts that have a score.</summary>
    public double Scored { get; private set; }

    /// <summary>Weight of the parts that apply, scored or not.</summary>
    public double Applicable { get; private set; }

    /// <summary>Number of parts that do not apply.</summary>
    public int Absent { get; private set; }

    /// <summary>Number of parts that apply.</summary>
    public int Present { get; private set; }

    /// <summary>Number of parts that apply and lack answers.</summary>
    public int Lacking { get; private set; }

    /// <summary>Adds a part that has a score.</summary>
    public void Add(double weight, double score, double low, double high)
    {
        Scored += weight;
        sum += weight * score;
        Bound(weight, low, high);
    }

    /// <summary>Adds a part that applies and lacks answers.</summary>
    public void AddLacking(double weight, double low, double high)
    {
        Lacking++;
        Bound(weight, low, high);
    }

    /// <summary>Adds a part that does not apply: it leaves both sides of the fraction.</summary>
    public void AddAbsent() => Absent++;

    /// <summary>Scored over applicable weight, 0 to 1; not a number when nothing applies.</summary>
    public readonly double Coverage => Present == 0 ? double.NaN : Scored / Applicable;

    /// <summary>Mean of the scored parts, points.</summary>
    public readonly double Score => Clamp(sum / Scored);

    /// <summary>Mean of all applicable parts at their lower bounds, points; not a number when nothing applies.</summary>
    public readonly double Low => Present == 0 ? double.NaN : Clamp(lowSum / Applicable);

    /// <summary>Mean of all applicable parts at their upper bounds, points; not a number when nothing applies.</summary>
    public readonly double High => Present == 0 ? double.NaN : Clamp(highSum / Applicable);

    private void Bound(double weight, double low, double high)
    {
        Present++;
        Applicable += weight;
        lowSum += weight * low;
        highSum += weight * high;
    }

    // 100 (w + v) / (w + v) may come out one binary digit above 100.
    private static double Clamp(double points) => Math.Min(100, points);
}
