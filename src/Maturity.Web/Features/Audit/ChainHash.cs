using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Maturity.Web.Features.Audit;

/// <summary>The hash that ties an entry of a log to the one before.</summary>
public static class ChainHash
{
    /// <summary>SHA-256 over fields, in hexadecimal.</summary>
    /// <param name="fields">The fields, the hash of the entry before among them.</param>
    public static string Of(params IEnumerable<string> fields)
    {
        var text = new StringBuilder();
        // Lengths first, so that no character can move from one field to the next.
        foreach (var field in fields) text.Append(CultureInfo.InvariantCulture, $"{field.Length}:{field}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
