using System.Buffers.Text;
using System.Text;
using Maturity.Web.Mail;
using Microsoft.Extensions.Options;

namespace Maturity.Web.Features.Account;

/// <summary>The links that mails about an account carry, and the token inside one.</summary>
public sealed class AccountLinks(IOptions<SiteOptions> site)
{
    /// <summary>Address of the page that takes a new password.</summary>
    /// <param name="account">The account.</param>
    /// <param name="token">Identity's token.</param>
    public string ResetPassword(Guid account, string token) =>
        site.Value.Url($"/account/reset-password?account={account:N}&token={Pack(token)}");

    /// <summary>Address of the page that confirms a mail address.</summary>
    /// <param name="account">The account.</param>
    /// <param name="address">The new address.</param>
    /// <param name="token">Identity's token.</param>
    public string ConfirmAddress(Guid account, string address, string token) =>
        site.Value.Url($"/account/confirm-mail-address?account={account:N}&address={Uri.EscapeDataString(address)}&token={Pack(token)}");

    /// <summary>Address of the page that makes an account.</summary>
    /// <param name="token">The sealed mail address.</param>
    public string FinishRegistration(string token) => site.Value.Url($"/account/register/finish?token={Uri.EscapeDataString(token)}");

    /// <summary>Identity's token of a link; null when what came is not one.</summary>
    /// <param name="packed">What the link carried.</param>
    public static string? Unpack(string? packed)
    {
        if (string.IsNullOrEmpty(packed) || !Base64Url.IsValid(packed)) return null;
        return Encoding.UTF8.GetString(Base64Url.DecodeFromChars(packed));
    }

    private static string Pack(string token) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(token));
}
