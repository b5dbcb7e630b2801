using Maturity.Web.Mail;
using Microsoft.AspNetCore.Identity;

namespace Maturity.Web.Features.Account;

/// <summary>
/// Makes the mail with the link to a new password. Runs behind the request that asked for it, so that the answer is the
/// same for an address that has an account and one that has none.
/// </summary>
public sealed class ForgottenPassword(
    UserManager<Account> accounts, AccountLinks links, AccountMails mails, ForgottenPasswordLimit limit, ILogger<ForgottenPassword> log)
{
    /// <summary>The mail; null when the address has no account, or got enough of them.</summary>
    /// <param name="email">Mail address as typed.</param>
    public async Task<OutgoingMail?> ComposeAsync(string email)
    {
        if (await accounts.FindByEmailAsync(email) is not { } account) return null;
        if (!limit.Allows(account.Id))
        {
            log.LogWarning("Account {Account} was asked for more new passwords than {Limit} an hour; no mail was sent", account.Id, ForgottenPasswordLimit.PerHour);
            return null;
        }

        var token = await accounts.GeneratePasswordResetTokenAsync(account);
        return mails.ResetPassword(account.AsReader(), links.ResetPassword(account.Id, token));
    }
}
