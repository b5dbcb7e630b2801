using System.Globalization;

namespace Maturity.Core.Drawing;

/// <summary>Where quarters and points lie between the names of the levels and those of the lines.</summary>
internal sealed record CurveScale
{
    private const double Size = TextMeasure.Smallest;
    private const double TextLine = Size * TextMeasure.LineHeight;
    private const double Plot = 190;
    private const double Top = 8;
    private const double Gap = 8;
    private const double Inset = 5;
    private const double Tens = 10;

    /// <summary>The shortest scale in points: on a shorter one little would look like much.</summary>
    private const double LeastSpan = 40;

    public const double Bottom = Top + Plot;

    public const double Height = Bottom + Gap + TextLine + 1;

    private CurveScale()
    {
    }

    public required double Width { get; init; }

    public required double Left { get; init; }

    public required double Right { get; init; }

    public required double Low { get; init; }

    public required double High { get; init; }

    public required int Count { get; init; }

    public required IReadOnlyList<CurveThreshold> Thresholds { get; init; }

    public double EndLeft => Right + 16;

    public double EndRoom => Width - EndLeft;

    public static CurveScale For(IReadOnlyList<IReadOnlyList<double>> values, int count, IReadOnlyList<CurveThreshold> thresholds, IEnumerable<string> ends, double width)
    {
        var (low, high) = Limits([.. values.SelectMany(line => line)]);
        List<CurveThreshold> shown = [.. thresholds.Where(threshold => threshold.Points > low && threshold.Points < high)];
        var names = shown.Select(threshold => threshold.Name).Append("100").Max(name => TextMeasure.Width(name, Size));
        var labels = ends.Select(label => TextMeasure.Width(label, Size, bold: true)).DefaultIfEmpty(0).Max();
        return new()
        {
            Width = width,
            Left = Math.Min(names, width * 0.22) + Gap,
            Right = width - Math.Min(labels, width * 0.28) - 17,
            Low = low,
            High = high,
            Count = count,
            Thresholds = shown,
        };
    }

    public double X(int quarter) => Left + Inset + ((Right - Left - Inset) * quarter / (Count - 1));

    public double Y(double points) => Bottom - (Plot * (points - Low) / (High - Low));

    public IReadOnlyList<Point> Line(IReadOnlyList<double> values) => [.. values.Select((value, at) => new Point(X(at), Y(value)))];

    /// <summary>Names of the quarter ends below the chart: all, or every second, third and so on.</summary>
    public IEnumerable<Mark> Heads(IReadOnlyList<string> names)
    {
        var widest = names.Max(name => TextMeasure.Width(name, Size)) + 4;
        var step = (Right - Left - Inset) / (Count - 1);
        var stride = Math.Max(1, (int)Math.Ceiling(widest / step));
        for (var at = 0; at < Count; at++)
        {
            yield return new LineMark(new Point(X(at), Bottom), new Point(X(at), Bottom + 3), Ink.Grid);
            // Counted from the end, which says most.
            if ((Count - 1 - at) % stride == 0) yield return Head(names[at], at);
        }
    }

    /// <summary>Ends of the scale and heights that mean something, with what they are called.</summary>
    public IEnumerable<Mark> Levels()
    {
        var taken = new List<Box>();
        foreach (var (points, name) in Thresholds.Append(new(Low, Figure(Low))).Append(new(High, Figure(High))))
        {
            var isEnd = points <= Low || points >= High;
            yield return new LineMark(new Point(Left, Y(points)), new Point(Right, Y(points)), Ink.Grid, points <= Low ? 1 : 0.75, Dashed: !isEnd);
            var lines = TextWrap.Lines(name, Left - Gap, 2);
            var first = Math.Max(0, Y(points) - (lines.Count * TextLine / 2));
            var area = new Box(0, first, Left, lines.Count * TextLine);
            if (taken.Any(area.Overlaps)) continue;
            taken.Add(area);
            for (var i = 0; i < lines.Count; i++)
                yield return new TextMark(new Point(Left - Gap + 4, first + (i * TextLine) + ((TextLine - Size) / 2) + (TextMeasure.Ascent * Size)), lines[i], Ink.Muted, Anchor.End);
        }
    }

    private TextMark Head(string name, int at)
    {
        var half = TextMeasure.Width(name, Size) / 2;
        return new TextMark(new Point(Math.Clamp(X(at), half, Width - half), Bottom + Gap + (TextMeasure.Ascent * Size)), name, Ink.Muted, Anchor.Middle);
    }

    /// <summary>Whole tens around the values with a little room, within 0 to 100.</summary>
    private static (double Low, double High) Limits(IReadOnlyList<double> values)
    {
        var low = Math.Max(0, (Math.Floor(values.Min() / Tens) - 1) * Tens);
        var high = Math.Min(100, (Math.Floor(values.Max() / Tens) + 1) * Tens);
        if (high - low < LeastSpan) high = Math.Min(100, low + LeastSpan);
        if (high - low < LeastSpan) low = Math.Max(0, high - LeastSpan);
        return (low, high);
    }

    private static string Figure(double points) => points.ToString("0", CultureInfo.InvariantCulture);
}
