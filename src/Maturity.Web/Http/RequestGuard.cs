using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace Maturity.Web.Http;

/// <summary>Refuses, before anything is read or asked of the database, what no endpoint would answer properly.</summary>
public sealed class RequestGuard(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var endpoint = context.GetEndpoint();
        if (HttpMethods.IsTrace(context.Request.Method))
        {
            context.Response.Headers.Allow = "GET, HEAD, POST";
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        }
        else if (endpoint is null)
        {
            // Otherwise the fallback policy sends strangers from a mistyped address to the sign-in page.
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
        else if (RefusedField.FirstIn(context.Request.Query) is { } field)
        {
            // No database keeps or compares it, and nobody types it.
            RefusedField.Mark(context, field);
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        else if (endpoint is not RouteEndpoint)
        {
            // Routing's own refusal, such as 405 for a wrong verb. Authorization would ask strangers to sign in for it.
            await endpoint.RequestDelegate!(context);
        }
        else if (PageVerbs.Refuse(context, endpoint) is not { } refusal)
        {
            await ReadWithinLimitAsync(context, endpoint);
        }
        else
        {
            context.Response.StatusCode = refusal;
        }
    }

    private async Task ReadWithinLimitAsync(HttpContext context, Endpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<ShowsSecretAttribute>() is not null
            && context.Features.Get<IHttpsCompressionFeature>() is { } compression)
            compression.Mode = HttpsCompressionMode.DoNotCompress;

        var limit = Limit(endpoint);
        if (context.Request.ContentLength > limit)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        if (await FormGuard.RefuseAsync(context, endpoint) is { } refusal) context.Response.StatusCode = refusal;
        else await next(context);
    }

    private static long Limit(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IRequestSizeLimitMetadata>() is { } raised
            ? raised.MaxRequestBodySize ?? long.MaxValue
            : HttpSetup.MaxBodyBytes;
}
