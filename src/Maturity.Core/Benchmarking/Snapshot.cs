namespace Maturity.Core.Benchmarking;

/// <summary>The cells of one day, of which those that may not change keep the figures of an earlier snapshot (G7). Made by <see cref="Make"/>, or from what was stored.</summary>
/// <param name="Name">Tells it from other snapshots.</param>
/// <param name="Cells">All cells by the code of their segment.</param>
public sealed record Snapshot(string Name, IReadOnlyDictionary<string, SnapshotCell> Cells)
{
    /// <summary>
    /// Makes a snapshot: the same members and the same snapshot before make the same bytes. New figures are compared with all
    /// that readers may have kept of the same segment, of wider and of narrower ones, however long ago: somebody may come after
    /// five others came and went, and a wider segment may shrink to what a narrower one was. Where they are too near, a cell
    /// that was published keeps its figures; one that was not, or that is too near in some measures only, is hidden from
    /// viewers in those. Figures of the same day are compared when they are viewed.
    /// </summary>
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
        var before = grid.Segments.Select(segment => previous?.Cells[segment.Code]).ToList();
        var nearby = Nearby(grid, measures, present, before, membersOf);
        bool IsNew(int place) => !(before[place]?.Published.Count > 0 && nearby[place].Any(figures => !figures.Measures[0].IsSafe()));
        var cells = before.Select((cell, place) => !IsNew(place) ? cell! : new(
            fresh[place], name, cell?.Published ?? [], [.. nearby[place], .. Around(grid, fresh, place, name, IsNew)]));
        return new(name, cells.ToDictionary(cell => cell.Figures.Segment, StringComparer.Ordinal));
    }

    /// <summary>Wider figures of the same day that those of a place are near to: once they are replaced, readers may still have them.</summary>
    private static IEnumerable<FiguresNearby> Around(SegmentGrid grid, IReadOnlyList<CellFigures> fresh, int place, string name, Func<int, bool> isNew) =>
        from wider in grid.Wider(place)
        where isNew(wider) && fresh[wider].Measures[0].Owners >= Disclosure.Fewest
        let distances = fresh[wider].Measures.Zip(fresh[place].Measures, (around, inside) => around.Beyond(inside)).ToList()
        where distances.Any(IsFew)
        select new FiguresNearby(fresh[wider].Segment, name, distances);

    private static bool IsFew(SetDistance distance) => distance.Apart > 0 && distance.Apart - distance.Known < Disclosure.Fewest;

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

    /// <summary>For each place the earlier figures that new ones would be near to.</summary>
    private static List<FiguresNearby>[] Nearby(
        SegmentGrid grid, int measures, MemberStreams present, List<SnapshotCell?> before, Func<string, MemberStreams> membersOf)
    {
        List<FiguresNearby>[] nearby = [.. before.Select(_ => new List<FiguresNearby>())];
        foreach (var origin in before.SelectMany(cell => cell?.Published ?? []).Distinct(StringComparer.Ordinal).ToList())
        {
            var pairs = (
                from now in Enumerable.Range(0, before.Count)
                from other in grid.Related(now)
                where before[other]!.Published.Contains(origin)
                select new SetPair(other, now)).ToList();
            var distances = MemberDifference.Of(grid, membersOf(origin).ByOrganization(), present.ByOrganization(), pairs, measures);
            foreach (var (pair, found) in pairs.Zip(distances))
            {
                if (found.Any(IsFew)) nearby[pair.Now].Add(new(grid.Segments[pair.Before].Code, origin, found));
            }
        }

        return nearby;
    }
}
