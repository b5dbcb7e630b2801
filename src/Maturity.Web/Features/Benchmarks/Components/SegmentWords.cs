using Maturity.Core.Benchmarking;
using Maturity.Core.Questionnaires;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Benchmarks.Components;

/// <summary>What segments and their sizes are called.</summary>
public static class SegmentWords
{
    /// <summary>"Finance and insurance, 250 people or more".</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="classification">Industries and sizes in the reader's language.</param>
    /// <param name="texts">The texts.</param>
    public static string Name(Segment segment, Classification classification, IStringLocalizer<BenchmarksTexts> texts) => segment.Kind switch
    {
        SegmentKind.All => texts["all organizations"],
        SegmentKind.Industry => classification.Industries.Single(industry => industry.Code == segment.Sector).Label,
        SegmentKind.IndustryAndSize => texts["{0}, {1}", classification.Industries.Single(industry => industry.Code == segment.Sector).Label, Size(segment, classification, texts)],
        _ => texts["{0}, {1}", classification.Supersectors.Single(sector => sector.Code == segment.Sector).Label, Size(segment, classification, texts)],
    };

    /// <summary>"10–19 organizations".</summary>
    /// <param name="band">See <see cref="CountBand"/>.</param>
    /// <param name="texts">The texts.</param>
    public static string Band(string band, IStringLocalizer<BenchmarksTexts> texts) => band.EndsWith('+')
        ? texts["{0} organizations or more", band[..^1]]
        : texts["{0} organizations", band.Replace('-', '–')];

    private static string Size(Segment segment, Classification classification, IStringLocalizer<BenchmarksTexts> texts)
    {
        var bands = classification.SizeBands.Where(band => band.SizeGroup == segment.SizeGroup).ToList();
        var fewest = bands.Min(band => band.Minimum);
        return bands.Any(band => band.Maximum is null)
            ? texts["{0} people or more", fewest]
            : texts["{0}–{1} people", fewest, bands.Max(band => band.Maximum)!];
    }
}
