using Maturity.Core.Questionnaires;

namespace Maturity.Core.Benchmarking;

/// <summary>All segments of a classification with their places: each industry by size group first, then industries, supersectors by size group, and all.</summary>
public sealed class SegmentGrid
{
    private readonly Dictionary<string, int> places;
    private readonly Dictionary<(string Industry, string SizeBand), int> narrow = [];
    private readonly int[][] around;
    private readonly bool[][] holds;
    private readonly IReadOnlyList<int>[] related;

    /// <summary>Lays out the segments of a classification.</summary>
    /// <param name="classification">Industries and size bands.</param>
    public SegmentGrid(Classification classification)
    {
        var lists = (
            from industry in classification.Industries
            from band in classification.SizeBands.DistinctBy(band => band.SizeGroup)
            select Segment.Of(industry.Code, band.Code, classification)).ToList();
        Segments = [.. lists.SelectMany(list => list).Distinct().OrderBy(segment => segment.Kind).ThenBy(segment => segment.Code, StringComparer.Ordinal)];
        places = Segments.Select((segment, place) => (segment, place)).ToDictionary(pair => pair.segment.Code, pair => pair.place, StringComparer.Ordinal);
        around = new int[lists.Count][];
        foreach (var list in lists) around[places[list[0].Code]] = [.. list.Select(segment => places[segment.Code])];
        holds = [.. Segments.Select((_, place) => around.Select(list => list.Contains(place)).ToArray())];
        related = [.. Segments.Select((_, place) => Enumerable.Range(0, Segments.Count)
            .Where(other => other == place || Wider(place).Contains(other) || Wider(other).Contains(place)).ToList())];
        foreach (var (industry, band) in classification.Industries.SelectMany(industry => classification.SizeBands.Select(band => (industry.Code, band.Code))))
            narrow[(industry, band)] = places[Segment.Of(industry, band, classification)[0].Code];
    }

    /// <summary>The segments in the order of their places.</summary>
    public IReadOnlyList<Segment> Segments { get; }

    /// <summary>How many segments are of one industry and one size group; theirs are the first places.</summary>
    public int NarrowCount => around.Length;

    /// <summary>Place of the segment that an organization's industry and size group make.</summary>
    /// <param name="industry">Code of the industry.</param>
    /// <param name="sizeBand">Code of the size band.</param>
    /// <returns>Null when the classification has no such code.</returns>
    public int? Narrow(string industry, string sizeBand) => narrow.TryGetValue((industry, sizeBand), out var place) ? place : null;

    /// <summary>Place of a segment; null when there is none of that code.</summary>
    /// <param name="code">Such as <c>FIN/LARGE</c>.</param>
    public int? Place(string code) => places.TryGetValue(code, out var place) ? place : null;

    /// <summary>Places of the four segments that hold a narrow one, narrow to wide, itself the first.</summary>
    /// <param name="narrow">A place below <see cref="NarrowCount"/>.</param>
    public IReadOnlyList<int> Around(int narrow) => around[narrow];

    /// <summary>Whether a segment holds the organizations of a narrow one.</summary>
    /// <param name="place">Place of the segment.</param>
    /// <param name="narrow">A place below <see cref="NarrowCount"/>.</param>
    internal bool Holds(int place, int narrow) => holds[place][narrow];

    /// <summary>Places of the segment itself, of the wider ones, and of those that it is wider than: all whose figures could be subtracted from its own.</summary>
    /// <param name="place">A place.</param>
    internal IReadOnlyList<int> Related(int place) => related[place];

    /// <summary>Places of the narrow segments that make up a segment.</summary>
    /// <param name="place">A place.</param>
    public IEnumerable<int> Parts(int place) => Enumerable.Range(0, NarrowCount).Where(part => holds[place][part]);

    /// <summary>Places of the wider segments that hold all organizations of this one (see <see cref="Segment.Around"/>).</summary>
    /// <param name="place">A place.</param>
    public IReadOnlyList<int> Wider(int place)
    {
        var kinds = Segment.Around(Segments[place].Kind);
        return [.. around[Parts(place).First()].Where(wider => kinds.Contains(Segments[wider].Kind))];
    }
}
