namespace Maturity.Core.Benchmarking;

/// <summary>The cells of one day, of which those that may not change keep the figures of an earlier snapshot (G7). Made by <see cref="Make"/>, or from what was stored.</summary>
/// <param name="Name">Tells it from other snapshots.</param>
/// <param name="Cells">All cells by the code of their segment.</param>
public sealed record Snapshot(string Name, IReadOnlyDictionary<string, SnapshotCell> Cells)
{
    /// <summary>Makes a snapshot: the same members and the same snapshot before make the same bytes.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="grid">The segments.</param>
    /// <param name="measures">How many measures each member has.</param>
    /// <param name="present">Members now.</param>
    /// <param name="previous">The snapshot before; null for the first.</param>
    /// <param name="membersOf">Gives the members of an earlier snapshot by its name.</param>
    public static Snapshot Make(
        string name, SegmentGrid grid, int measures, MemberStreams present, Snapshot? previous, Func<string, MemberStreams> membersOf)
    {
        var fresh = Figures(grid, measures, present);
        var kept = previous is null ? [] : Kept(grid, present, previous, membersOf);
        var before = grid.Segments.Select(segment => previous?.Cells[segment.Code]).ToList();
        var origins = before.Select((cell, place) => kept.Contains(place) ? cell!.Origin : name).ToList();
        var apart = Apart(grid, measures, origins, origin => origin == name ? present : membersOf(origin));
        var cells = before.Select((cell, place) => kept.Contains(place)
            ? cell! with { Apart = apart[place] }
            : new(fresh[place], name, cell?.Published ?? [], apart[place]));
        return new(name, cells.ToDictionary(cell => cell.Figures.Segment, StringComparer.Ordinal));
    }

    private static IReadOnlyList<CellFigures> Figures(SegmentGrid grid, int measures, MemberStreams present)
    {
        var histograms = new HistogramPass(grid, measures);
        using var membership = new MembershipPass(grid, measures);
        foreach (var member in present.ByOwner())
        {
            histograms.Add(member.Narrow, member.Scores.AsSpan());
            membership.Add(member);
        }

        return membership.Finish(histograms);
    }

    /// <summary>
    /// Places of the cells whose published figures must stay, because too few members came or went since. Figures that were
    /// replaced long ago are compared too: somebody may come after five others came and went.
    /// </summary>
    private static HashSet<int> Kept(SegmentGrid grid, MemberStreams present, Snapshot previous, Func<string, MemberStreams> membersOf)
    {
        var kept = new HashSet<int>();
        foreach (var origin in previous.Cells.Values.SelectMany(cell => cell.Published).Distinct(StringComparer.Ordinal))
        {
            var pairs = MemberDifference.Pairs(grid, membersOf(origin).ByOrganization(), present.ByOrganization());
            kept.UnionWith(Enumerable.Range(0, pairs.Length)
                .Where(place => !CellRefresh.IsPermitted(pairs[place]) && previous.Cells[grid.Segments[place].Code].Published.Contains(origin)));
        }

        return kept;
    }

    private static List<Dictionary<string, IReadOnlyList<int>>> Apart(
        SegmentGrid grid, int measures, List<string> origins, Func<string, MemberStreams> membersOf)
    {
        var apart = grid.Segments.Select(_ => new Dictionary<string, IReadOnlyList<int>>(StringComparer.Ordinal)).ToList();
        var nested = from place in Enumerable.Range(0, origins.Count)
                     from wider in grid.Wider(place)
                     where origins[place] != origins[wider]
                     group (place, wider) by (One: origins[place], Other: origins[wider]);
        foreach (var group in nested)
        {
            var pairs = group.ToList();
            var numbers = MemberDifference.Organizations(grid, membersOf(group.Key.One).ByOrganization(), membersOf(group.Key.Other).ByOrganization(), pairs, measures);
            for (var at = 0; at < pairs.Count; at++) apart[pairs[at].place][grid.Segments[pairs[at].wider].Code] = numbers[at];
        }

        return apart;
    }
}
