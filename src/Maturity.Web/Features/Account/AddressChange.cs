using Maturity.Web.Data;
using Maturity.Web.Mail;
using Microsoft.AspNetCore.Identity;

namespace Maturity.Web.Features.Account;

/// <summary>Moves an account to another mail address, once whoever reads the new one has said so.</summary>
public sealed class AddressChange(MaturityDb db, UserManager<Account> accounts, AccountLinks links, AccountMails mails)
{
    /// <summary>The mail to the new address: a link, or to the owner of an account that has it, that it is in use.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="address">The new address.</param>
    public async Task<OutgoingMail?> ComposeAsync(Guid accountId, string address)
    {
        if (await accounts.FindByIdAsync(accountId.ToString()) is not { } account) return null;
        if (await accounts.FindByEmailAsync(address) is { } owner) return mails.AddressInUse(owner.AsReader());
        var token = await accounts.GenerateChangeEmailTokenAsync(account, address);
        return mails.ConfirmAddress(new(address, "", account.Language), links.ConfirmAddress(account.Id, address, token));
    }

    /// <summary>The account that a link moves; null when the link is not valid any more.</summary>
    /// <param name="accountId">The account that the link names.</param>
    /// <param name="address">The address that it names.</param>
    /// <param name="token">Its token.</param>
    public async Task<Account?> FindAsync(Guid accountId, string? address, string? token)
    {
        if (string.IsNullOrEmpty(address) || AccountLinks.Unpack(token) is not { } unpacked) return null;
        if (await accounts.FindByIdAsync(accountId.ToString()) is not { } account) return null;
        var purpose = UserManager<Account>.GetChangeEmailTokenPurpose(address);
        var isValid = await accounts.VerifyUserTokenAsync(account, accounts.Options.Tokens.ChangeEmailTokenProvider, purpose, unpacked);
        return isValid ? account : null;
    }

    /// <summary>Moves it: mail address and user name, both or neither. All sessions end.</summary>
    /// <param name="account">The account, found before.</param>
    /// <param name="address">The new address.</param>
    /// <param name="token">Token of the link.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task<IdentityResult> CompleteAsync(Account account, string address, string token, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var result = await accounts.ChangeEmailAsync(account, address, AccountLinks.Unpack(token)!);
        if (result.Succeeded) result = await accounts.SetUserNameAsync(account, address);
        if (result.Succeeded) await transaction.CommitAsync(cancellation);
        return result;
    }
}
