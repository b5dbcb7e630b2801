using Maturity.Core.Questionnaires;

namespace Maturity.Core.Benchmarking;

/// <summary>One of the fixed sets that peers are found in. Made by <see cref="Of"/> only, so its codes exist.</summary>
public sealed record Segment
{
    private Segment(SegmentKind kind, string? sector, string? sizeGroup) => (Kind, Sector, SizeGroup) = (kind, sector, sizeGroup);

    /// <summary>Which of the ways.</summary>
    public SegmentKind Kind { get; }

    /// <summary>Code of the industry or of the supersector; null for all.</summary>
    public string? Sector { get; }

    /// <summary>Code of the size group; null for every size.</summary>
    public string? SizeGroup { get; }

    /// <summary>Stable name such as <c>FIN/LARGE</c>, <c>FIN</c>, <c>INFO/LARGE</c> or <c>ALL</c>; unique among all segments of a classification whose industries and supersectors share no code.</summary>
    public string Code => Kind switch
    {
        SegmentKind.All => "ALL",
        SegmentKind.Industry => Sector!,
        _ => $"{Sector}/{SizeGroup}",
    };

    /// <summary>The four segments that an organization is in, narrow to wide (G8).</summary>
    /// <param name="industry">Code of its industry.</param>
    /// <param name="sizeBand">Code of its size band.</param>
    /// <param name="classification">The codes there are.</param>
    /// <exception cref="ArgumentException">The classification has no such industry or size band.</exception>
    public static IReadOnlyList<Segment> Of(string industry, string sizeBand, Classification classification)
    {
        var sector = classification.Industries.FirstOrDefault(known => known.Code == industry)
            ?? throw new ArgumentException($"There is no industry {industry}.", nameof(industry));
        var band = classification.SizeBands.FirstOrDefault(known => known.Code == sizeBand)
            ?? throw new ArgumentException($"There is no size band {sizeBand}.", nameof(sizeBand));
        return
        [
            new(SegmentKind.IndustryAndSize, industry, band.SizeGroup),
            new(SegmentKind.Industry, industry, null),
            new(SegmentKind.SupersectorAndSize, sector.Supersector, band.SizeGroup),
            new(SegmentKind.All, null, null),
        ];
    }

    /// <summary>
    /// Places, in the list that <see cref="Of"/> gives, of the segments that hold all of this one's organizations: those
    /// it could be subtracted from.
    /// </summary>
    /// <param name="kind">This one.</param>
    public static IReadOnlyList<SegmentKind> Around(SegmentKind kind) => kind switch
    {
        SegmentKind.IndustryAndSize => [SegmentKind.Industry, SegmentKind.SupersectorAndSize, SegmentKind.All],
        SegmentKind.All => [],
        _ => [SegmentKind.All],
    };
}
