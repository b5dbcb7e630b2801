namespace Maturity.Web.Features.Webhooks;

/// <summary>How one attempt ended.</summary>
/// <param name="Failure">Why it failed; null when the receiver took it.</param>
/// <param name="Status">Status of the answer; null without one.</param>
/// <param name="Answer">Beginning of the answer.</param>
/// <param name="Duration">Time it took.</param>
public sealed record DeliveryOutcome(DeliveryFailure? Failure, int? Status, string? Answer, TimeSpan Duration);
