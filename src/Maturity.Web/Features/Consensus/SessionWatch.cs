using System.Threading.Channels;
using Maturity.Web.Tenancy;

namespace Maturity.Web.Features.Consensus;

/// <summary>
/// Watches sessions for everybody who has one on screen. However many they are, this node asks the database once per session and
/// beat; what another node wrote is seen at the next beat.
/// </summary>
public sealed class SessionWatch(IServiceScopeFactory scopes, TimeProvider time, IHostApplicationLifetime life, ILogger<SessionWatch> log)
{
    /// <summary>Time between two looks at a session.</summary>
    public static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(250);

    /// <summary>Most screens of one session on one node.</summary>
    public const int MaximumListeners = 3 * ConsensusSession.MaximumSeats;

    private readonly Lock gate = new();
    private readonly Dictionary<Guid, Watched> sessions = [];

    /// <summary>Begins to listen. What comes first is the state as it is; a listener who is slow gets the newest and not each.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="sessionId">The session.</param>
    /// <returns>The listener, to be disposed of; null when there are too many.</returns>
    public SessionListener? Listen(Workspace workspace, Guid sessionId)
    {
        var channel = Channel.CreateBounded<SessionState>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        lock (gate)
        {
            if (!sessions.TryGetValue(sessionId, out var watched))
            {
                watched = new(CancellationTokenSource.CreateLinkedTokenSource(life.ApplicationStopping));
                sessions.Add(sessionId, watched);
                _ = WatchAsync(workspace, sessionId, watched);
            }

            if (watched.Listeners.Count >= MaximumListeners) return null;
            watched.Listeners.Add(channel.Writer);
            if (watched.Last is { } state) channel.Writer.TryWrite(state);
            return new(channel.Reader, () => Leave(sessionId, watched, channel.Writer));
        }
    }

    private void Leave(Guid sessionId, Watched watched, ChannelWriter<SessionState> writer)
    {
        lock (gate)
        {
            watched.Listeners.Remove(writer);
            if (watched.Listeners.Count == 0) Forget(sessionId, watched);
        }
    }

    private void Forget(Guid sessionId, Watched watched)
    {
        if (sessions.GetValueOrDefault(sessionId) == watched) sessions.Remove(sessionId);
        watched.Stop.Cancel();
    }

    private async Task WatchAsync(Workspace workspace, Guid sessionId, Watched watched)
    {
        var stop = watched.Stop.Token;
        try
        {
            while (!stop.IsCancellationRequested)
            {
                if (await LookAsync(workspace, sessionId, watched, stop) is { } state && !Tell(sessionId, watched, state)) return;
                await Task.Delay(Beat, time, stop);
            }
        }
        catch (OperationCanceledException)
        {
            // The last listener left, or the product stops.
        }
        finally
        {
            lock (gate)
            {
                Forget(sessionId, watched);
                foreach (var listener in watched.Listeners) listener.TryComplete();
            }
        }
    }

    /// <summary>The state when it is another than the last; null when nothing changed, or the database does not answer for a moment.</summary>
    private async Task<SessionState?> LookAsync(Workspace workspace, Guid sessionId, Watched watched, CancellationToken stop)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentTenant>().Enter(workspace);
            var reading = scope.ServiceProvider.GetRequiredService<SessionReading>();
            var tick = await reading.TickAsync(sessionId, stop);
            if (watched.Last is { } last && last.Tick == tick) return null;
            return tick is null ? SessionState.Over : await reading.StateAsync(sessionId, stop);
        }
        catch (System.Data.Common.DbException refused)
        {
            log.LogWarning(refused, "The state of session {Session} could not be read; the next beat tries again.", sessionId);
            return null;
        }
    }

    private bool Tell(Guid sessionId, Watched watched, SessionState state)
    {
        lock (gate)
        {
            watched.Last = state;
            foreach (var listener in watched.Listeners) listener.TryWrite(state);
            if (!state.Live && sessions.GetValueOrDefault(sessionId) == watched) sessions.Remove(sessionId);
            return state.Live;
        }
    }

    private sealed class Watched(CancellationTokenSource stop)
    {
        public CancellationTokenSource Stop { get; } = stop;

        public HashSet<ChannelWriter<SessionState>> Listeners { get; } = [];

        public SessionState? Last { get; set; }
    }
}
