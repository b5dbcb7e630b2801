using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Maturity.Web.Tests.Mail;

/// <summary>Keeps what was logged.</summary>
public sealed class LogLines
{
    public ConcurrentQueue<string> Lines { get; } = new();

    public ILogger<T> For<T>() => new Keeper<T>(this);

    private sealed class Keeper<T>(LogLines log) : ILogger<T>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log.Lines.Enqueue($"{logLevel}: {formatter(state, exception)}");
    }
}
