using System.Numerics;

namespace Maturity.Core.Benchmarking;

/// <summary>Counts how far two sets are apart while both are gone through. A measure is settled, and no longer counted, once five are strangers to every workspace.</summary>
/// <param name="measures">How many measures.</param>
internal sealed class DistanceTally(int measures)
{
    private readonly int[] apart = new int[measures];
    private readonly int[] known = new int[measures];
    private readonly Dictionary<string, int[]> workspaces = new(StringComparer.Ordinal);
    private ulong settled = measures == Member.MostMeasures ? 0 : ulong.MaxValue << measures;

    public bool IsSettled => settled == ulong.MaxValue;

    public IReadOnlyList<SetDistance> Distances => [.. apart.Zip(known, (all, most) => new SetDistance(all, most))];

    /// <summary>Counts one that is apart in some measures.</summary>
    /// <param name="present">One bit per measure.</param>
    /// <param name="workspace">The workspace that knows what the difference would tell of it; null when none does.</param>
    public void Add(ulong present, string? workspace)
    {
        var counts = workspace is null || (present & ~settled) == 0 ? null : Of(workspace);
        for (var left = present & ~settled; left != 0; left &= left - 1)
        {
            var measure = BitOperations.TrailingZeroCount(left);
            apart[measure]++;
            if (counts is not null) known[measure] = Math.Max(known[measure], ++counts[measure]);
            if (apart[measure] - known[measure] >= Disclosure.Fewest) settled |= 1UL << measure;
        }
    }

    private int[] Of(string workspace) => workspaces.TryGetValue(workspace, out var counts) ? counts : workspaces[workspace] = new int[known.Length];
}
