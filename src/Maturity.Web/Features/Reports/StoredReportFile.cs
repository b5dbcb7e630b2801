namespace Maturity.Web.Features.Reports;

/// <summary>A file in the reports folder, as its name tells.</summary>
/// <param name="WorkspaceId">The workspace.</param>
/// <param name="ReportId">The report.</param>
/// <param name="Name">Name within the folder of the workspace.</param>
public sealed record StoredReportFile(Guid WorkspaceId, Guid ReportId, string Name);
