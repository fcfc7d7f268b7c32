namespace MpnBenefits.Domain.Partners;

/// <summary>Which directory a domain belongs to, as the identity provider says it.</summary>
public interface IDirectoryLookup
{
    Task<DirectoryAnswer> FindAsync(string domain, CancellationToken ct);
}

/// <summary>No tenant with an answer means that no directory knows the domain.</summary>
public sealed record DirectoryAnswer(bool Answered, Guid? Tenant);

/// <summary>The TXT records of a domain, as its name servers say them.</summary>
public interface ITxtResolver
{
    Task<TxtAnswer> ReadAsync(string domain, CancellationToken ct);
}

/// <summary>Each record whole, its strings joined. An answer without records says that there are none.</summary>
public sealed record TxtAnswer(bool Answered, IReadOnlyList<string> Records)
{
    public static TxtAnswer Silent { get; } = new(false, []);
}
