using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Maturity.Performance.Scan;

/// <summary>What the server itself measured for one route, from the first byte of a request to the last of its answer.</summary>
internal sealed class ServerTimes : IDisposable
{
    private readonly MeterListener listener = new();
    private readonly ConcurrentQueue<double> times = new();

    public ServerTimes(string route)
    {
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument is { Meter.Name: "Microsoft.AspNetCore.Hosting", Name: "http.server.request.duration" }) self.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<double>((_, seconds, tags, _) =>
        {
            foreach (var tag in tags)
                if (tag.Key == "http.route" && tag.Value is string found && found.TrimStart('/') == route) times.Enqueue(seconds * 1000);
        });
        listener.Start();
    }

    /// <summary>In milliseconds.</summary>
    public double Median() => times.IsEmpty ? throw new InvalidOperationException("The server measured nothing.") : ScanTimes.At([.. times.Order()], 0.5);

    public void Dispose() => listener.Dispose();
}
