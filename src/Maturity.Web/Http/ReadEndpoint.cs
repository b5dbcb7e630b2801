using System.Diagnostics.CodeAnalysis;

namespace Maturity.Web.Http;

/// <summary>Endpoints that only read answer HEAD as they answer GET.</summary>
public static class ReadEndpoint
{
    private static readonly string[] Verbs = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>As <c>MapGet</c>, with HEAD.</summary>
    public static RouteHandlerBuilder MapRead(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern, Delegate handler) =>
        endpoints.MapMethods(pattern, Verbs, handler);
}
