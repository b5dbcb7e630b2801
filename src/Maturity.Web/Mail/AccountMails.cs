using Maturity.Web.Http;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Maturity.Web.Mail;

/// <summary>
/// The words of the mails about an account, in the language of the one who reads them. Those to an address that nobody has
/// proved to be theirs carry nothing that somebody typed, or they would be a way to write to strangers.
/// </summary>
public sealed class AccountMails(IStringLocalizer<AccountMailTexts> texts, IOptions<SiteOptions> site)
{
    /// <summary>The link to choose a new password with.</summary>
    /// <param name="to">The person.</param>
    /// <param name="link">Full address.</param>
    public OutgoingMail ResetPassword(MailReader to, string link) => Write(to, () => (
        texts["Choose a new password"],
        [
            texts["Hello {0},", MailText.OneLine(to.Name)],
            texts["Somebody, probably you, asked for a new password for your account. Open this link within two hours to choose one:"],
            link,
            texts["If you did not ask for it, do nothing. Your password stays as it is."],
        ]));

    /// <summary>Notice that the password is another one.</summary>
    /// <param name="to">The person.</param>
    public OutgoingMail PasswordChanged(MailReader to) => Write(to, () => (
        texts["Your password was changed"],
        [
            texts["Hello {0},", MailText.OneLine(to.Name)],
            texts["The password of your account was changed, and whoever was signed in with the old one has been signed out."],
            texts["If that was not you, choose a new password at once:"],
            site.Value.Url("/account/forgot-password"),
        ]));

    /// <summary>The link that proves that a new mail address is the person's.</summary>
    /// <param name="to">The new address.</param>
    /// <param name="link">Full address.</param>
    public OutgoingMail ConfirmAddress(MailReader to, string link) => Write(to, () => (
        texts["Confirm your new email address"],
        [
            texts["Hello,"],
            texts["This address was entered as the new email address of an account. Open this link within two hours to confirm it:"],
            link,
            texts["If you do not know why you get this, do nothing. Nothing will change."],
        ]));

    /// <summary>What the owner of an address reads when it is entered for a second account.</summary>
    /// <param name="to">The owner.</param>
    public OutgoingMail AddressInUse(MailReader to) => Write(to, () => (
        texts["This email address has an account already"],
        [
            texts["Hello,"],
            texts["Your email address was entered as the new address of another account. It belongs to your own account, so nothing was changed."],
            texts["If it was you, sign in here with this address:"],
            site.Value.Url("/account/sign-in"),
        ]));

    /// <summary>Notice to the old address that another one was asked for.</summary>
    /// <param name="to">The old address.</param>
    /// <param name="address">The new address.</param>
    public OutgoingMail AddressChangeAsked(MailReader to, string address) => Write(to, () => (
        texts["Another email address was asked for"],
        [
            texts["Hello {0},", MailText.OneLine(to.Name)],
            texts["You asked for your account to use the email address {0}. It will, once the link that was sent there has been opened.", MailText.OneLine(address)],
            texts["If that was not you, choose a new password at once:"],
            site.Value.Url("/account/forgot-password"),
        ]));

    /// <summary>Notice to the old address that it is no longer the account's.</summary>
    /// <param name="to">The old address.</param>
    /// <param name="address">The new address.</param>
    public OutgoingMail AddressChanged(MailReader to, string address) => Write(to, () => (
        texts["Your email address was changed"],
        [
            texts["Hello {0},", MailText.OneLine(to.Name)],
            texts["Your account now uses the email address {0}. This is the last mail about it to the old address.", MailText.OneLine(address)],
            texts["If that was not you, tell the owner of your workspace or whoever runs this installation."],
        ]));

    /// <summary>Notice that one can sign in with one passkey more.</summary>
    /// <param name="to">The person.</param>
    /// <param name="passkey">Its name.</param>
    public OutgoingMail PasskeyAdded(MailReader to, string passkey) => Write(to, () => (
        texts["A passkey was added"],
        [
            texts["Hello {0},", MailText.OneLine(to.Name)],
            texts["The passkey “{0}” can now sign in to your account.", MailText.OneLine(passkey)],
            texts["If that was not you, remove it and change your password:"],
            site.Value.Url("/account/passkeys"),
        ]));

    /// <summary>The link to make an account with.</summary>
    /// <param name="to">The address.</param>
    /// <param name="link">Full address.</param>
    public OutgoingMail FinishRegistration(MailReader to, string link) => Write(to, () => (
        texts["Make your account"],
        [
            texts["Hello,"],
            texts["Somebody, probably you, asked for an account with this email address. Open this link within a day to make it:"],
            link,
            texts["If you do not know why you get this, do nothing. Nothing will change."],
        ]));

    /// <summary>What the owner of an address reads who asks for an account and has one.</summary>
    /// <param name="to">The person.</param>
    public OutgoingMail HasAccount(MailReader to) => Write(to, () => (
        texts["You have an account already"],
        [
            texts["Hello {0},", MailText.OneLine(to.Name)],
            texts["Somebody, probably you, asked for an account with this email address. It has one; sign in here:"],
            site.Value.Url("/account/sign-in"),
            texts["If you have forgotten your password, choose a new one there."],
        ]));

    /// <summary>Notice that signing in now takes a second factor.</summary>
    /// <param name="to">The person.</param>
    public OutgoingMail SecondFactorOn(MailReader to) => Write(to, () => (
        texts["A second factor was turned on"],
        [
            texts["Hello {0},", MailText.OneLine(to.Name)],
            texts["Signing in to your account with the password now takes a code of your authenticator app, or a recovery code."],
            texts["If that was not you, choose a new password at once and tell whoever runs this installation:"],
            site.Value.Url("/account/forgot-password"),
        ]));

    /// <summary>Notice that signing in takes the password alone again.</summary>
    /// <param name="to">The person.</param>
    public OutgoingMail SecondFactorOff(MailReader to) => Write(to, () => (
        texts["Your second factor was turned off"],
        [
            texts["Hello {0},", MailText.OneLine(to.Name)],
            texts["Signing in to your account takes no code of an authenticator app any more."],
            texts["If that was not you, choose a new password at once:"],
            site.Value.Url("/account/forgot-password"),
        ]));

    /// <summary>Notice that somebody signed in with a recovery code.</summary>
    /// <param name="to">The person.</param>
    /// <param name="left">How many there are still.</param>
    public OutgoingMail RecoveryCodeUsed(MailReader to, int left) => Write(to, () => (
        texts["A recovery code was used"],
        [
            texts["Hello {0},", MailText.OneLine(to.Name)],
            texts["Somebody, probably you, signed in to your account with a recovery code. Codes left: {0}.", left],
            texts["Make new ones, or put a new app to use, here:"],
            site.Value.Url("/account/second-factor"),
            texts["If that was not you, choose a new password at once:"],
            site.Value.Url("/account/forgot-password"),
        ]));

    /// <summary>Notice that there are new recovery codes.</summary>
    /// <param name="to">The person.</param>
    public OutgoingMail RecoveryCodesRenewed(MailReader to) => Write(to, () => (
        texts["New recovery codes were made"],
        [
            texts["Hello {0},", MailText.OneLine(to.Name)],
            texts["There are new recovery codes for your account. Those from before are worth nothing now."],
            texts["If that was not you, choose a new password at once:"],
            site.Value.Url("/account/forgot-password"),
        ]));

    private OutgoingMail Write(MailReader to, Func<(string Subject, string[] Paragraphs)> words)
    {
        using var language = new LanguageScope(to.Language);
        var (subject, paragraphs) = words();
        return new(to.Address, subject, string.Join("\n\n", [.. paragraphs, $"Maturity\n{site.Value.Url("/")}"]));
    }
}
