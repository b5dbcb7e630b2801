using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Maturity.Web.Features.Account;

/// <summary>Remembers for five minutes, in a cookie, that somebody's password was right and that their code is to come.</summary>
public sealed class SecondStep(IHttpContextAccessor http, UserManager<Account> accounts)
{
    private const string Stamp = "stamp";

    /// <summary>The password was right.</summary>
    /// <param name="account">The person's account.</param>
    public Task BeginAsync(Account account)
    {
        var identity = new ClaimsIdentity(IdentityConstants.TwoFactorUserIdScheme);
        identity.AddClaim(new(ClaimTypes.Name, account.Id.ToString()));
        // A password changed in between, or a second factor turned off, makes it worth nothing.
        identity.AddClaim(new(Stamp, account.SecurityStamp!));
        return Context.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, new ClaimsPrincipal(identity));
    }

    /// <summary>Whose password was right; null when nobody's was, or too long ago.</summary>
    public async Task<Account?> FindAsync()
    {
        var cookie = await Context.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme);
        if (!cookie.Succeeded || cookie.Principal.FindFirstValue(ClaimTypes.Name) is not { } id) return null;
        if (await accounts.FindByIdAsync(id) is not { TwoFactorEnabled: true } account || await accounts.IsLockedOutAsync(account)) return null;
        return account.SecurityStamp == cookie.Principal.FindFirstValue(Stamp) ? account : null;
    }

    /// <summary>It is over.</summary>
    public Task EndAsync() => Context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);

    private HttpContext Context => http.HttpContext ?? throw new InvalidOperationException("Only a request signs in.");
}
