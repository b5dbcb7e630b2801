namespace Maturity.Web.Features.Reports;

/// <summary>Where a report is on its way from request to file.</summary>
public enum ReportState
{
    /// <summary>Waits for a worker.</summary>
    Queued,

    /// <summary>A worker prints it, as long as its lease lasts.</summary>
    Running,

    /// <summary>The file is there.</summary>
    Done,

    /// <summary>It did not work out; the row says why.</summary>
    Failed,
}
