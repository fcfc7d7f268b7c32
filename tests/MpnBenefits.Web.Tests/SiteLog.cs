using System.Collections.Concurrent;
using MpnBenefits.Web.Hosting;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Extensions.Logging;
using Serilog.Formatting.Compact;

namespace MpnBenefits.Web.Tests;

/// <summary>
/// What the site writes to its own log: at its own levels and in Production's own form, requests included. With
/// <c>MPN_LOGS</c>, a folder, every line of every test is also kept in a file there, to be searched after the run.
/// </summary>
public sealed class SiteLog : ILogEventSink
{
    public const string Variable = "MPN_LOGS";

    private static readonly Lock Gate = new();
    private static readonly TextWriter? File = OpenFile();
    private readonly CompactJsonFormatter form = new();
    private readonly ConcurrentQueue<string> lines = new();

    public SiteLog() => Logger = new LoggerConfiguration().AtPortalLevels().WriteTo.Sink(this).CreateLogger();

    public Logger Logger { get; }

    public IReadOnlyList<string> Lines => [.. lines];

    public SerilogLoggerProvider Provider() => new(Logger);

    public void Emit(LogEvent logEvent)
    {
        using var line = new StringWriter();
        form.Format(logEvent, line);
        lines.Enqueue(line.ToString());
        lock (Gate)
        {
            File?.Write(line.ToString());
        }
    }

    private static StreamWriter? OpenFile() => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder
        ? new StreamWriter(Path.Combine(Directory.CreateDirectory(folder).FullName, $"web-{Environment.ProcessId}.log"), append: true) { AutoFlush = true }
        : null;
}
