using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace MpnBenefits.EndToEnd.Tests;

/// <summary>
/// The built site as a process of its own: a port the system picks, a database file of its own. It can be killed and
/// started again on the same file. Whatever becomes of the tests, the process does not outlive them.
/// </summary>
public sealed partial class Site : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(2);

    /// <summary>Without a jar: a cookie counts for a host whatever its port, and another site's would be a riddle to this one.</summary>
    private static readonly HttpClient Http = new(new HttpClientHandler { UseCookies = false });

    private readonly ConcurrentQueue<string> lines = new();
    private readonly string folder;
    private readonly DateOnly? today;
    private readonly Dictionary<string, string> settings = [];
    private Process? process;
    private Process? guard;

    private Site(string folder, DateOnly? today) => (this.folder, this.today) = (folder, today);

    public Uri Address { get; private set; } = null!;

    public string Database => Path.Combine(folder, "portal.db");

    public string Log => string.Join(Environment.NewLine, lines);

    /// <summary>What the site itself called an error, with the lines that follow.</summary>
    public IReadOnlyList<string> Errors =>
    [
        .. lines.SkipWhile(line => !line.Contains(" ERR] ", StringComparison.Ordinal) && !line.Contains(" FTL] ", StringComparison.Ordinal)).Take(30),
    ];

    /// <summary>A site with the demonstration laid out around a day; the layout is made once a run and copied.</summary>
    public static async Task<Site> StartAsync(DateOnly today)
    {
        var site = new Site(await CopyAsync(today), today);
        await site.StartAsync();
        return site;
    }

    /// <summary>
    /// The same companies on the machine's own day and without the demonstration: the site has these settings, and its
    /// people come from elsewhere. The database is made ready before anybody reads it.
    /// </summary>
    public static async Task<Site> StartForRealAsync(IEnumerable<KeyValuePair<string, string>> settings, Action<Site> makeReady)
    {
        var site = new Site(await CopyAsync(DateOnly.FromDateTime(DateTime.UtcNow)), null);
        site.settings["Portal__Demo"] = "false";
        foreach (var (name, value) in settings)
        {
            site.settings[name] = value;
        }

        makeReady(site);
        await site.StartAsync();
        return site;
    }

    /// <summary>Starts a site on nothing, kills it once it answers, and gives the folder of its database.</summary>
    internal static async Task<string> LayOutAsync(DateOnly today)
    {
        var site = new Site(NewFolder(), today);
        await site.StartAsync();
        await site.KillAsync();
        return site.folder;
    }

    /// <summary>Ends the process as a power failure would: SIGKILL, nothing is flushed and nobody is told.</summary>
    public async Task KillAsync()
    {
        Stop(ref guard);
        if (process is { } running)
        {
            running.Kill(entireProcessTree: true);
            await running.WaitForExitAsync();
            running.Dispose();
            process = null;
        }
    }

    /// <summary>Starts on the database as it lies there.</summary>
    public async Task StartAsync()
    {
        var heard = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        process = new Process { StartInfo = Command(), EnableRaisingEvents = true };
        process.OutputDataReceived += (_, said) => Hear(said.Data, heard);
        process.ErrorDataReceived += (_, said) => Hear(said.Data, heard);
        process.Exited += (_, _) => heard.TrySetException(new InvalidOperationException($"The site ended before it was up.{Environment.NewLine}{Log}"));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        guard = Guard(process.Id);
        try
        {
            Address = await heard.Task.WaitAsync(StartLimit);
            using var answer = await Http.GetAsync(Address);
            answer.EnsureSuccessStatusCode();
        }
        catch (Exception problem)
        {
            await KillAsync();
            throw new InvalidOperationException($"The site did not start.{Environment.NewLine}{Log}", problem);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Directory.Delete(folder, recursive: true);
    }

    private ProcessStartInfo Command()
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Repository.BuiltSite])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("ConnectionStrings__SqlServer");
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["ConnectionStrings__Sqlite"] = $"Data Source={Database}";
        start.Environment["Portal__Demo"] = "true";
        start.Environment["Portal__Today"] = today?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private void Hear(string? line, TaskCompletionSource<Uri> heard)
    {
        if (line is null)
        {
            return;
        }

        lines.Enqueue(line);
        KeptLog.Keep(line);
        if (Greeting().Match(line) is { Success: true } greeting)
        {
            heard.TrySetResult(new Uri(greeting.Groups[1].Value));
        }
    }

    /// <summary>
    /// A shell that waits for the end of its input, which comes when the tests' own process ends in whatever way, and
    /// then ends the site.
    /// </summary>
    private static Process? Guard(int site)
    {
        if (OperatingSystem.IsWindows())
        {
            return null;
        }

        var watch = string.Create(CultureInfo.InvariantCulture, $"cat >/dev/null; kill -9 {site} 2>/dev/null");
        return Process.Start(new ProcessStartInfo("/bin/sh", ["-c", watch]) { RedirectStandardInput = true });
    }

    private static void Stop(ref Process? running)
    {
        running?.Kill(entireProcessTree: true);
        running?.WaitForExit();
        running?.Dispose();
        running = null;
    }

    private static async Task<string> CopyAsync(DateOnly today)
    {
        var folder = NewFolder();
        foreach (var file in Directory.EnumerateFiles(await SiteTemplates.ForAsync(today)))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        return folder;
    }

    private static string NewFolder() => Directory.CreateTempSubdirectory("mpn-journey-").FullName;

    [GeneratedRegex(@"MPN Benefits is at (http://\S+)")]
    private static partial Regex Greeting();
}
