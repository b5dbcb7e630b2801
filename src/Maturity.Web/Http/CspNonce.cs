using System.Security.Cryptography;

namespace Maturity.Web.Http;

/// <summary>The number that lets exactly this response's scripts run.</summary>
public static class CspNonce
{
    private static readonly object Key = new();

    /// <summary>The request's nonce: 128 random bits in base64, made when first asked for.</summary>
    public static string Of(HttpContext context)
    {
        if (context.Items[Key] is string nonce) return nonce;
        nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        context.Items[Key] = nonce;
        return nonce;
    }
}
