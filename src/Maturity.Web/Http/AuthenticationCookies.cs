using Maturity.Web.Mail;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

namespace Maturity.Web.Http;

/// <summary>Brings the cookies of every sign-in scheme under the rule of <see cref="EdgeCookie"/>.</summary>
public sealed class AuthenticationCookies(IOptions<SiteOptions> site) : IPostConfigureOptions<CookieAuthenticationOptions>
{
    public void PostConfigure(string? name, CookieAuthenticationOptions options)
    {
        EdgeCookie.Apply(options.Cookie, name ?? "sign-in", site.Value);
        // The page that signs in goes on by itself, to addresses that it has judged; left alone, the scheme follows others too.
        options.Events.OnRedirectToReturnUrl = _ => Task.CompletedTask;
    }
}
