namespace Maturity.Core.Benchmarking;

/// <summary>Where an organization stands among one set of peers, with the pedigree of that set. Made by <see cref="Of"/> only.</summary>
public sealed record Position
{
    private Position()
    {
    }

    /// <summary>The segment that is shown; null when none may be.</summary>
    public Segment? Segment { get; private init; }

    /// <summary>Segments narrower than the rule's own choice, which were passed over because too few of their peers may be shown; narrow to wide.</summary>
    public required IReadOnlyList<Segment> PassedOver { get; init; }

    /// <summary>Segments that may be shown, narrow to wide: those to choose from.</summary>
    public required IReadOnlyList<Segment> Released { get; init; }

    /// <summary>Band of the number of organizations (see <see cref="CountBand"/>); null when none are shown.</summary>
    public string? Band { get; private init; }

    /// <summary>What may be shown of the cohort as a whole; when there is none, the rule that hides the widest.</summary>
    public required Disclosure Disclosure { get; init; }

    /// <summary>One position per measure, the index first; without figures when there is no cohort.</summary>
    public required IReadOnlyList<MeasurePosition> Measures { get; init; }

    /// <summary>Finds the cohort (G8) and the position in it.</summary>
    /// <param name="narrowToWide">The cells around the organization; at least 1.</param>
    /// <param name="own">Its scores in points, the index first; null where it has none.</param>
    /// <param name="ground">What estimates lean on.</param>
    /// <param name="wanted">Shows this segment when it is released; null for the rule's own choice.</param>
    /// <exception cref="ArgumentException">There is no cell, or not one own score per measure.</exception>
    public static Position Of(IReadOnlyList<PeerCell> narrowToWide, IReadOnlyList<double?> own, PeerGround ground, string? wanted = null)
    {
        if (narrowToWide.Count == 0 || narrowToWide.Any(cell => cell.Measures.Count != own.Count)) throw new ArgumentException("There is no cell, or not one own score per measure.", nameof(own));
        var shown = narrowToWide.Where(cell => cell.Disclosure.Level > DisclosureLevel.Nothing).Select(cell => cell.Segment).ToList();
        var chosen = Cohort.Choose([.. narrowToWide.Select(cell => cell.Disclosure)]);
        var wished = narrowToWide.Select((cell, at) => (cell, at)).Where(pair => pair.cell.Segment.Code == wanted && shown.Contains(pair.cell.Segment)).Select(pair => (int?)pair.at).FirstOrDefault();
        var place = wished ?? chosen;
        var cell = narrowToWide[place ?? ^1];
        return new()
        {
            Segment = place is null ? null : cell.Segment,
            PassedOver = [.. narrowToWide.Take(chosen ?? narrowToWide.Count).Select(narrower => narrower.Segment)],
            Released = shown,
            Band = place is null ? null : CountBand.Of(cell.Counts.Organizations),
            Disclosure = cell.Disclosure,
            Measures = [.. own.Select((score, measure) => place is null
                ? MeasurePosition.Hidden(cell.Disclosure, score)
                : MeasurePosition.Of(cell.Measures[measure], score, set => ground.Estimate(measure, set)))],
        };
    }
}
