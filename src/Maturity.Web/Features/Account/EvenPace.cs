namespace Maturity.Web.Features.Account;

/// <summary>
/// Lets an answer leave at a fixed time after the question came, whatever was found out on the way: the stopwatch must
/// not tell whether an account exists. The work in between is made alike too, for when it takes longer than this.
/// </summary>
/// <param name="time">The clock.</param>
public sealed class EvenPace(TimeProvider time)
{
    /// <summary>How long an answer takes at least.</summary>
    public static readonly TimeSpan Floor = TimeSpan.FromMilliseconds(400);

    private readonly long started = time.GetTimestamp();

    /// <summary>Waits for the rest of the time.</summary>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task HoldAsync(CancellationToken cancellation)
    {
        var rest = Floor - time.GetElapsedTime(started);
        if (rest > TimeSpan.Zero) await Task.Delay(rest, time, cancellation);
    }
}
