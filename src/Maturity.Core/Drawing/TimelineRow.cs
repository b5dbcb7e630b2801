namespace Maturity.Core.Drawing;

/// <summary>One row of a <see cref="TimelineChart"/>.</summary>
/// <param name="Id">Names the row for those that wait for it; unique within the chart.</param>
/// <param name="Title">What is done.</param>
/// <param name="StartWeek">Weeks that pass before it starts, 0 or more.</param>
/// <param name="EndWeek">Weeks that have passed when it has ended, above <paramref name="StartWeek"/>.</param>
public sealed record TimelineRow(string Id, string Title, int StartWeek, int EndWeek)
{
    /// <summary>What put it there.</summary>
    public TimelineReason Reason { get; init; }

    /// <summary>How far it is.</summary>
    public TimelineState State { get; init; }

    /// <summary>Ids of the rows that must end before it starts; only direct ones, or the lines cover one another.</summary>
    public IReadOnlyList<string> WaitsFor { get; init; } = [];

    /// <summary>The same in words, for a chart too narrow for lines; empty when it waits for nothing.</summary>
    public string Waits { get; init; } = "";
}
