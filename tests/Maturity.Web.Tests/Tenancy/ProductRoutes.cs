using System.Text.RegularExpressions;
using Maturity.Web.Tests.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Tenancy;

/// <summary>What the product answers, read from the product itself, so that a new page is tested from its first day.</summary>
public static partial class ProductRoutes
{
    /// <summary>Every endpoint but the style sheets, scripts and pictures.</summary>
    public static async Task<IReadOnlyList<ProductRoute>> OfAsync(TestProduct product)
    {
        var loader = product.Services.GetRequiredService<PageLoader>();
        var routes = new List<ProductRoute>();
        foreach (var endpoint in product.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null) continue;
            var template = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page)
            {
                var verbs = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"];
                routes.AddRange(verbs.Select(verb => new ProductRoute(template, verb, "", IsOpen(endpoint.Metadata), null)));
                continue;
            }

            // What a page allows and which handlers it has is known once it is compiled.
            var compiled = await loader.LoadAsync(page, endpoint.Metadata);
            if (compiled.HandlerMethods.Count == 0) routes.Add(new(template, "GET", "", IsOpen((compiled.Endpoint ?? endpoint).Metadata), compiled));
            routes.AddRange(compiled.HandlerMethods.Select(handler =>
                new ProductRoute(template, handler.HttpMethod.ToUpperInvariant(), handler.Name ?? "", IsOpen((compiled.Endpoint ?? endpoint).Metadata), compiled)));
        }

        return routes;
    }

    /// <summary>Names of the ids that a handler takes from a form or an address.</summary>
    public static IEnumerable<string> IdFields(this ProductRoute route)
    {
        if (route.Page is not { } page) return [];
        var handler = page.HandlerMethods.SingleOrDefault(method => method.HttpMethod.Equals(route.Verb, StringComparison.OrdinalIgnoreCase) && (method.Name ?? "") == route.Handler);
        return (handler?.Parameters.Where(parameter => IsId(parameter.ParameterType)).Select(parameter => parameter.Name) ?? [])
            .Concat(page.BoundProperties.Where(property => IsId(property.ParameterType) && property.BindingInfo?.BindingSource != BindingSource.Path).Select(property => property.Name));
    }

    /// <summary>Whether the product's names for two routes are the same but for the type of their values.</summary>
    public static IReadOnlyList<string> Parameters(string template) => [.. Parameter().Matches(template).Select(match => match.Groups[1].Value)];

    /// <summary>The address of a route, its values filled in; a value without a known name fails the test that asks.</summary>
    public static string Fill(this ProductRoute route, IReadOnlyDictionary<string, string> values) =>
        Parameter().Replace(route.Template, match => values.TryGetValue(match.Groups[1].Value, out var value) ? value
            : throw new InvalidOperationException($"{route.Template}: the tests know no value for {match.Groups[1].Value}. Add one."))
        + (route.Handler.Length > 0 ? $"?handler={route.Handler}" : "");

    private static bool IsId(Type type) => (Nullable.GetUnderlyingType(type) ?? type) == typeof(Guid);

    private static bool IsOpen(EndpointMetadataCollection metadata) => metadata.GetMetadata<IAllowAnonymous>() is not null;

    [GeneratedRegex(@"\{([A-Za-z]+)[^}]*\}")]
    private static partial Regex Parameter();
}
