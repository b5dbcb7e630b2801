using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;

namespace Maturity.Web.Http;

/// <summary>
/// Razor Pages answer every verb and every handler name: without a matching handler they render the page with nothing run.
/// Here a page answers the verbs and the names it has handlers for, and nothing else.
/// </summary>
public static class PageVerbs
{
    /// <summary>The status to refuse with, 404 or 405 (with the Allow header set), or null when a handler will run.</summary>
    public static int? Refuse(HttpContext context, Endpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<ActionDescriptor>() is not CompiledPageActionDescriptor page) return null;
        var name = HandlerName(context);
        var verbs = VerbsOf(page, name);
        if (verbs.Count == 0) return StatusCodes.Status404NotFound;
        if (verbs.Contains(context.Request.Method)) return null;
        context.Response.Headers.Allow = string.Join(", ", verbs);
        return StatusCodes.Status405MethodNotAllowed;
    }

    private static SortedSet<string> VerbsOf(CompiledPageActionDescriptor page, string name)
    {
        var verbs = new SortedSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var handler in page.HandlerMethods)
        {
            if (string.Equals(handler.Name ?? "", name, StringComparison.OrdinalIgnoreCase)) verbs.Add(handler.HttpMethod.ToUpperInvariant());
        }

        // A page without any handler is only markup, and markup is read.
        if (page.HandlerMethods.Count == 0 && name.Length == 0) verbs.Add(HttpMethods.Get);
        if (verbs.Contains(HttpMethods.Get)) verbs.Add(HttpMethods.Head);

        // The bare address of a page that has named handlers only exists, but cannot be asked.
        if (verbs.Count == 0 && name.Length == 0)
            foreach (HandlerMethodDescriptor handler in page.HandlerMethods) verbs.Add(handler.HttpMethod.ToUpperInvariant());
        return verbs;
    }

    private static string HandlerName(HttpContext context) =>
        context.Request.RouteValues["handler"] as string is { Length: > 0 } routed
            ? routed
            : context.Request.Query["handler"].ToString();
}
