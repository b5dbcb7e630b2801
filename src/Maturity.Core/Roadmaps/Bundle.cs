namespace Maturity.Core.Roadmaps;

/// <summary>An initiative with its missing prerequisites, and what they are worth together.</summary>
/// <param name="For">The initiative the bundle is for.</param>
/// <param name="Members">Its members, prerequisites first.</param>
/// <param name="Value">Value they add, points; weak dimensions count half as much again.</param>
/// <param name="Effort">Person-weeks they take.</param>
internal sealed record Bundle(int For, IReadOnlyList<int> Members, double Value, double Effort)
{
    private const int Decimals = 9;

    /// <summary>Value per person-week, rounded so that what is equal on paper is equal here; infinite for what costs nothing.</summary>
    public double Ratio { get; } = Effort > 0 ? Math.Round(Value / Effort, Decimals) : Value > 0 ? double.PositiveInfinity : 0;

    /// <summary>Most value per person-week, then less effort; candidates come in the order of their ids, so the first stays.</summary>
    public bool IsBetterThan(Bundle? other)
    {
        if (other is null || Ratio != other.Ratio) return other is null || Ratio > other.Ratio;
        return Math.Round(Effort, Decimals) < Math.Round(other.Effort, Decimals);
    }
}
