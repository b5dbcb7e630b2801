namespace Maturity.Core.Benchmarking;

/// <summary>A snapshot as one viewer may have it judged: takes the viewer's owner out of every cell, as it was when the cell's figures were made.</summary>
/// <param name="grid">The segments.</param>
/// <param name="cells">The cells of the snapshot by the code of their segment, all of them.</param>
/// <param name="own">Members of the viewer's owner in the snapshots that figures are from; one without any may be missing.</param>
/// <param name="workspace">The workspace that looks.</param>
/// <param name="measures">How many measures.</param>
public sealed class SnapshotView(
    SegmentGrid grid, IReadOnlyDictionary<string, SnapshotCell> cells, IReadOnlyDictionary<string, IReadOnlyList<Member>> own, string workspace, int measures)
{
    /// <summary>The four cells around an organization, narrow to wide.</summary>
    /// <param name="narrow">Place of its narrowest segment.</param>
    public IReadOnlyList<PeerCell> Around(int narrow) => [.. grid.Around(narrow).Select(Cell)];

    /// <summary>One cell.</summary>
    /// <param name="place">Place of its segment.</param>
    public PeerCell Cell(int place)
    {
        var wider = grid.Wider(place);
        var list = Enumerable.Range(0, measures).Select(measure => Measure(place, wider, measure)).ToList();

        // The index comes first and nobody lacks it, so that its members are those of the cell.
        return new(grid.Segments[place], list[0].Counts, list[0].Apart, list);
    }

    /// <summary>What estimates lean on.</summary>
    public PeerGround Ground()
    {
        var industries = Enumerable.Range(0, grid.Segments.Count).Where(place => grid.Segments[place].Kind == SegmentKind.Industry).ToList();
        var all = grid.Place("ALL")!.Value;
        return new(
            [.. Enumerable.Range(0, measures).Select(measure => Scores(all, measure).Moments)],
            [.. Enumerable.Range(0, measures).Select(measure => (IReadOnlyList<GroupMoments>)[.. industries.Select(place => Scores(place, measure).Moments)])]);
    }

    private PeerMeasure Measure(int place, IReadOnlyList<int> wider, int measure)
    {
        var counts = Stored(place).Figures.Measures[measure].CountsFor(workspace, [.. Own(place, measure).Select(member => member.Peer)]);
        return new(Scores(place, measure), counts, [.. wider.Select(around => Apart(place, around, measure)), OwnStrangers(place, measure)]);
    }

    private Histogram Scores(int place, int measure) =>
        Stored(place).Figures.Measures[measure].Scores.Without(Own(place, measure).Select(member => member.Scores[measure] / 100.0));

    /// <summary>
    /// Organizations of the viewer's owner that the workspace did not assess. Its other clients see the same cell with them in it,
    /// so that the two could be subtracted.
    /// </summary>
    private int OwnStrangers(int place, int measure) => Own(place, measure).Count(member => member.Peer.Workspace != workspace);

    /// <summary>What the snapshot says is apart, less what the viewer's owner has part in.</summary>
    private int Apart(int place, int wider, int measure)
    {
        var (cell, around) = (Stored(place), Stored(wider));
        var apart = cell.Apart.TryGetValue(around.Figures.Segment, out var kept) ? kept[measure]
            : around.Figures.Measures[measure].Organizations - cell.Figures.Measures[measure].Organizations;
        return apart - MemberDifference.Organizations(grid, ByOrganization(place), ByOrganization(wider), [(place, wider)], measures)[0][measure];
    }

    private SnapshotCell Stored(int place) => cells[grid.Segments[place].Code];

    private IEnumerable<Member> ByOrganization(int place) => Own(place).OrderBy(member => member.Peer.Organization, StringComparer.Ordinal);

    private IEnumerable<Member> Own(int place, int measure) => Own(place).Where(member => member.Has(measure));

    private IEnumerable<Member> Own(int place) =>
        own.TryGetValue(Stored(place).Origin, out var members) ? members.Where(member => grid.Around(member.Narrow).Contains(place)) : [];
}
