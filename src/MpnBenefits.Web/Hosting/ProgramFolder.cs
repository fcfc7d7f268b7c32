namespace MpnBenefits.Web.Hosting;

/// <summary>
/// Where the program stands, whatever the current folder: the project's when it runs from its source, else its own. The
/// source also tells that it is being developed, when nobody said which environment it is.
/// </summary>
public sealed record ProgramFolder(string Path, bool IsSource)
{
    public static ProgramFolder Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (folder.EnumerateFiles("MpnBenefits.Web.csproj").Any())
            {
                return new(folder.FullName, IsSource: true);
            }
        }

        return new(AppContext.BaseDirectory, IsSource: false);
    }

    /// <summary>What the caller says of environment and content root wins.</summary>
    public WebApplicationOptions Options(string[] args) => new()
    {
        Args = args,
        ContentRootPath = args.Any(arg => arg.StartsWith("--contentRoot", StringComparison.OrdinalIgnoreCase)) ? null : Path,
        EnvironmentName = IsSource && !EnvironmentIsSaid(args) ? Environments.Development : null,
    };

    private static bool EnvironmentIsSaid(string[] args) =>
        args.Any(arg => arg.StartsWith("--environment", StringComparison.OrdinalIgnoreCase))
        || Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") is not null
        || Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") is not null;
}
