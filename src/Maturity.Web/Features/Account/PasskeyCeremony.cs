using Microsoft.AspNetCore.Identity;
using SignInResult = Microsoft.AspNetCore.Identity.SignInResult;

namespace Maturity.Web.Features.Account;

/// <summary>
/// The two halves of what a browser sends about a passkey. The framework throws where nothing was begun, or where the text
/// is no credential at all; both are an answer that does not count.
/// </summary>
public static class PasskeyCeremony
{
    /// <summary>Checks a passkey just made; null when there is nothing to check.</summary>
    /// <param name="signIn">The framework's part.</param>
    /// <param name="credential">What the browser sent.</param>
    public static async Task<PasskeyAttestationResult?> AttestAsync(SignInManager<Account> signIn, string? credential)
    {
        if (string.IsNullOrWhiteSpace(credential)) return null;
        try
        {
            return await signIn.PerformPasskeyAttestationAsync(credential);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Signs in with a passkey.</summary>
    /// <param name="signIn">The framework's part.</param>
    /// <param name="credential">What the browser sent.</param>
    public static async Task<SignInResult> SignInAsync(SignInManager<Account> signIn, string? credential)
    {
        if (string.IsNullOrWhiteSpace(credential)) return SignInResult.Failed;
        try
        {
            return await signIn.PasskeySignInAsync(credential);
        }
        catch (InvalidOperationException)
        {
            return SignInResult.Failed;
        }
    }
}
