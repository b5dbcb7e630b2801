namespace Maturity.Web.Http;

/// <summary>Under which name a request is counted, where it is not its network address; a feature of the request.</summary>
/// <param name="Value">The name.</param>
public sealed record RateKey(string Value);
