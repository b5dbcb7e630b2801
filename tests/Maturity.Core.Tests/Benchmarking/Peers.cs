using System.Collections.Immutable;
using Maturity.Core.Benchmarking;
using Maturity.Core.Questionnaires;

namespace Maturity.Core.Tests.Benchmarking;

/// <summary>Made-up members for tests of the benchmark.</summary>
internal static class Peers
{
    public const int Measures = 4;

    public static readonly Classification Classification = new(
        [new("GOODS", "Goods"), new("INFO", "Information")],
        [new("MAN", "Manufacturing", "C", "GOODS"), new("TRD", "Trade", "G", "GOODS"), new("FIN", "Finance", "L", "INFO"), new("ICT", "Software", "K", "INFO")],
        [new("small", "Small", 1, 49, "small", "SME"), new("medium", "Medium", 50, 249, "medium", "SME"), new("large", "Large", 250, null, "large", "LARGE")]);

    public static readonly SegmentGrid Grid = new(Classification);

    /// <summary>Random members of few owners and workspaces, some without some scores.</summary>
    public static List<Member> Random(Random random, int count)
    {
        var (owners, workspaces) = (1 + random.Next(count), 1 + random.Next(5));
        return
        [
            .. Enumerable.Range(0, count).Select(i => Member(
                random, $"o{i:000}", $"p{random.Next(owners)}", $"w{random.Next(workspaces)}", random.Next(Grid.NarrowCount))),
        ];
    }

    public static Member Member(Random random, string organization, string owner, string workspace, int narrow, string assessment = "a") =>
        new(new Peer(owner, workspace, organization, assessment), narrow,
            [.. Enumerable.Range(0, Measures).Select(measure => measure > 0 && random.Next(6) == 0 ? Core.Benchmarking.Member.NoScore : (short)(100 * random.Next(101)))]);

    /// <summary>The same member as it is kept in lists that are known one by one.</summary>
    public static PeerScores Known(Member member) => new(
        member.Peer, [.. Grid.Around(member.Narrow).Select(place => Grid.Segments[place])],
        [.. member.Scores.Select(score => score == Core.Benchmarking.Member.NoScore ? (double?)null : score / 100.0)]);

    public static ImmutableArray<short> Scores(params short[] scores) => [.. scores];
}
