using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Maturity.Web.Features.Webhooks;

/// <summary>The headers by which a receiver knows who sent what, and when. Described in docs/webhooks.md; the scheme has a version in its name.</summary>
public static class WebhookSignature
{
    /// <summary>Header with the id of the delivery, the same in every attempt.</summary>
    public const string DeliveryHeader = "Maturity-Delivery";

    /// <summary>Header with the name of the event.</summary>
    public const string EventHeader = "Maturity-Event";

    /// <summary>Header with the time of the attempt, in seconds since 1970.</summary>
    public const string TimestampHeader = "Maturity-Timestamp";

    /// <summary>Header with a signature for each secret in force.</summary>
    public const string SignatureHeader = "Maturity-Signature";

    /// <summary>Time as it is sent and signed.</summary>
    /// <param name="at">The time of the attempt.</param>
    public static string Timestamp(DateTimeOffset at) => at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    /// <summary>The value of <see cref="SignatureHeader"/>.</summary>
    /// <param name="secrets">Secrets in force.</param>
    /// <param name="timestamp">Value of <see cref="TimestampHeader"/>.</param>
    /// <param name="body">What is sent.</param>
    public static string Sign(IEnumerable<string> secrets, string timestamp, string body)
    {
        var signed = Encoding.UTF8.GetBytes($"{timestamp}.{body}");
        return string.Join(',', secrets.Select(secret => "v1=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed))));
    }
}
