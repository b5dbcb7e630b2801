using Microsoft.AspNetCore.Identity;
using SignInResult = Microsoft.AspNetCore.Identity.SignInResult;

namespace Maturity.Web.Features.Account;

/// <summary>Signs in with mail address and password, and refuses unknown, wrong and locked alike: same work, same time.</summary>
public sealed class PasswordSignIn(
    SignInManager<Account> signIn, UserManager<Account> accounts, Tries tries, SecondStep second, IPasswordHasher<Account> hasher,
    TimeProvider time, ILogger<PasswordSignIn> log)
{
    /// <summary>Tries. An account with a second factor is not signed in yet: <see cref="SecondStep"/> waits for its code.</summary>
    /// <param name="email">Mail address as typed.</param>
    /// <param name="password">Password as typed.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<SignInResult> TryAsync(string email, string password, CancellationToken cancellation)
    {
        var pace = new EvenPace(time);
        var isOpen = await tries.CountAsync(email, cancellation);
        var account = await accounts.FindByEmailAsync(email.Trim());
        var result = account is null ? SignInResult.Failed
            : isOpen ? await signIn.CheckPasswordSignInAsync(account, password, lockoutOnFailure: false)
            : SignInResult.LockedOut;
        if (account is not null && result.Succeeded) return await EnterAsync(account, email, cancellation);

        // Neither an unknown nor a locked account had its password hashed; making a hash costs what checking one does.
        if (account is null || result.IsLockedOut) hasher.HashPassword(new Account(), password);
        log.LogInformation("Sign-in refused: account {Account}, {Result}", account?.Id.ToString() ?? "unknown", result);
        await pace.HoldAsync(cancellation);
        return result;
    }

    private async Task<SignInResult> EnterAsync(Account account, string email, CancellationToken cancellation)
    {
        await tries.ForgiveAsync(email, cancellation);
        if (account.TwoFactorEnabled)
        {
            await second.BeginAsync(account);
            return SignInResult.TwoFactorRequired;
        }

        await signIn.SignInAsync(account, isPersistent: false);
        return SignInResult.Success;
    }
}
