using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Maturity.Web.Http;

/// <summary>Remembers that a form was refused for its antiforgery token, so that the error page can say what to do.</summary>
public sealed class StaleFormFilter : IAlwaysRunResultFilter
{
    private static readonly object Key = new();

    public static bool Refused(HttpContext context) => context.Items.ContainsKey(Key);

    public static void Mark(HttpContext context) => context.Items[Key] = true;

    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is IAntiforgeryValidationFailedResult) Mark(context.HttpContext);
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
