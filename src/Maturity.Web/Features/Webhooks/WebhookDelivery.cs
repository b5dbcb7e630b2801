using Maturity.Web.Tenancy;

namespace Maturity.Web.Features.Webhooks;

/// <summary>
/// One event for one endpoint: the outbox, written with the change it tells of, and the log of what became of it. Exactly
/// one worker sends it at a time; who is cut off leaves it to the next, so a receiver may see the same id twice.
/// </summary>
public sealed class WebhookDelivery : ITenantOwned
{
    /// <summary>Most deliveries that the log shows.</summary>
    public const int Most = 100;

    /// <summary>How often sending is tried.</summary>
    public const int Attempts = 8;

    /// <summary>Most characters that are kept of an answer.</summary>
    public const int AnswerLength = 500;

    private WebhookDelivery()
    {
    }

    /// <summary>A delivery that waits.</summary>
    /// <param name="id">Id; the same in every attempt.</param>
    /// <param name="endpointId">To whom.</param>
    /// <param name="name">Name of the event.</param>
    /// <param name="body">What is sent, byte for byte the same in every attempt.</param>
    /// <param name="at">When it happened.</param>
    public WebhookDelivery(Guid id, Guid endpointId, string name, string body, DateTimeOffset at) =>
        (Id, EndpointId, Event, Body, MadeAt, NotBefore) = (id, endpointId, name, body, at, at);

    /// <inheritdoc/>
    public Guid WorkspaceId { get; private set; }

    /// <summary>Id.</summary>
    public Guid Id { get; private set; }

    /// <summary>To whom.</summary>
    public Guid EndpointId { get; private set; }

    /// <summary>Name of the event.</summary>
    public string Event { get; private set; } = "";

    /// <summary>What is sent.</summary>
    public string Body { get; private set; } = "";

    /// <summary>What became of it.</summary>
    public DeliveryState State { get; private set; }

    /// <summary>How often sending was begun, raised before it is.</summary>
    public int Attempt { get; private set; }

    /// <summary>Token of the attempt that may finish it.</summary>
    public Guid? RunToken { get; private set; }

    /// <summary>When it happened.</summary>
    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>When it may be tried (again); while it is being sent, when whoever sends it is believed dead.</summary>
    public DateTimeOffset NotBefore { get; private set; }

    /// <summary>When the last attempt ended.</summary>
    public DateTimeOffset? TriedAt { get; private set; }

    /// <summary>Why the last attempt failed; null when it did not.</summary>
    public DeliveryFailure? Failure { get; private set; }

    /// <summary>Status of the last answer.</summary>
    public int? Status { get; private set; }

    /// <summary>How long the last attempt took, in milliseconds.</summary>
    public int? Milliseconds { get; private set; }

    /// <summary>Beginning of the last answer.</summary>
    public string? Answer { get; private set; }
}
