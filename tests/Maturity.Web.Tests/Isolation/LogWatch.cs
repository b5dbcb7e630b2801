using Maturity.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Maturity.Web.Tests.Isolation;

/// <summary>Reads every line that a product logs while it is asked, and keeps those that hold words which belong to somebody.</summary>
public sealed class LogWatch : ILoggerProvider
{
    private const int MostKept = 20;

    private readonly string[] words;
    private readonly HashSet<string> found = [];
    private int lines;
    private volatile bool over;

    private LogWatch(string[] words) => this.words = words;

    /// <summary>Number of lines read.</summary>
    public int Lines => lines;

    /// <summary>The first lines that should not have been written.</summary>
    public IReadOnlyList<string> Findings
    {
        get
        {
            lock (found) return [.. found];
        }
    }

    public static LogWatch Of(TestProduct product, params string[] words)
    {
        var watch = new LogWatch(words);
        product.Services.GetRequiredService<ILoggerFactory>().AddProvider(watch);
        return watch;
    }

    public ILogger CreateLogger(string categoryName) => new Reader(this, categoryName);

    /// <summary>Ends the reading; the product goes on logging.</summary>
    public void Dispose() => over = true;

    private void Read(string category, string line)
    {
        if (over) return;
        Interlocked.Increment(ref lines);
        if (!words.Any(word => line.Contains(word, StringComparison.OrdinalIgnoreCase))) return;
        lock (found)
            if (found.Count < MostKept) found.Add($"LEAK into the log of {category}: {line}");
    }

    private sealed class Reader(LogWatch watch, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        // The values too: a collector of structured logs keeps them even where the sentence leaves them out.
        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            watch.Read(category, $"{formatter(state, exception)} {Values(state)} {exception}");

        private static string Values<TState>(TState state) =>
            state is IEnumerable<KeyValuePair<string, object?>> values ? string.Join(' ', values.Select(pair => pair.Value)) : "";
    }
}
