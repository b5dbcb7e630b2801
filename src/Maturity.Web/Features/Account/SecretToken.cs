using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Maturity.Web.Features.Account;

/// <summary>A secret for a link: 256 random bits. Only its hash is ever stored.</summary>
public static class SecretToken
{
    private const int Bytes = 32;

    /// <summary>Makes a token that fits an address.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>The hash to store and to look up; 64 hexadecimal characters.</summary>
    /// <param name="token">The token, or what somebody sent as one.</param>
    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
