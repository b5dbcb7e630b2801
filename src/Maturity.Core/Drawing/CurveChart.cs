namespace Maturity.Core.Drawing;

/// <summary>
/// A score over quarters: a line with a dot per quarter end, the band it may lie in, heights that mean something, and a
/// second line to compare with, dashed. Lines are named at their ends; the scale is cut to what is used.
/// </summary>
public static class CurveChart
{
    private const double Size = TextMeasure.Smallest;
    private const double Dot = 3.5;
    private const double Faint = 0.16;

    /// <summary>Draws it.</summary>
    /// <param name="title">What is shown.</param>
    /// <param name="description">What it says.</param>
    /// <param name="quarters">Names of the start and of each quarter end, at least two.</param>
    /// <param name="curve">The line, with one value per name.</param>
    /// <param name="startLabel">Figure at the start.</param>
    /// <param name="band">Between what it may lie; null for nothing.</param>
    /// <param name="other">A second line; null for none.</param>
    /// <param name="thresholds">Heights to mark; those outside the scale are left out.</param>
    /// <param name="width">Width in points, 180 or more.</param>
    /// <exception cref="ArgumentException">Too few names, a line of another length, or too little width.</exception>
    public static Drawing Draw(
        string title, string description, IReadOnlyList<string> quarters, CurveLine curve, string startLabel,
        CurveBand? band = null, CurveLine? other = null, IReadOnlyList<CurveThreshold>? thresholds = null, double width = 480)
    {
        ArgumentNullException.ThrowIfNull(quarters);
        ArgumentNullException.ThrowIfNull(curve);
        ArgumentOutOfRangeException.ThrowIfLessThan(quarters.Count, 2, nameof(quarters));
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 180);
        var values = new[] { curve.Values, other?.Values, band?.Low, band?.High }.OfType<IReadOnlyList<double>>().ToList();
        if (values.Any(line => line.Count != quarters.Count)) throw new ArgumentException("A line has one value per quarter end.", nameof(quarters));
        if (values.SelectMany(line => line).Any(value => value is not (>= 0 and <= 100))) throw new ArgumentException("A value is 0 to 100.", nameof(curve));
        var scale = CurveScale.For(values, quarters.Count, thresholds ?? [], Ends(curve, band, other).Select(end => end.Label), width);
        List<Mark> marks = [.. scale.Heads(quarters), .. scale.Levels()];
        if (band is not null) marks.Add(new PolygonMark([.. scale.Line(band.High), .. scale.Line(band.Low).Reverse()], Ink.Own, 0, Faint));
        if (other is not null) marks.AddRange(Path(scale.Line(other.Values), Ink.Muted, 1.25, dashed: true));
        marks.AddRange(Path(scale.Line(curve.Values), Ink.Own, 2, dashed: false));
        marks.AddRange(scale.Line(curve.Values).Select(at => new CircleMark(at, Dot, Ink.Own)));
        marks.AddRange(Start(scale, startLabel, curve.Values[0]));
        marks.AddRange(CurveEnds.Draw(Ends(curve, band, other), scale));
        return new Drawing(width, CurveScale.Height, title, description, marks);
    }

    private static List<CurveEnd> Ends(CurveLine curve, CurveBand? band, CurveLine? other)
    {
        List<CurveEnd> ends = [new(curve.Values[^1], curve.Label, Ink.Text, Bold: true)];
        if (other is not null) ends.Add(new(other.Values[^1], other.Label, Ink.Muted));
        if (band is not null) ends.AddRange([new(band.High[^1], band.HighLabel, Ink.Muted), new(band.Low[^1], band.LowLabel, Ink.Muted)]);
        return [.. ends.Where(end => end.Label.Length > 0)];
    }

    private static IEnumerable<Mark> Path(IReadOnlyList<Point> points, Ink ink, double width, bool dashed) =>
        points.Zip(points.Skip(1), (from, to) => new LineMark(from, to, ink, width, dashed));

    /// <summary>Below the first dot, which a curve that only rises leaves free; above it at the foot of the scale.</summary>
    private static IEnumerable<Mark> Start(CurveScale scale, string label, double value)
    {
        if (label.Length == 0) yield break;
        var below = scale.Y(value) + Dot + 3 + (TextMeasure.Ascent * Size);
        var baseline = below + (TextMeasure.Descent * Size) > CurveScale.Bottom ? scale.Y(value) - Dot - 4 : below;
        var text = new TextMark(new Point(scale.X(0), baseline), label, Ink.Text, Anchor.Start, Size, Bold: true);
        yield return new RectMark(text.Bounds, Ink.Paper);
        yield return text;
    }
}
