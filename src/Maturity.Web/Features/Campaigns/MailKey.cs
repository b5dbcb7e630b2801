namespace Maturity.Web.Features.Campaigns;

/// <summary>Which mail, within its workspace.</summary>
/// <param name="RespondentId">To whom.</param>
/// <param name="Kind">Why.</param>
/// <param name="Number">1 for the first of its kind to them, and so on.</param>
public sealed record MailKey(Guid RespondentId, MailKind Kind, int Number);
