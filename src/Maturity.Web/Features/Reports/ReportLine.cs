namespace Maturity.Web.Features.Reports;

/// <summary>A report as a list shows it.</summary>
/// <param name="Id">Id.</param>
/// <param name="Number">Number within the assessment.</param>
/// <param name="Language">Language it is written in.</param>
/// <param name="State">Where it is on its way.</param>
/// <param name="Attempt">Attempts begun.</param>
/// <param name="Error">Code of the last reason it was not made.</param>
/// <param name="FileSize">Size in bytes.</param>
/// <param name="RequestedAt">When it was asked for.</param>
public sealed record ReportLine(
    Guid Id, int Number, string Language, ReportState State, int Attempt, string? Error, long? FileSize, DateTimeOffset RequestedAt)
{
    /// <summary>Whether somebody still works on it.</summary>
    public bool IsUnderWay => State is ReportState.Queued or ReportState.Running;
}
