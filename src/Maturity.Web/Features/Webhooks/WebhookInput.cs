using System.ComponentModel.DataAnnotations;
using Maturity.Web.Mail;

namespace Maturity.Web.Features.Webhooks;

/// <summary>The form of an endpoint, as typed.</summary>
public sealed record WebhookInput
{
    /// <summary>Address.</summary>
    [Required, StringLength(WebhookEndpoint.AddressLength), Display(Name = "Address")]
    [HttpsAddress(ErrorMessage = "Enter a full address that begins with https://, without a name or password in it.")]
    public string Address { get; init; } = "";

    /// <summary>What it is for.</summary>
    [OneLine, StringLength(WebhookEndpoint.DescriptionLength), Display(Name = "What it is for")]
    public string? Description { get; init; }

    /// <summary>Names of the events.</summary>
    [MinLength(1, ErrorMessage = "Choose at least one event."), Display(Name = "Events")]
    public string[] Events { get; init; } = [];

    /// <summary>Version that the form shows.</summary>
    public int Version { get; init; }

    /// <summary>What was typed, once it is valid.</summary>
    public WebhookProfile Profile() =>
        new(new Uri(Address.Trim()).AbsoluteUri, (Description ?? "").Trim(), [.. WebhookEvent.All.Where(Events.Contains)]);

    /// <summary>The form of an endpoint as it is stored.</summary>
    /// <param name="endpoint">The endpoint.</param>
    public static WebhookInput Of(WebhookEndpoint endpoint) => new()
    {
        Address = endpoint.Address,
        Description = endpoint.Description,
        Events = [.. endpoint.Events],
        Version = endpoint.Version,
    };
}
