using Maturity.Core.Roadmaps;

namespace Maturity.Core.Drawing;

/// <summary>Where weeks and quarters lie beside the titles, or below them when there is little width.</summary>
internal sealed record TimelineGrid(double Left, double Width, double LabelRoom, int Columns, bool Stacked)
{
    /// <summary>Height of the names of the quarters.</summary>
    public const double HeadHeight = (2 * TextMeasure.Smallest * TextMeasure.LineHeight) + 2;

    /// <summary>Below this width the titles stand above their bars instead of beside them.</summary>
    private const double Narrow = 340;

    private const double LabelShare = 0.36;
    private const double Gap = 10;
    private const double Between = 5;

    public double Step => (Width - Left) / Columns;

    public static TimelineGrid For(double width, int columns) => width < Narrow
        ? new TimelineGrid(0, width, width, columns, Stacked: true)
        : new TimelineGrid((width * LabelShare) + Gap, width, width * LabelShare, columns, Stacked: false);

    public double Column(int column) => Left + (column * Step) + 1;

    public double X(int week) => Left + (Step * week / RoadmapDefaults.WeeksPerQuarter);

    /// <summary>A bar is never thinner than what can be seen.</summary>
    public Box Bar(TimelineRow row, double top, double height)
    {
        var (left, right) = (X(row.StartWeek), X(row.EndWeek));
        var width = Math.Max(3, right - left - 1);
        return new Box(Math.Min(left + 0.5, Width - width), top, width, height);
    }

    /// <summary>Every column, or every second, third and so on: as many as have room for their text.</summary>
    public IEnumerable<int> Fitting(IReadOnlyList<double> widths)
    {
        for (var stride = 1; stride < Columns; stride++)
        {
            List<int> shown = [.. Enumerable.Range(0, Columns).Where(at => at % stride == 0)];
            // The last may reach further to the right than its columns, but not off the sheet; it is then left out.
            if (Column(shown[^1]) + widths[shown[^1]] > Width) shown.RemoveAt(shown.Count - 1);
            if (shown.Count > 0 && shown.All(at => widths[at] + Between <= stride * Step || at == shown[^1])) return shown;
        }

        return widths[0] <= Width - Left - 1 ? [0] : [];
    }

    public IEnumerable<Mark> Rules(double top, double bottom)
    {
        for (var column = 0; column <= Columns; column++)
        {
            var x = Left + (column * Step);
            yield return new LineMark(new Point(x, top), new Point(x, bottom), Ink.Grid, 0.5);
        }
    }
}
