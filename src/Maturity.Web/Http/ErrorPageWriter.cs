using System.Diagnostics;
using System.Globalization;
using Maturity.Web.Features.Account;
using Maturity.Web.Features.Errors;
using Maturity.Web.Tenancy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Http;

/// <summary>Renders Features/Errors/Error.cshtml without a route, a page model or a second trip through the pipeline.</summary>
public sealed class ErrorPageWriter(
    IRazorViewEngine views, IModelMetadataProvider metadata, ITempDataProvider temporary, IStringLocalizer<ErrorsTexts> texts)
{
    private const string View = "/Features/Errors/Error.cshtml";

    public ErrorMessage Describe(HttpContext context, int status)
    {
        var trace = Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier;
        return context.Features.Get<Suspension>() is { } suspension
            ? ErrorMessages.OfSuspension(status, suspension.Reason, trace, texts)
            : ProxyGuard.Refused(context) ? ErrorMessages.OfUnknownProxy(status, trace, texts)
            : status == StatusCodes.Status429TooManyRequests ? ErrorMessages.OfLimit(status, MinutesToWait(context), trace, texts)
            : ErrorMessages.For(status, StaleFormFilter.Refused(context), RefusedField.Of(context), trace, texts);
    }

    private static int MinutesToWait(HttpContext context) =>
        int.TryParse(context.Response.Headers.RetryAfter, CultureInfo.InvariantCulture, out var seconds) ? Math.Max(1, (int)Math.Ceiling(seconds / 60.0)) : 1;

    public async Task<string> RenderAsync(HttpContext context, ErrorMessage message)
    {
        // What failed may never have come to where the person is made known to the page.
        var chrome = context.RequestServices.GetRequiredService<PageChrome>();
        chrome.PersonName ??= context.User.FindFirst(AccountClaims.Name)?.Value;
        var view = views.GetView(null, View, isMainPage: true).View ?? throw new InvalidOperationException($"{View} is missing.");
        var data = new ViewDataDictionary<ErrorMessage>(metadata, new ModelStateDictionary()) { Model = message };
        await using var html = new StringWriter(CultureInfo.CurrentCulture);
        var action = new ActionContext(context, new RouteData(), new ActionDescriptor());
        await view.RenderAsync(new ViewContext(action, view, data, new TempDataDictionary(context, temporary), html, new HtmlHelperOptions()));
        return html.ToString();
    }
}
