using Microsoft.Extensions.DependencyInjection;
using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Web.Tests.Directories;

/// <summary>A portal that asks a name server of the test's own, and a list of which domain belongs to which directory.</summary>
public sealed class NamesPortal : Portal
{
    private readonly DnsAnswerer names = new();

    public NamesPortal()
    {
        With("Portal:Dns:Servers", names.Address.ToString());
        MoreServices = services => services.AddSingleton<IDirectoryLookup>(Directories);
    }

    internal DnsAnswerer Names => names;

    public KnownDirectories Directories { get; } = new();

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        names.Dispose();
    }

    public sealed class KnownDirectories : IDirectoryLookup
    {
        public Dictionary<string, Guid> Known { get; } = [];

        public bool Silent { get; set; }

        public Task<DirectoryAnswer> FindAsync(string domain, CancellationToken ct) =>
            Task.FromResult(Silent ? new DirectoryAnswer(false, null) : new DirectoryAnswer(true, Known.TryGetValue(domain, out var tenant) ? tenant : null));
    }
}
