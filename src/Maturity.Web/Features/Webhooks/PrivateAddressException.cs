namespace Maturity.Web.Features.Webhooks;

/// <summary>A host leads into a network that is not public and that the operator has not listed.</summary>
public sealed class PrivateAddressException(string host) : IOException($"{host} does not lead to a public address.");
