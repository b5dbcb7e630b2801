using System.Security.Cryptography;

namespace Maturity.Web.Features.Webhooks;

/// <summary>How long an attempt waits for the one before it: four times as long each time, and no two receivers at the same moment.</summary>
public static class WebhookBackoff
{
    private const int Growth = 4;
    private const int JitterPercent = 20;

    private static readonly TimeSpan First = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>The wait after a number of attempts, between 80 % and 120 % of its planned length.</summary>
    /// <param name="attempts">Attempts made so far, from 1.</param>
    public static TimeSpan After(int attempts)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(attempts, 1);
        var planned = Math.Min(First.TotalSeconds * Math.Pow(Growth, attempts - 1), Longest.TotalSeconds);
        return TimeSpan.FromSeconds(planned * RandomNumberGenerator.GetInt32(100 - JitterPercent, 100 + JitterPercent + 1) / 100);
    }
}
