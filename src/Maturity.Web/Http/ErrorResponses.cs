using System.Data.Common;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Maturity.Web.Features.Errors;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Maturity.Web.Http;

/// <summary>
/// Writes the body of a response that failed: a page for people, problem details for scripts. It runs outside the page
/// pipeline and asks no database, so that it still works when those are what failed.
/// </summary>
public sealed class ErrorResponses(
    ErrorPageWriter pages, IOptions<RequestLocalizationOptions> languages, ILogger<ErrorResponses> logger)
{
    /// <summary>The status an exception deserves: what the server said about a bad request, 503 for a database that may recover, else 500.</summary>
    public static int StatusOf(Exception exception) => exception switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        { } when Cause<DbException>(exception) is { } database && MayRecover(database) => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    public async Task WriteAsync(HttpContext context)
    {
        // Set here and not in a method that is awaited: a culture set in there would be gone on return. For the same
        // reason what the localization middleware set further down the pipeline is not seen up here.
        var language = await LanguageOfAsync(context);
        CultureInfo.CurrentCulture = language;
        CultureInfo.CurrentUICulture = language;
        context.Response.Headers.ContentLanguage = language.Name;
        var status = context.Response.StatusCode;
        if (status == StatusCodes.Status503ServiceUnavailable && context.Response.Headers.RetryAfter.Count == 0)
            context.Response.Headers.RetryAfter = "30";
        var message = pages.Describe(context, status);
        if (WantsJson(context.Request))
        {
            await WriteProblemAsync(context, message);
            return;
        }

        var html = await RenderAsync(context, message);
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(html, Encoding.UTF8, context.RequestAborted);
    }

    private static bool MayRecover(DbException database) =>
        database.IsTransient
        || database.SqlState is "53100" or "53300" or "25006"
        || database is Microsoft.Data.Sqlite.SqliteException { SqliteErrorCode: 5 or 6 or 8 or 10 or 13 or 14 };

    private static T? Cause<T>(Exception? exception)
        where T : Exception
    {
        while (exception is not (null or T)) exception = exception.InnerException;
        return (T?)exception;
    }

    /// <summary>A script asks for JSON, sends JSON, or is fetch; a browser that shows a page says it accepts HTML.</summary>
    private static bool WantsJson(HttpRequest request)
    {
        if (request.Path.StartsWithSegments("/api")) return true;
        var accept = request.Headers.Accept.ToString();
        if (accept.Contains("text/html", StringComparison.OrdinalIgnoreCase)) return false;
        return accept.Contains("json", StringComparison.OrdinalIgnoreCase)
            || request.HasJsonContentType()
            || request.Headers["Sec-Fetch-Dest"] == "empty";
    }

    private static Task WriteProblemAsync(HttpContext context, ErrorMessage message)
    {
        var problem = new ProblemDetails { Status = message.Status, Title = message.Title, Detail = message.Explanation };
        problem.Extensions["remedy"] = message.Remedy;
        problem.Extensions["traceId"] = message.TraceId;
        return context.Response.WriteAsJsonAsync(problem, options: null, "application/problem+json", context.RequestAborted);
    }

    private async Task<string> RenderAsync(HttpContext context, ErrorMessage message)
    {
        try
        {
            return await pages.RenderAsync(context, message);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The last resort may not depend on anything that can fail.
            logger.LogError(exception, "The page for status {Status} could not be rendered", message.Status);
            var encode = HtmlEncoder.Default;
            return $"<!DOCTYPE html><html lang=\"{CultureInfo.CurrentUICulture.Name}\"><head><meta charset=\"utf-8\"><title>{encode.Encode(message.Title)}</title></head>"
                + $"<body><h1>{encode.Encode(message.Title)}</h1><p>{encode.Encode(message.Explanation)}</p><p>{encode.Encode(message.Remedy)}</p>"
                + $"<p>{encode.Encode(message.TraceId)}</p></body></html>";
        }
    }

    /// <summary>As the pipeline determined it; where the request failed before that, cookie and header are asked.</summary>
    private async Task<CultureInfo> LanguageOfAsync(HttpContext context) =>
        context.Features.Get<IRequestCultureFeature>()?.RequestCulture.UICulture
        ?? await LanguageChoice.DetermineAsync(context, languages.Value);
}
