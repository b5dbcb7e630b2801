namespace Maturity.Web.Http;

/// <summary>On a page that shows a secret other than an antiforgery token: its response is not compressed.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class ShowsSecretAttribute : Attribute;
