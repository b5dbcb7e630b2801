using System.Globalization;
using System.Security.Claims;
using Maturity.Web.Mail;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.Options;

namespace Maturity.Web.Http;

/// <summary>
/// The reader's own choice of language: what a signed-in person chose here, what their account says, what was chosen in
/// this browser, in that order. A cookie names the person it was chosen by, so that on a shared computer one person's
/// choice does not become another's.
/// </summary>
public static class LanguageChoice
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    public static void MapLanguageChoice(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapRead("/language", Choose).AllowAnonymous();

    /// <summary>The address that chooses a language and comes back to the page it is shown on.</summary>
    public static string Href(string language, HttpRequest request) =>
        $"/language?to={language}&return={Uri.EscapeDataString(request.PathBase + request.Path + request.QueryString)}";

    /// <summary>Proposes a language to somebody who comes for the first time; a choice they made before stands.</summary>
    internal static void Suggest(HttpContext context, SiteOptions site, string language)
    {
        if (!Languages.All.Contains(language) || Cookie(context, site).Language is not null || PersonOf(context) is not null) return;
        context.Response.Cookies.Append(EdgeCookie.NameOf("language", site), language, EdgeCookie.Options(site, Kept));
    }

    internal static ProviderCultureResult? Of(HttpContext context, SiteOptions site)
    {
        var (language, chooser) = Cookie(context, site);
        var person = PersonOf(context);
        if (language is not null && person is not null && chooser == person) return new ProviderCultureResult(language);
        var claimed = context.User.FindFirstValue(Languages.Claim);
        if (claimed is not null && Languages.All.Contains(claimed)) return new ProviderCultureResult(claimed);
        return language is null ? null : new ProviderCultureResult(language);
    }

    /// <summary>The language as the pipeline would determine it, for those who stand outside of it.</summary>
    internal static async Task<CultureInfo> DetermineAsync(HttpContext context, RequestLocalizationOptions options)
    {
        foreach (var provider in options.RequestCultureProviders)
        {
            var wanted = await provider.DetermineProviderCultureResult(context);
            foreach (var culture in wanted?.UICultures ?? [])
            {
                var code = culture.Value?.Split('-')[0];
                if (code is not null && Languages.All.Contains(code)) return CultureInfo.GetCultureInfo(code);
            }
        }

        return options.DefaultRequestCulture.UICulture;
    }

    private static IResult Choose(HttpContext context, IOptions<SiteOptions> site, string? to = null, string? @return = null)
    {
        var target = string.IsNullOrEmpty(@return) ? "/" : @return;
        if (to is null || !Languages.All.Contains(to) || !LocalPath.Is(target)) return Results.BadRequest();
        var person = PersonOf(context);
        context.Response.Cookies.Append(
            EdgeCookie.NameOf("language", site.Value),
            person is null ? to : $"{to}.{person}",
            EdgeCookie.Options(site.Value, Kept));
        return Results.LocalRedirect(target);
    }

    private static string? PersonOf(HttpContext context) =>
        context.User.Identity?.IsAuthenticated == true ? context.User.FindFirstValue(ClaimTypes.NameIdentifier) : null;

    private static (string? Language, string? Chooser) Cookie(HttpContext context, SiteOptions site)
    {
        var parts = (context.Request.Cookies[EdgeCookie.NameOf("language", site)] ?? "").Split('.', 2);
        return Languages.All.Contains(parts[0]) ? (parts[0], parts.ElementAtOrDefault(1)) : (null, null);
    }
}
