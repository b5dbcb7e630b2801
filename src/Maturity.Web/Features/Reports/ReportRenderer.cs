using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Maturity.Web.Features.Reports;

/// <summary>Renders a report as one HTML document that needs nothing from elsewhere; works outside a request.</summary>
public sealed class ReportRenderer(IServiceScopeFactory scopes, ILoggerFactory loggers)
{
    /// <summary>The document in the language of the model.</summary>
    public async Task<string> RenderHtmlAsync(ReportModel model, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        cancellation.ThrowIfCancellationRequested();
        // A renderer asks for services of a scope, and a job's own scope is not ours to hand out.
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, loggers);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            [nameof(ReportDocument.Model)] = model,
            [nameof(ReportDocument.Styles)] = ReportStyles.Text,
        });
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            // Culture flows with the async context: it holds for this rendering and is gone after it.
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (model.Culture, model.Culture);
            var root = await renderer.RenderComponentAsync<ReportDocument>(parameters);
            return root.ToHtmlString();
        });
    }
}
