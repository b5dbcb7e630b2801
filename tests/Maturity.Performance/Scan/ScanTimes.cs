using System.Collections.Concurrent;
using System.Globalization;

namespace Maturity.Performance.Scan;

/// <summary>How long requests took for whoever sent them, in milliseconds, by kind of page; and what went wrong.</summary>
internal sealed class ScanTimes
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<double>> taken = new(StringComparer.Ordinal);

    public ConcurrentQueue<string> Errors { get; } = new();

    public int Requests => taken.Values.Sum(times => times.Count);

    public void Add(string kind, double milliseconds) => taken.GetOrAdd(kind, _ => new()).Enqueue(milliseconds);

    public void Tell()
    {
        foreach (var (kind, times) in taken.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var sorted = times.Order().ToList();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{kind,-12} {sorted.Count,6} requests: p50 {At(sorted, 0.5):0.0} ms, p95 {At(sorted, 0.95):0.0} ms, p99 {At(sorted, 0.99):0.0} ms, longest {sorted[^1]:0} ms"));
        }
    }

    public static double At(List<double> sorted, double share) => sorted[(int)Math.Ceiling(share * sorted.Count) - 1];
}
