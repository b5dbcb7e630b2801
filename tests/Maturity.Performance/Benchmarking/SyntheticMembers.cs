using System.Collections.Immutable;
using Maturity.Core.Benchmarking;
using Maturity.Core.Questionnaires;

namespace Maturity.Performance.Benchmarking;

/// <summary>Made-up organizations of a whole country, each found again by its number: an index, 6 dimensions and 22 capabilities.</summary>
internal sealed class SyntheticMembers(int count)
{
    public const int Measures = 29;
    private const int Dimensions = 6;
    private const int Workspaces = 200;

    private static readonly (string Band, double Share)[] Sizes = [("micro", 0.40), ("small", 0.25), ("medium", 0.15), ("large", 0.10), ("xlarge", 0.07), ("huge", 0.03)];

    public static readonly Classification Classification = new(
        [.. Enumerable.Range(0, 4).Select(at => new Supersector($"S{at}", $"Supersector {at}"))],
        [.. Enumerable.Range(0, 15).Select(at => new Industry($"I{at:00}", $"Industry {at}", $"{(char)('A' + at)}", $"S{at % 4}"))],
        [.. Sizes.Select((size, at) => new SizeBand(size.Band, size.Band, at, null, size.Band, at < 3 ? "SME" : "LARGE"))]);

    public static readonly SegmentGrid Grid = new(Classification);

    private static readonly string[] WorkspaceNames = [.. Enumerable.Range(0, Workspaces).Select(at => $"workspace{at:000}")];

    public IEnumerable<SyntheticMember> First() => Enumerable.Range(0, count).Select(number => Of(number, number));

    /// <summary>A month later: of a hundred organizations one has changed, by leaving, by coming, or by being assessed again.</summary>
    public IEnumerable<SyntheticMember> Later() => Enumerable.Range(0, count).Select(number => (number % 1000) switch
    {
        < 3 => Of(count + number, count + number),
        < 7 => Of(number, count + number),
        _ => Of(number, number),
    });

    private SyntheticMember Of(int number, int assessment)
    {
        var who = new SplitMix64((ulong)number);
        var organization = $"{who.Next():x16}";
        var industry = (int)(15 * Math.Pow(who.NextUnit(), 1.5));
        var size = Band(who.NextUnit());

        // One in five belongs to a group; groups of hundreds are rare.
        var grouped = who.NextUnit() < 0.2;
        var group = (int)(Math.Max(1, count / 20) * Math.Pow(who.NextUnit(), 2));
        var owner = grouped ? $"{new SplitMix64((ulong)group + (1UL << 40)).Next():x16}" : organization;
        var workspace = WorkspaceNames[(int)(Workspaces * Math.Pow(who.NextUnit(), 2))];
        var drawn = new SplitMix64((ulong)assessment + (1UL << 41));
        var peer = new Peer(owner, workspace, organization, $"{drawn.Next():x16}");
        return new(new(peer, Grid.Narrow($"I{industry:00}", size)!.Value, Scores(ref drawn, 42 + (3 * (industry % 5)))), $"I{industry:00}", size);
    }

    private static string Band(double share)
    {
        foreach (var (band, part) in Sizes)
        {
            if ((share -= part) < 0) return band;
        }

        return Sizes[^1].Band;
    }

    private static ImmutableArray<short> Scores(ref SplitMix64 drawn, double mean)
    {
        var scores = ImmutableArray.CreateBuilder<short>(Measures);
        scores.Count = Measures;
        var level = mean + Bell(ref drawn, 15);
        var sum = 0.0;
        for (var at = 1; at < Measures; at++)
        {
            var around = at <= Dimensions ? level : scores[1 + (at % Dimensions)] / 100.0;
            scores[at] = Member.Hundredths(Math.Clamp(around + Bell(ref drawn, 9), 0, 100));
            if (at <= Dimensions) sum += scores[at] / 100.0;
        }

        scores[0] = Member.Hundredths(sum / Dimensions);

        // One in twelve skipped a few capabilities.
        if (drawn.NextUnit() < 1 / 12.0)
        {
            for (var skipped = 1 + drawn.NextIndex(4); skipped > 0; skipped--) scores[1 + Dimensions + drawn.NextIndex(Measures - Dimensions - 1)] = Member.NoScore;
        }

        return scores.MoveToImmutable();
    }

    private static double Bell(ref SplitMix64 drawn, double deviation) =>
        (drawn.NextUnit() + drawn.NextUnit() + drawn.NextUnit() + drawn.NextUnit() - 2) * deviation * Math.Sqrt(3);
}
