using System.Runtime.InteropServices;
using Maturity.Core.Benchmarking;
using Maturity.Core.Questionnaires;

namespace Maturity.Performance.Benchmarking;

/// <summary>Made-up organizations in the order of their owners, the same in every run.</summary>
internal static class SyntheticPeers
{
    /// <summary>Index, six dimensions, twenty-two capabilities.</summary>
    public const int Measures = 29;

    private const int Workspaces = 200;
    private const int OwnersOfTwo = 50;

    /// <summary>Fifteen industries in four supersectors, two size groups, as the product's classification has them.</summary>
    public static readonly SegmentGrid Grid = new(new Classification(
        [.. Enumerable.Range(0, 4).Select(i => new Supersector($"S{i}", $"Supersector {i}"))],
        [.. Enumerable.Range(0, 15).Select(i => new Industry($"I{i:00}", $"Industry {i}", "A", $"S{i % 4}"))],
        [new("small", "Small", 1, 249, "small", "SME"), new("large", "Large", 250, null, "large", "LARGE")]));

    public static IEnumerable<Member> Of(int count)
    {
        var random = new SplitMix64(1);
        for (var at = 0; at < count; at++)
        {
            // Every fiftieth owner has two organizations; one in a hundred scores is missing.
            var owner = at % OwnersOfTwo == 1 ? at - 1 : at;
            var middle = random.NextIndex(Member.HighestScore);
            var scores = new short[Measures];
            for (var measure = 0; measure < Measures; measure++)
                scores[measure] = measure > 6 && random.NextIndex(100) == 0 ? Member.NoScore : (short)Math.Clamp(middle + random.NextIndex(4001) - 2000, 0, Member.HighestScore);
            yield return new(
                new($"{owner:x32}", $"{random.NextIndex(Workspaces):x8}", $"{at:x32}", $"{at:x32}"), random.NextIndex(Grid.NarrowCount), ImmutableCollectionsMarshal.AsImmutableArray(scores));
        }
    }
}
