namespace Maturity.Web.Features.Reports;

/// <summary>A printed document, or why there is none.</summary>
public sealed record PrintResult
{
    private PrintResult(byte[]? pdf, PrintFailure? failure, string detail) => (Pdf, Failure, Detail) = (pdf, failure, detail);

    /// <summary>The PDF; null exactly when <see cref="Failure"/> is not.</summary>
    public byte[]? Pdf { get; }

    public PrintFailure? Failure { get; }

    /// <summary>For the operator: what went wrong in detail; empty when nothing did.</summary>
    public string Detail { get; }

    public static PrintResult Of(byte[] pdf) => new(pdf, null, "");

    public static PrintResult Failed(PrintFailure failure, string detail) => new(null, failure, detail);
}
