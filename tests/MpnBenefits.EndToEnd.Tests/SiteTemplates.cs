using System.Collections.Concurrent;

namespace MpnBenefits.EndToEnd.Tests;

/// <summary>The folder of a freshly laid out database for each portal date, made once and removed when the tests end.</summary>
internal static class SiteTemplates
{
    private static readonly ConcurrentDictionary<DateOnly, Lazy<Task<string>>> Made = new();

    static SiteTemplates() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Remove();

    public static Task<string> ForAsync(DateOnly today) => Made.GetOrAdd(today, day => new(() => Site.LayOutAsync(day))).Value;

    private static void Remove()
    {
        foreach (var made in Made.Values.Where(made => made is { IsValueCreated: true, Value.IsCompletedSuccessfully: true }))
        {
            Directory.Delete(made.Value.Result, recursive: true);
        }
    }
}
