using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Maturity.Web.Features.Account;

/// <summary>Ends the session. A button, never a link: no picture on another site may sign somebody out.</summary>
[AllowAnonymous]
public sealed class SignOutModel(SignInManager<Account> signIn, Sessions sessions) : PageModel
{
    /// <summary>Signs out, here and for any copy of the cookie, and goes to the start.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var cookie = await HttpContext.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        if (cookie is { Succeeded: true } && cookie.Principal.AccountId() is { } account)
            await sessions.EndAsync(account, cookie.Properties, cancellation);
        await signIn.SignOutAsync();
        return LocalRedirect("/");
    }
}
