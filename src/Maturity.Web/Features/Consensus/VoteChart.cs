using System.Globalization;
using Maturity.Core.Drawing;

namespace Maturity.Web.Features.Consensus;

/// <summary>The votes on a question as one bar per answer.</summary>
public static class VoteChart
{
    private const double Width = 300;
    private const double Row = 22;
    private const double Left = 22;
    private const double Right = 36;
    private const double Bar = 14;

    private static readonly Ink[] Inks = [Ink.Level1, Ink.Level2, Ink.Level3, Ink.Level4, Ink.Level5];

    /// <summary>Draws it.</summary>
    /// <param name="title">What is shown.</param>
    /// <param name="description">What it says.</param>
    /// <param name="tally">The votes.</param>
    public static Drawing Draw(string title, string description, VoteTally tally)
    {
        var most = Math.Max(1, tally.Levels.Max());
        var marks = new List<Mark> { new LineMark(new Point(Left, 0), new Point(Left, Row * Inks.Length), Ink.Grid) };
        for (var i = 0; i < Inks.Length; i++)
        {
            var middle = (i + 0.5) * Row;
            var baseline = middle + ((TextMeasure.Ascent - TextMeasure.Descent) * 12 / 2);
            var length = (Width - Left - Right) * tally.Levels[i] / most;
            marks.Add(new TextMark(new Point(Left - 8, baseline), (i + 1).ToString(CultureInfo.CurrentCulture), Ink.Muted, Anchor.End, 12));
            if (length > 0) marks.Add(new RectMark(new Box(Left, middle - (Bar / 2), length, Bar), Inks[i], 2));
            marks.Add(new TextMark(new Point(Left + length + 6, baseline), tally.Levels[i].ToString(CultureInfo.CurrentCulture), Ink.Text, Anchor.Start, 12, Bold: true));
        }

        return new Drawing(Width, Row * Inks.Length, title, description, marks);
    }
}
