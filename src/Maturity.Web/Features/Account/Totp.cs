using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;

namespace Maturity.Web.Features.Account;

/// <summary>Codes of an authenticator app (RFC 6238): six digits from a shared secret and the time, a new one every 30 seconds.</summary>
public static class Totp
{
    /// <summary>Digits of a code.</summary>
    public const int Digits = 6;

    private const int SecretBytes = 20;
    private const int StepSeconds = 30;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    // One step to either side: the clock of a phone is rarely half a minute wrong, and typing takes its time.
    private const int Tolerance = 1;

    /// <summary>A new secret: 160 random bits, in base 32.</summary>
    public static string NewSecret() => string.Concat(RandomNumberGenerator.GetItems<char>(Base32, SecretBytes * 8 / 5));

    /// <summary>The step that a moment lies in.</summary>
    /// <param name="at">The moment.</param>
    public static long StepAt(DateTimeOffset at) => at.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The code of a step.</summary>
    /// <param name="secret">The secret, in base 32.</param>
    /// <param name="step">The step.</param>
    [SuppressMessage("Security", "CA5350", Justification = "Authenticator apps agree on SHA-1 alone; in an HMAC it is not broken.")]
    public static string CodeAt(string secret, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> mac = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(Bytes(secret), counter, mac);
        var number = BinaryPrimitives.ReadInt32BigEndian(mac[(mac[^1] & 0xf)..]) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step whose code was typed; null when it is none that counts at that moment.</summary>
    /// <param name="secret">The secret, in base 32.</param>
    /// <param name="typed">What was typed, without spaces.</param>
    /// <param name="at">The moment.</param>
    public static long? StepOf(string secret, string typed, DateTimeOffset at)
    {
        if (typed.Length != Digits || !typed.All(char.IsAsciiDigit)) return null;
        var now = StepAt(at);
        for (var step = now - Tolerance; step <= now + Tolerance; step++)
            if (CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(CodeAt(secret, step)), System.Text.Encoding.ASCII.GetBytes(typed)))
                return step;
        return null;
    }

    private static byte[] Bytes(string secret)
    {
        var bytes = new byte[secret.Length * 5 / 8];
        var (bits, held, next) = (0, 0, 0);
        foreach (var letter in secret)
        {
            bits = ((bits << 5) | Base32.IndexOf(letter, StringComparison.Ordinal)) & 0xfff;
            held += 5;
            if (held < 8) continue;
            held -= 8;
            bytes[next++] = (byte)(bits >> held);
        }

        return bytes;
    }
}
