using Microsoft.AspNetCore.Identity;

namespace Maturity.Web.Features.Account;

/// <summary>Asks again for the password of somebody who is signed in, before something that would hand their account over.</summary>
public sealed class CurrentPassword(SignInManager<Account> signIn, Tries tries)
{
    /// <summary>Whether it is right. Wrong ones count as at sign-in.</summary>
    /// <param name="account">The account.</param>
    /// <param name="password">What was typed.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task<bool> IsRightAsync(Account account, string password, CancellationToken cancellation = default)
    {
        if (!await tries.CountAsync(account.Email!, cancellation)) return false;
        if (!(await signIn.CheckPasswordSignInAsync(account, password, lockoutOnFailure: false)).Succeeded) return false;
        await tries.ForgiveAsync(account.Email!, cancellation);
        return true;
    }
}
