namespace Maturity.Web.Features.Webhooks;

/// <summary>A delivery as the log shows it.</summary>
/// <param name="Id">Id.</param>
/// <param name="Event">Name of the event.</param>
/// <param name="MadeAt">When it happened.</param>
/// <param name="State">What became of it.</param>
/// <param name="Attempt">How often it was tried.</param>
/// <param name="TriedAt">When last.</param>
/// <param name="NotBefore">When it is tried next, while it waits.</param>
/// <param name="Failure">Why the last attempt failed.</param>
/// <param name="Status">Status of the last answer.</param>
/// <param name="Milliseconds">Time that it took.</param>
/// <param name="Answer">Beginning of the last answer.</param>
/// <param name="Body">What is sent.</param>
public sealed record DeliveryLine(
    Guid Id, string Event, DateTimeOffset MadeAt, DeliveryState State, int Attempt, DateTimeOffset? TriedAt, DateTimeOffset NotBefore,
    DeliveryFailure? Failure, int? Status, int? Milliseconds, string? Answer, string Body);
