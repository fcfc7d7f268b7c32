namespace MpnBenefits.EndToEnd.Tests;

/// <summary>Where the repository lies, and what was built in it.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The site built in the same configuration as these tests.</summary>
    public static string BuiltSite
    {
        get
        {
            var output = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
            var site = Path.Combine(Root, "src", "MpnBenefits.Web", "bin", output.Parent!.Name, output.Name, "MpnBenefits.Web.dll");
            return File.Exists(site) ? site : throw new FileNotFoundException("Build the solution first: the journeys start the built site.", site);
        }
    }

    public static string Pictures => Path.Combine(Root, "docs", "pictures");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "MpnBenefits.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("The tests do not lie in the repository.");
    }
}
