using Maturity.Web.Mail;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.Options;

namespace Maturity.Web.Http;

/// <summary>The languages of the product's own words. The language of a questionnaire is the questionnaire's matter.</summary>
public static class Languages
{
    public const string English = "en";
    public const string Dutch = "nl";

    /// <summary>The claim of a signed-in person that names their language.</summary>
    public const string Claim = Features.Account.AccountClaims.Language;

    /// <summary>Codes in the order they are offered; the first is the default.</summary>
    public static IReadOnlyList<string> All { get; } = [English, Dutch];

    /// <summary>The language that the reader is served in.</summary>
    public static string Current => System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    /// <summary>What a language calls itself, so that its readers can find it.</summary>
    public static string NameOf(string code) => code == Dutch ? "Nederlands" : "English";

    public static IServiceCollection AddLanguages(this IServiceCollection services)
    {
        services.AddLocalization();
        services.AddOptions<RequestLocalizationOptions>().Configure<IOptions<SiteOptions>>((request, site) =>
        {
            request.SetDefaultCulture(English);
            request.AddSupportedCultures([.. All]);
            request.AddSupportedUICultures([.. All]);
            request.ApplyCurrentCultureToResponseHeaders = true;
            request.RequestCultureProviders =
            [
                new CustomRequestCultureProvider(context => Task.FromResult(LanguageInAddressAttribute.Of(context))),
                new CustomRequestCultureProvider(context => Task.FromResult(LanguageChoice.Of(context, site.Value))),
                new AcceptLanguageHeaderRequestCultureProvider(),
            ];
        });
        return services;
    }
}
