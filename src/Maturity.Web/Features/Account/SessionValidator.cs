using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Maturity.Web.Features.Account;

/// <summary>Once a minute for each cookie in use: is the account as it was, and does the sign-in still stand?</summary>
public sealed class SessionValidator(
    IOptions<SecurityStampValidatorOptions> options, SignInManager<Account> signIn, ILoggerFactory loggers, Sessions sessions)
    : SecurityStampValidator<Account>(options, signIn, loggers)
{
    /// <inheritdoc/>
    protected override async Task SecurityStampVerified(Account user, CookieValidatePrincipalContext context)
    {
        if (await sessions.StandsAsync(user.Id, context.Properties, context.HttpContext))
        {
            await base.SecurityStampVerified(user, context);
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(context.Scheme.Name);
    }
}
