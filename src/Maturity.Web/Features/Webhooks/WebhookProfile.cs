namespace Maturity.Web.Features.Webhooks;

/// <summary>Where an endpoint is and what it is told, checked.</summary>
/// <param name="Address">Address, https.</param>
/// <param name="Description">What it is for.</param>
/// <param name="Events">Names of the events.</param>
public sealed record WebhookProfile(string Address, string Description, IReadOnlyList<string> Events);
