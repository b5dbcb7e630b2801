using System.Collections.Concurrent;
using Maturity.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Maturity.Web.Tests.Members;

/// <summary>The database commands of a product that logs them, in their order and without their values.</summary>
public sealed class CommandLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> commands = new();

    public static CommandLog Of(TestProduct product)
    {
        var log = new CommandLog();
        product.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        return log;
    }

    /// <summary>What was sent since the last time somebody asked.</summary>
    public IReadOnlyList<string> Take()
    {
        var taken = new List<string>();
        while (commands.TryDequeue(out var command)) taken.Add(command);
        return taken;
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (eventId.Id == RelationalEventId.CommandExecuted.Id && state is IEnumerable<KeyValuePair<string, object?>> values)
            commands.Enqueue($"{values.Single(pair => pair.Key == "commandText").Value}");
    }

    public void Dispose()
    {
    }
}
