namespace MpnBenefits.EndToEnd.Tests;

/// <summary>
/// What started sites say, kept in a file of the folder that <c>MPN_LOGS</c> names: after the run it is searched for what
/// no log may hold.
/// </summary>
internal static class KeptLog
{
    private static readonly Lock Gate = new();
    private static readonly StreamWriter? File = Environment.GetEnvironmentVariable("MPN_LOGS") is { Length: > 0 } folder
        ? new StreamWriter(Path.Combine(Directory.CreateDirectory(folder).FullName, $"sites-{Environment.ProcessId}.log"), append: true) { AutoFlush = true }
        : null;

    public static void Keep(string line)
    {
        lock (Gate)
        {
            File?.WriteLine(line);
        }
    }
}
