using Maturity.Web.Features.Answering;
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
        if (await sessions.CurrentAsync(HttpContext) is { } session) await sessions.EndAsync(session.AccountId, session.Key, cancellation);
        await signIn.SignOutAsync();
        // Whoever sits down next must not go on with somebody's questionnaire either.
        await HttpContext.SignOutAsync(RespondentClaims.Scheme);
        return LocalRedirect("/");
    }
}
