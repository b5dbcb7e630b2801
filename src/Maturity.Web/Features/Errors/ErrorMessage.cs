namespace Maturity.Web.Features.Errors;

/// <summary>What a reader is told when a request failed.</summary>
/// <param name="Status">The HTTP status, kept as it was.</param>
/// <param name="Title">What happened, in a few words.</param>
/// <param name="Explanation">What that means for the reader.</param>
/// <param name="Remedy">What to do now.</param>
/// <param name="TraceId">What an operator finds the request by.</param>
public sealed record ErrorMessage(int Status, string Title, string Explanation, string Remedy, string TraceId);
