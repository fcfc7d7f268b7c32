using System.Net;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Web.Hosting;
using MpnBenefits.Web.Operations;

namespace MpnBenefits.Web.Directories;

/// <summary>Who is asked which directory a domain belongs to, and what stands at it.</summary>
public static class DirectoriesSetup
{
    private const string Servers = "Portal:Dns:Servers";
    private const int DnsPort = 53;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static IServiceCollection AddDirectories(this IServiceCollection services, PortalSettings settings)
    {
        services.AddScoped<ProveDirectory>();
        services.AddHttpClient<DirectoryLookup>(client => client.Timeout = Patience).RemoveAllLoggers();
        if (settings.Authority is { } authority)
        {
            services.AddScoped<IDirectoryLookup>(provider => new DirectoryLookup(provider.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(DirectoryLookup)), authority));
        }
        else
        {
            services.AddSingleton<IDirectoryLookup, DemoDirectories>();
        }

        return settings.Demo && settings.DnsServers.Count == 0
            ? services.AddScoped<ITxtResolver, DemoTxtResolver>()
            : services.AddSingleton<ITxtResolver>(new DnsTxtResolver(settings.DnsServers));
    }

    /// <summary>Addresses with an optional port, separated by commas; none means the system's own.</summary>
    public static IReadOnlyList<IPEndPoint> Read(IConfiguration configuration, List<string> problems)
    {
        var servers = new List<IPEndPoint>();
        foreach (var part in (configuration[Servers] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (IPEndPoint.TryParse(part, out var server))
            {
                servers.Add(server.Port == 0 ? new(server.Address, DnsPort) : server);
            }
            else
            {
                problems.Add($"{Servers} has \"{part}\": it is an address such as 192.0.2.53 or 192.0.2.53:5353.");
            }
        }

        return servers;
    }

    /// <summary>Where the sign-in authority is; null in a demonstration without one.</summary>
    public static Uri? Authority(IConfiguration configuration) =>
        Uri.TryCreate(configuration["AzureAd:Instance"]?.TrimEnd('/') + "/", UriKind.Absolute, out var authority) && authority.Scheme.StartsWith("http", StringComparison.Ordinal) ? authority : null;
}
