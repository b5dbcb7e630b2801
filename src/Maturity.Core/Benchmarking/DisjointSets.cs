namespace Maturity.Core.Benchmarking;

/// <summary>Sets that share nothing, joined pair by pair. Source: R. Tarjan, "Efficiency of a Good But Not Linear Set Union Algorithm", Journal of the ACM 22 (1975).</summary>
internal sealed class DisjointSets
{
    private readonly Dictionary<string, string> parents = new(StringComparer.Ordinal);

    public void Add(string item) => parents.TryAdd(item, item);

    /// <summary>Puts the sets of two items together.</summary>
    public void Join(string one, string other)
    {
        var (left, right) = (SmallestOf(one), SmallestOf(other));
        if (string.CompareOrdinal(left, right) < 0) parents[right] = left;
        else parents[left] = right;
    }

    /// <summary>The item of a set that comes first in ordinal order, whatever the sets were joined by.</summary>
    public string SmallestOf(string item)
    {
        Add(item);
        var root = item;
        while (parents[root] is var parent && parent != root) root = parent;
        for (var at = item; at != root;) (at, parents[at]) = (parents[at], root);
        return root;
    }
}
