namespace Maturity.Core.Scoring;

/// <summary>Which groups are only shown together, so that none below the minimum stands apart or follows by subtraction.</summary>
internal static class GroupPool
{
    /// <summary>
    /// The released groups. Groups that are too small go into one pool; while the pool itself is too small, it would follow
    /// from the total less all the others, so the next smallest joins it. Empty when even all together are too few.
    /// </summary>
    /// <param name="groups">Groups with the number of people that count; a group without any is passed over.</param>
    public static IReadOnlyList<ReleasedGroup> Merge(IEnumerable<ReleasedGroup> groups)
    {
        var apart = groups.Where(group => group.People > 0).OrderBy(group => group.People).ThenBy(group => group.Id, StringComparer.Ordinal).ToList();
        var pool = apart.Where(group => group.People < Release.Minimum).ToList();
        apart.RemoveAll(pool.Contains);
        // Only one pool: where something must be merged, it is merged with what is merged already.
        if (pool.Count > 0) Move(apart.FindIndex(group => group.Id == Release.Others));
        while (pool.Count > 0 && apart.Count > 0 && pool.Sum(group => group.People) < Release.Minimum) Move(0);
        if (pool.Count > 0) apart.Add(Together(pool));
        return [.. apart.Where(group => group.People >= Release.Minimum).OrderBy(group => group.Id, StringComparer.Ordinal)];

        void Move(int at)
        {
            if (at < 0) return;
            pool.Add(apart[at]);
            apart.RemoveAt(at);
        }
    }

    private static ReleasedGroup Together(List<ReleasedGroup> pool) => new(
        Release.Others, [.. pool.SelectMany(group => group.Members).Order(StringComparer.Ordinal)], pool.Sum(group => group.People));
}
