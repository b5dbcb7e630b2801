namespace Maturity.Web.Features.Results.Components;

/// <summary>Where the table that belongs to a chart stands.</summary>
public enum FigureData
{
    /// <summary>Behind the chart, one click away: for a page.</summary>
    Behind,

    /// <summary>Below the chart: for print, where nothing can be opened.</summary>
    Shown,

    /// <summary>Elsewhere in the same document.</summary>
    Elsewhere,
}
