namespace Maturity.Web.Features.Api;

/// <summary>The token that a request was made with; a feature of the request.</summary>
/// <param name="TokenId">Its id.</param>
/// <param name="Name">What it is for.</param>
/// <param name="Scopes">What it may be used for.</param>
public sealed record ApiCaller(Guid TokenId, string Name, IReadOnlyList<string> Scopes);
