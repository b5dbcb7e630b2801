using Microsoft.AspNetCore.Localization;

namespace Maturity.Web.Http;

/// <summary>
/// On a public page that keeps the reader's language in its address, <c>?lang=nl</c>, because it must not set a cookie
/// for it, and in a foreign frame could not.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class LanguageInAddressAttribute : Attribute
{
    /// <summary>Name of the parameter.</summary>
    public const string Parameter = "lang";

    internal static ProviderCultureResult? Of(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<LanguageInAddressAttribute>() is not null
        && context.Request.Query[Parameter].ToString() is var language && Languages.All.Contains(language)
            ? new ProviderCultureResult(language)
            : null;
}
