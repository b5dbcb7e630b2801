namespace Maturity.Core.Benchmarking;

/// <summary>A snapshot as one viewer may have it judged: takes the viewer's owner out of every cell, as it was when the cell's figures were made.</summary>
/// <param name="grid">The segments.</param>
/// <param name="cells">The cells of the snapshot by the code of their segment, all of them.</param>
/// <param name="own">Members of the viewer's owner in the snapshots that cells name in <see cref="SnapshotCell.Origins"/>; one without any may be missing.</param>
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
        var today = grid.Wider(place).Where(wider => Stored(wider).Origin == Stored(place).Origin).ToList();
        var near = Near(place);
        var list = Enumerable.Range(0, measures).Select(Measure).ToList();

        // The index comes first and nobody lacks it, so that its members are those of the cell.
        return new(grid.Segments[place], list[0].Counts, list[0].Apart, list, list[0].IsNear, list[0].Most);

        PeerMeasure Measure(int measure)
        {
            var counts = Counts(place, measure);
            return new(Scores(place, measure), counts, [.. today.SelectMany(wider => Beyond(place, wider, measure))], near[measure], Disclosure.MostOfKept(counts));
        }
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

    /// <summary>
    /// What a wider cell of the same day has more. The workspace takes out its own clients, and its strangers are counted with the
    /// viewer's owner among them: its other clients see the wider cell with those.
    /// </summary>
    private IEnumerable<int> Beyond(int place, int wider, int measure) =>
        [Counts(wider, measure).Organizations - Counts(place, measure).Organizations, Strangers(wider, measure) - Strangers(place, measure)];

    private PeerCounts Counts(int place, int measure) =>
        Stored(place).Figures.Measures[measure].CountsFor(workspace, [.. Own(place, measure).Select(member => member.Peer)]);

    private int Strangers(int place, int measure) => Stored(place).Figures.Measures[measure].CountsFor(workspace, []).Strangers;

    private Histogram Scores(int place, int measure) =>
        Stored(place).Figures.Measures[measure].Scores.Without(Own(place, measure).Select(member => member.Scores[measure] / 100.0));

    /// <summary>
    /// For each measure, whether readers may have figures that these could be subtracted from. When the viewer's owner has
    /// organizations here that the workspace did not assess, they do: its other clients see the same cell with those in it. As
    /// nobody is shown a cell then, all that a workspace is ever shown of one set holds the same strangers, whoever looks.
    /// </summary>
    private bool[] Near(int place)
    {
        var near = new bool[measures];
        var cell = Stored(place);
        for (var measure = 0; measure < measures; measure++) near[measure] = Own(place, measure).Any(member => member.Peer.Workspace != workspace);
        foreach (var other in cell.Nearby)
        {
            var around = grid.Place(other.Segment)!.Value;

            // Of one day, while both are shown, what this workspace knows is counted exactly instead.
            if (other.Origin == cell.Origin && Stored(around).Origin == cell.Origin) continue;
            var own = MemberDifference.Of(grid, ByOrganization(around, other.Origin), ByOrganization(place, cell.Origin), [new(around, place)], measures)[0];
            for (var measure = 0; measure < measures; measure++) near[measure] |= !other.Measures[measure].IsSafe(own[measure].Apart);
        }

        return near;
    }

    private SnapshotCell Stored(int place) => cells[grid.Segments[place].Code];

    private IEnumerable<Member> ByOrganization(int place, string origin) => Own(place, origin).OrderBy(member => member.Peer.Organization, StringComparer.Ordinal);

    private IEnumerable<Member> Own(int place, int measure) => Own(place, Stored(place).Origin).Where(member => member.Has(measure));

    private IEnumerable<Member> Own(int place, string origin) =>
        own.TryGetValue(origin, out var members) ? members.Where(member => grid.Holds(place, member.Narrow)) : [];
}
