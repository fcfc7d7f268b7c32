namespace MpnBenefits.Web.Tests.House;

/// <summary>The sources this build was made from.</summary>
internal static class Repository
{
    private static readonly string[] Made = ["bin", "obj", "node_modules", "App_Data", "Migrations"];

    public static string Root { get; } = Find();

    /// <summary>Every source file of a kind below a folder, what was generated left out.</summary>
    public static IEnumerable<string> Files(string folder, params string[] patterns) => patterns
        .SelectMany(pattern => Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories))
        .Where(file => !Made.Any(part => Short(file).Split('/').Contains(part)))
        .Order(StringComparer.Ordinal);

    public static string Short(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "MpnBenefits.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("These tests run inside the repository.");
    }
}
