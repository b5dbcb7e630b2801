using System.Security.Cryptography;
using Maturity.Web.Mail;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace Maturity.Web.Features.Account;

/// <summary>
/// Makes accounts for strangers who prove their mail address first. The proof is a sealed link, so nothing is stored of
/// somebody who does not come back.
/// </summary>
public sealed class Registration(UserManager<Account> accounts, AccountMails mails, AccountLinks links, IDataProtectionProvider protection)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private readonly ITimeLimitedDataProtector seal = protection.CreateProtector("account registration").ToTimeLimitedDataProtector();

    /// <summary>The mail that an address gets: the link, or that it has an account already.</summary>
    /// <param name="email">Mail address as typed.</param>
    /// <param name="language">Language of whoever typed it.</param>
    public async Task<OutgoingMail?> ComposeAsync(string email, string language)
    {
        var reader = new MailReader(email, "", language);
        return await accounts.FindByEmailAsync(email) is { } account
            ? mails.HasAccount(account.AsReader())
            : mails.FinishRegistration(reader, links.FinishRegistration(seal.Protect(email, Lifetime)));
    }

    /// <summary>The mail address that a link proves; null when it proves none, or not any more.</summary>
    /// <param name="token">What the link carried.</param>
    public string? AddressOf(string? token)
    {
        if (string.IsNullOrEmpty(token)) return null;
        try
        {
            return seal.Unprotect(token);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
