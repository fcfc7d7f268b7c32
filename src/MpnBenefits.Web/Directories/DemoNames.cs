using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Web.Directories;

/// <summary>The demonstration's directories: every domain has one, always the same.</summary>
public sealed class DemoDirectories : IDirectoryLookup
{
    private const int GuidBytes = 16;

    public Task<DirectoryAnswer> FindAsync(string domain, CancellationToken ct) =>
        Task.FromResult(new DirectoryAnswer(true, new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(domain)).AsSpan(0, GuidBytes))));
}

/// <summary>The demonstration's name servers: they say what was published at <c>/demo/dns</c>.</summary>
public sealed class DemoTxtResolver(BenefitsDb db) : ITxtResolver
{
    public async Task<TxtAnswer> ReadAsync(string domain, CancellationToken ct) =>
        new(true, await db.DemoTxtRecords.AsNoTracking().Where(record => record.Domain == domain).Select(record => record.Value).ToListAsync(ct));
}
