using System.Globalization;
using System.Text.Json;
using Maturity.Web.Tenancy;
using Microsoft.AspNetCore.Http.Features;

namespace Maturity.Web.Features.Consensus;

/// <summary>Writes what a session's screens must know as server-sent events, until the session or the reader's right to it ends.</summary>
public sealed class LiveEvents(SessionWatch watch, TimeProvider time, IHostApplicationLifetime life)
{
    /// <summary>Longest silence, and longest time between two looks at the reader's right.</summary>
    public static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    /// <summary>Writes until it is over.</summary>
    /// <param name="context">The request.</param>
    /// <param name="workspace">The workspace.</param>
    /// <param name="sessionId">The session.</param>
    /// <param name="mayListen">Whether the reader still may.</param>
    public async Task WriteAsync(HttpContext context, Workspace workspace, Guid sessionId, Func<CancellationToken, Task<bool>> mayListen)
    {
        using var listener = watch.Listen(workspace, sessionId);
        if (listener is null)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, life.ApplicationStopping);
        Begin(context);
        try
        {
            await context.Response.WriteAsync("retry: 2000\n\n", stop.Token);
            await FollowAsync(context, listener, mayListen, stop.Token);
        }
        catch (OperationCanceledException)
        {
            // The reader left, or the product stops; the browser comes back by itself.
        }
    }

    private static void Begin(HttpContext context)
    {
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        // For proxies that would collect what is to be seen at once.
        context.Response.Headers["X-Accel-Buffering"] = "no";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
    }

    private async Task FollowAsync(HttpContext context, SessionListener listener, Func<CancellationToken, Task<bool>> mayListen, CancellationToken stop)
    {
        var seen = Seen(context.Request);
        var asked = time.GetTimestamp();
        int? version = null;
        await context.Response.Body.FlushAsync(stop);
        while (await NextAsync(listener, time.GetElapsedTime(asked), stop) is { } next)
        {
            if (next.State is { Live: false }) break;
            // A consultant's act may be to take the seat away; votes are not worth asking for.
            var acted = next.State is { } told && told.Version != version;
            if (acted || time.GetElapsedTime(asked) >= Heartbeat)
            {
                if (!await mayListen(stop)) break;
                (asked, version) = (time.GetTimestamp(), next.State?.Version ?? version);
            }

            await context.Response.WriteAsync(next.State is { } state && state.Tick != seen ? Event(state) : ": still here\n\n", stop);
            await context.Response.Body.FlushAsync(stop);
        }

        await context.Response.WriteAsync("event: over\ndata: {}\n\n", stop);
    }

    /// <summary>The next state, or none when it is time for a heartbeat; null when there will be no more.</summary>
    private async Task<(SessionState? State, bool More)?> NextAsync(SessionListener listener, TimeSpan waited, CancellationToken stop)
    {
        var left = Heartbeat - waited;
        using var beat = new CancellationTokenSource(left > TimeSpan.Zero ? left : TimeSpan.FromMilliseconds(1), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, beat.Token);
        try
        {
            if (!await listener.States.WaitToReadAsync(either.Token)) return null;
            return listener.States.TryRead(out var state) ? (state, true) : (null, true);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return (null, true);
        }
    }

    private static long? Seen(HttpRequest request) =>
        long.TryParse(request.Headers["Last-Event-ID"], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    private static string Event(SessionState state) => string.Create(CultureInfo.InvariantCulture,
        $"id: {state.Tick}\nevent: state\ndata: {JsonSerializer.Serialize(state, JsonSerializerOptions.Web)}\n\n");
}
