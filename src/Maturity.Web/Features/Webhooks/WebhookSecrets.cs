using System.Security.Cryptography;
using Maturity.Web.Features.Account;
using Microsoft.AspNetCore.DataProtection;

namespace Maturity.Web.Features.Webhooks;

/// <summary>Secrets that endpoints are signed with: shown once, stored encrypted.</summary>
public sealed class WebhookSecrets(IDataProtectionProvider protection)
{
    private const string Prefix = "whsec_";

    private readonly IDataProtector protector = protection.CreateProtector("webhook secret");

    /// <summary>A new secret, and its form to store.</summary>
    public (string Shown, string Sealed) New()
    {
        var secret = Prefix + SecretToken.New();
        return (secret, protector.Protect(secret));
    }

    /// <summary>The secrets that sign now, the newest first. Empty when the keys of the installation were lost.</summary>
    /// <param name="endpoint">Whose.</param>
    /// <param name="now">The time.</param>
    public IReadOnlyList<string> Of(WebhookEndpoint endpoint, DateTimeOffset now)
    {
        try
        {
            var newest = protector.Unprotect(endpoint.SealedSecret);
            return endpoint is { FormerSecret: { } former, FormerUntil: { } until } && until > now ? [newest, protector.Unprotect(former)] : [newest];
        }
        catch (CryptographicException)
        {
            return [];
        }
    }
}
