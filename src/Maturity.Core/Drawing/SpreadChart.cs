namespace Maturity.Core.Drawing;

/// <summary>
/// One dot per group on the levels 1 to 5, the range between the outermost, and below it what each mark stands for. Dots
/// that would cover one another move apart vertically; their level stays where it is.
/// </summary>
public static class SpreadChart
{
    private const int Levels = 5;
    private const double Size = TextMeasure.Smallest;
    private const double Line = Size * TextMeasure.LineHeight;
    private const double Dot = 4.5;
    private const double Lane = (2 * Dot) + 2;
    private const double Inset = 6;
    private const double Space = 4;
    private const double Between = 14;

    /// <summary>Draws the dots; the height follows from how many stand close together and from the names.</summary>
    /// <param name="title">What is shown.</param>
    /// <param name="description">What it says.</param>
    /// <param name="dots">The groups, at least one.</param>
    /// <param name="width">Width in points, 180 or more.</param>
    /// <exception cref="ArgumentException">No group, a level outside 1 to 5, or too little width.</exception>
    public static Drawing Draw(string title, string description, IReadOnlyList<SpreadDot> dots, double width = 480)
    {
        ArgumentNullException.ThrowIfNull(dots);
        ArgumentOutOfRangeException.ThrowIfZero(dots.Count, nameof(dots));
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 180);
        if (dots.Any(dot => dot.Level is not (>= 1 and <= Levels))) throw new ArgumentException("A level is 1 to 5.", nameof(dots));
        var lanes = Lanes(dots, width);
        var top = Line + 3;
        var bottom = top + ((lanes.Max() + 1) * Lane) + 1;
        List<Mark> marks = [.. Scale(width, bottom)];
        marks.AddRange(Range(dots, width, (top + bottom) / 2));
        for (var i = 0; i < dots.Count; i++)
            marks.Add(GroupSymbol.Draw(new Point(X(dots[i].Level, width), top + 0.5 + (Lane / 2) + (lanes[i] * Lane)), Dot, dots[i].Number));
        var end = AddKeys(marks, dots, width, bottom + 5);
        return new Drawing(width, end + 1, title, description, marks);
    }

    private static double X(double level, double width) => Inset + ((width - (2 * Inset)) * (level - 1) / (Levels - 1));

    /// <summary>The lane of each dot: the first in which it touches no other.</summary>
    private static int[] Lanes(IReadOnlyList<SpreadDot> dots, double width)
    {
        var lanes = new int[dots.Count];
        var ends = new List<double>();
        foreach (var at in Enumerable.Range(0, dots.Count).OrderBy(i => dots[i].Level).ThenBy(i => dots[i].Number))
        {
            var x = X(dots[at].Level, width);
            var lane = ends.FindIndex(end => end + Lane <= x);
            if (lane < 0) (lane, ends) = (ends.Count, [.. ends, x]);
            (lanes[at], ends[lane]) = (lane, x);
        }

        return lanes;
    }

    private static IEnumerable<Mark> Scale(double width, double bottom)
    {
        for (var level = 1; level <= Levels; level++)
        {
            var x = X(level, width);
            yield return new TextMark(
                new Point(x, TextMeasure.Ascent * Size), level.ToString(System.Globalization.CultureInfo.InvariantCulture), Ink.Muted, Anchor.Middle);
            yield return new LineMark(new Point(x, Line), new Point(x, bottom), Ink.Grid);
        }
    }

    private static IEnumerable<Mark> Range(IReadOnlyList<SpreadDot> dots, double width, double middle)
    {
        var (low, high) = (X(dots.Min(dot => dot.Level), width), X(dots.Max(dot => dot.Level), width));
        yield return new LineMark(new Point(X(1, width), middle), new Point(X(Levels, width), middle), Ink.Grid);
        if (high > low) yield return new RectMark(new Box(low, middle - 2, high - low, 4), Ink.Range, 2);
    }

    /// <summary>Mark, name and level of each group, as many on a line as fit; gives the lower edge.</summary>
    private static double AddKeys(List<Mark> marks, IReadOnlyList<SpreadDot> dots, double width, double top)
    {
        double x = 0, height = 0;
        foreach (var dot in dots)
        {
            var figure = TextMeasure.Width(dot.Figure, Size, bold: true);
            var names = TextWrap.Lines(dot.Label, width - (2 * Dot) - Space - Space - figure, 3);
            var name = names.Count == 0 ? 0 : names.Max(line => TextMeasure.Width(line, Size));
            var whole = (2 * Dot) + Space + name + Space + figure;
            if (x > 0 && x + whole > width) (x, top, height) = (0, top + height, 0);
            AddKey(marks, dot, names, new Point(x, top));
            x += whole + Between;
            height = Math.Max(height, Math.Max(1, names.Count) * Line);
        }

        return top + height;
    }

    private static void AddKey(List<Mark> marks, SpreadDot dot, IReadOnlyList<string> names, Point at)
    {
        var baseline = at.Y + ((Line - Size) / 2) + (TextMeasure.Ascent * Size);
        var left = at.X + (2 * Dot) + Space;
        marks.Add(GroupSymbol.Draw(new Point(at.X + Dot, at.Y + (Line / 2)), Dot, dot.Number));
        for (var i = 0; i < names.Count; i++) marks.Add(new TextMark(new Point(left, baseline + (i * Line)), names[i]));
        var behind = names.Count == 0 ? 0 : TextMeasure.Width(names[^1], Size) + Space;
        marks.Add(new TextMark(new Point(left + behind, baseline + (Math.Max(0, names.Count - 1) * Line)), dot.Figure, Bold: true));
    }
}
