using System.Diagnostics;

namespace MpnBenefits.EndToEnd.Tests;

/// <summary>The site as it is handed over: published once per run into a folder of its own.</summary>
public static class PublishedSite
{
    private static readonly Lazy<Task<string>> Folder = new(PublishAsync);

    /// <summary>The path of the program.</summary>
    public static async Task<string> ProgramAsync() => Path.Combine(await Folder.Value, "MpnBenefits.Web.dll");

    public static string Root { get; } = FindRoot();

    private static async Task<string> PublishAsync()
    {
        var folder = Directory.CreateTempSubdirectory("mpn-published-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (string[])["publish", "src/MpnBenefits.Web", "-c", "Debug", "-o", folder, "--nologo", "-v", "quiet"])
        {
            start.ArgumentList.Add(argument);
        }

        using var publish = Process.Start(start)!;
        var said = publish.StandardOutput.ReadToEndAsync();
        var complained = publish.StandardError.ReadToEndAsync();
        await publish.WaitForExitAsync();
        return publish.ExitCode == 0 ? folder : throw new InvalidOperationException($"Publishing failed:\n{await said}\n{await complained}");
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "MpnBenefits.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("These tests run inside the repository.");
        }

        return folder.FullName;
    }
}
