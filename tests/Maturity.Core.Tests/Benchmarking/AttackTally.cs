using System.Globalization;

namespace Maturity.Core.Tests.Benchmarking;

/// <summary>How often guesses at the same scores hit, by how much the one who guesses has seen.</summary>
internal sealed class AttackTally(string name)
{
    private int all;
    private int one;
    private int reading;
    private int blind;

    public int Guesses { get; private set; }

    /// <summary>What all figures together give to somebody who knows the clients of a workspace, beyond guessing blindly, in points of percent.</summary>
    public double Gain => 100.0 * (all - blind) / Guesses;

    public void Add(double score, Belief fromAll, Belief fromOne, Belief fromReading)
    {
        Guesses++;
        if (fromAll.Hits(score)) all++;
        if (fromOne.Hits(score)) one++;
        if (fromReading.Hits(score)) reading++;
        if (Math.Abs(score - PeerHistory.Mean) <= Belief.Reach) blind++;
    }

    /// <summary>Adds what was counted elsewhere.</summary>
    public void Add(AttackTally other)
    {
        Guesses += other.Guesses;
        (all, one, reading, blind) = (all + other.all, one + other.one, reading + other.reading, blind + other.blind);
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{name}, {Guesses} guesses within {Belief.Reach} points: all figures {Percent(all):0.0} %, one cell {Percent(one):0.0} %, reading one page {Percent(reading):0.0} %, blind {Percent(blind):0.0} %");

    private double Percent(int hits) => 100.0 * hits / Guesses;
}
