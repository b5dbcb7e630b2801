namespace Maturity.Web.Features.Webhooks;

/// <summary>Names the texts of this folder: <c>WebhooksTexts.nl.resx</c> holds them in Dutch, by their English sentence.</summary>
public sealed class WebhooksTexts;
