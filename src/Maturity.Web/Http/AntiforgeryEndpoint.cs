using Microsoft.AspNetCore.Antiforgery;

namespace Maturity.Web.Http;

/// <summary>Pages check the antiforgery token by themselves; endpoints that scripts call do it through this.</summary>
public static class AntiforgeryEndpoint
{
    /// <summary>Refuses a request without a valid token in the form or in the header <c>RequestVerificationToken</c> with 400.</summary>
    public static TBuilder RequireAntiforgeryToken<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.AddEndpointFilter(async (invocation, next) =>
        {
            var context = invocation.HttpContext;
            var antiforgery = context.RequestServices.GetRequiredService<IAntiforgery>();
            if (await antiforgery.IsRequestValidAsync(context)) return await next(invocation);
            StaleFormFilter.Mark(context);
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        });
}
