namespace Maturity.Web.Tests.Consensus;

/// <summary>A clock thirty times as fast as the real one, so that what takes half a minute is over in a second.</summary>
public sealed class FastTime : TimeProvider
{
    private const int Speed = 30;

    public override long GetTimestamp() => System.GetTimestamp() * Speed;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, Real(dueTime), Real(period));

    /// <summary>How long something that takes so long on this clock really takes.</summary>
    public static TimeSpan Real(TimeSpan time) => time == Timeout.InfiniteTimeSpan ? time : time / Speed;
}
