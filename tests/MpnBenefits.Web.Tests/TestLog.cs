using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace MpnBenefits.Web.Tests;

/// <summary>What the site logged, line by line, so that a test can look for what must and must not be there.</summary>
public sealed class TestLog : ILoggerProvider
{
    /// <summary>Every statement's text would fill the memory; whoever asks about statements asks <see cref="SqlWatch"/>.</summary>
    private const string Statements = "Microsoft.EntityFrameworkCore.Database.Command";

    private readonly ConcurrentQueue<string> lines = new();

    public IReadOnlyList<string> Lines => [.. lines];

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose()
    {
    }

    private sealed class Logger(TestLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= (category == Statements ? LogLevel.Warning : LogLevel.Information);

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                log.lines.Enqueue($"{logLevel} {category} {formatter(state, exception)} {exception}".TrimEnd());
            }
        }
    }
}
