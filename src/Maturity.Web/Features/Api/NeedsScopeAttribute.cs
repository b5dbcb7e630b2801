namespace Maturity.Web.Features.Api;

/// <summary>On an endpoint of the API: what a token must be good for. Whoever comes without is refused before it runs.</summary>
/// <param name="scope">One of <see cref="ApiScope"/>.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NeedsScopeAttribute(string scope) : Attribute
{
    /// <summary>The scope.</summary>
    public string Scope => scope;
}
