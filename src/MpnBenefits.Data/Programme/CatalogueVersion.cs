using MpnBenefits.Domain;

namespace MpnBenefits.Data.Programme;

/// <summary>A published catalogue as the document it came in, with the portal's additions beside it. Never queried inside.</summary>
public sealed class CatalogueVersion : Aggregate
{
    private CatalogueVersion()
    {
    }

    public string Id { get; private init; } = "";

    public DateOnly From { get; private init; }

    public string Document { get; private init; } = "";

    public string Additions { get; private init; } = "";

    public override CompanyId? AuditedUnder => null;

    public static CatalogueVersion Publish(string id, DateOnly from, string document, string additions)
    {
        var version = new CatalogueVersion { Id = id, From = from, Document = document, Additions = additions };
        version.Record(new CataloguePublished(id, Domain.Audit.AuditEntry.Digest(document), Domain.Audit.AuditEntry.Digest(additions)));
        return version;
    }
}

public sealed record CataloguePublished(string Version, string DocumentDigest, string AdditionsDigest) : DomainEvent
{
    public override string Subject => Version;
}
