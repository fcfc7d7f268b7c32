using System.Text.Json;
using MpnBenefits.Web.Tests.House;

namespace MpnBenefits.Web.Tests.Security;

/// <summary>The two corpora beside this file: one trick a line, written as a JSON string so that every sign of it can be seen.</summary>
internal static class Tricks
{
    public static IReadOnlyList<string> Redirects { get; } = Read("redirects.txt");

    public static IReadOnlyList<string> Payloads { get; } = Read("payloads.txt");

    public static bool Long => Environment.GetEnvironmentVariable("MPN_LONG") is { Length: > 0 };

    private static IReadOnlyList<string> Read(string file) =>
        [.. File.ReadLines(Path.Combine(Repository.Root, "tests", "MpnBenefits.Web.Tests", "Security", file)).Select(line => JsonSerializer.Deserialize<string>(line)!)];
}
