using Microsoft.AspNetCore.Identity;

namespace Maturity.Web.Features.Account;

/// <summary>Asks again for the password of somebody who is signed in, before something that would hand their account over.</summary>
public sealed class CurrentPassword(SignInManager<Account> signIn)
{
    /// <summary>Whether it is right. Wrong ones count towards the lock-out as at sign-in.</summary>
    /// <param name="account">The account.</param>
    /// <param name="password">What was typed.</param>
    public async Task<bool> IsRightAsync(Account account, string password) =>
        (await signIn.CheckPasswordSignInAsync(account, password, lockoutOnFailure: true)).Succeeded;
}
