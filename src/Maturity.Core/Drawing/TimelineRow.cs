namespace Maturity.Core.Drawing;

/// <summary>One row of a <see cref="TimelineChart"/>: something that lasts some weeks.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Start">Weeks that pass before it starts, 0 or more.</param>
/// <param name="End">Weeks that have passed when it has ended, above <paramref name="Start"/>.</param>
/// <param name="After">Places of the rows it waits for.</param>
public sealed record TimelineRow(string Label, int Start, int End, IReadOnlyList<int> After)
{
    /// <summary>Whether its place was chosen: marked by a line at either end of the bar.</summary>
    public bool IsFixed { get; init; }

    /// <summary>Whether it has ended: its bar is an outline.</summary>
    public bool IsDone { get; init; }
}
