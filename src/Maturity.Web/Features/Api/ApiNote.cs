namespace Maturity.Web.Features.Api;

/// <summary>A note that was written.</summary>
/// <param name="Id">Id.</param>
/// <param name="WrittenAt">When.</param>
public sealed record ApiNote(Guid Id, DateTimeOffset WrittenAt);
