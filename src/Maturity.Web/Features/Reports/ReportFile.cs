namespace Maturity.Web.Features.Reports;

/// <summary>A printed report on disk.</summary>
/// <param name="Name">Name within the reports folder of its workspace; carries the attempt's token, so no two attempts share it.</param>
/// <param name="Hash">SHA-256, lower-case hexadecimal.</param>
/// <param name="Size">Bytes.</param>
public sealed record ReportFile(string Name, string Hash, long Size);
