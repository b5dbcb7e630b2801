using System.Text;
using Maturity.Web.Http;
using Maturity.Web.Tenancy;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Account;

/// <summary>
/// Where a workspace asks for a second factor, keeps out members who signed in with a password alone: readers are led to
/// set one up, and what would change something is refused. Runs once the workspace has been entered. Respondents who come
/// by a link are no members.
/// </summary>
public sealed class SecondFactorGate(RequestDelegate next)
{
    /// <summary>Handles one request.</summary>
    public async Task InvokeAsync(HttpContext context, CurrentTenant tenant, Sessions sessions, ErrorPageWriter pages, IStringLocalizer<AccountTexts> texts)
    {
        if (tenant.Role is null || !tenant.Workspace.NeedsSecondFactor
            || context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null
            || await sessions.CurrentAsync(context) is { Method: not SignInMethod.Password })
        {
            await next(context);
            return;
        }

        var request = context.Request;
        var reads = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        var isScript = request.Headers.Accept.ToString().Contains("json", StringComparison.OrdinalIgnoreCase) || request.HasJsonContentType();
        if (reads && !isScript) context.Response.Redirect($"/account/second-factor?returnUrl={Uri.EscapeDataString(request.PathBase + request.Path + request.QueryString)}");
        else await RefuseAsync(context, isScript, pages, texts);
    }

    private static async Task RefuseAsync(HttpContext context, bool isScript, ErrorPageWriter pages, IStringLocalizer<AccountTexts> texts)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        var message = pages.Describe(context, StatusCodes.Status403Forbidden) with
        {
            Title = texts["This workspace asks for a second factor"],
            Explanation = texts["You signed in with your password alone, so nothing was saved."],
            Remedy = texts["Set a second factor up on the page “Your account”, or sign in with your passkey. Then try again."],
        };
        if (isScript)
        {
            var problem = new ProblemDetails { Status = message.Status, Title = message.Title, Detail = $"{message.Explanation} {message.Remedy}" };
            await context.Response.WriteAsJsonAsync(problem, options: null, "application/problem+json", context.RequestAborted);
            return;
        }

        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(await pages.RenderAsync(context, message), Encoding.UTF8, context.RequestAborted);
    }
}
