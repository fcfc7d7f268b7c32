namespace MpnBenefits.Domain.Partners;

/// <summary>
/// The proof that an internet domain, and with it a directory, is the company's: a TXT record with a code that only the
/// domain's owner can publish. Asked on 1 October 2021 the code holds through 31 October; from 1 November it is asked anew.
/// </summary>
public sealed class TenantProof : Aggregate, ICompanyOwned
{
    public const int LivesDays = 30;
    public const string Prefix = "mpn-benefits-verification=";

    private TenantProof()
    {
    }

    public TenantProofId Id { get; private init; }

    public CompanyId Company { get; private init; }

    public string Domain { get; private init; } = "";

    /// <summary>The directory the domain belonged to when the proof was asked.</summary>
    public Guid Tenant { get; private init; }

    public string Code { get; private init; } = "";

    public PersonId AskedBy { get; private init; }

    public DateOnly AskedOn { get; private init; }

    public DateOnly? EndedOn { get; private set; }

    public ProofEnd? Ended { get; private set; }

    public bool IsOpen => Ended is null;

    public DateOnly LastDay => AskedOn.AddDays(LivesDays);

    /// <summary>What the record must say.</summary>
    public string Wanted => Prefix + Code;

    public override CompanyId? AuditedUnder => Company;

    public static TenantProof Ask(CompanyId company, string domain, Guid tenant, string code, PersonId by, DateOnly today)
    {
        var proof = new TenantProof
        {
            Id = TenantProofId.New(),
            Company = company,
            Domain = domain,
            Tenant = tenant,
            Code = code,
            AskedBy = by,
            AskedOn = today,
        };
        proof.Record(new TenantProofAsked(domain, tenant, proof.LastDay));
        return proof;
    }

    /// <summary>
    /// Compares what stands at the domain. What is around a code makes no difference, what is in it does; a proof that
    /// counted before counts again.
    /// </summary>
    public Result<TenantProof> Read(IReadOnlyList<string> records, DateOnly today)
    {
        if (Ended is ProofEnd.Proved)
        {
            return this;
        }

        if (!IsOpen || today > LastDay)
        {
            return new ProofExpired(EndedOn ?? LastDay);
        }

        if (!records.Any(record => record.Trim().Trim('"') == Wanted))
        {
            return records.Count == 0 ? new RecordNotFound(Domain) : new RecordDiffers(Domain, records);
        }

        End(ProofEnd.Proved, today);
        Record(new TenantProved(Domain, Tenant));
        return this;
    }

    /// <summary>Nobody waits for it any more: withdrawn by an admin, or run out.</summary>
    public void Withdraw(DateOnly today)
    {
        if (IsOpen)
        {
            End(today > LastDay ? ProofEnd.Expired : ProofEnd.Withdrawn, today);
            Record(new TenantProofEnded(Domain));
        }
    }

    private void End(ProofEnd end, DateOnly today) => (Ended, EndedOn) = (end, today);
}

public enum ProofEnd
{
    Proved,
    Withdrawn,
    Expired,
}

public sealed record TenantProofAsked(string Domain, Guid Tenant, DateOnly Until) : DomainEvent
{
    public override string Subject => Domain;
}

public sealed record TenantProofEnded(string Domain) : DomainEvent
{
    public override string Subject => Domain;
}

public sealed record TenantProved(string Domain, Guid Tenant) : DomainEvent
{
    public override string Subject => Tenant.ToString();
}

public sealed record TenantRemoved(Guid Tenant) : DomainEvent
{
    public override string Subject => Tenant.ToString();
}

/// <summary>Somebody proved a domain whose directory is another company's; which one, its own history says.</summary>
public sealed record TenantRefused(string Domain, Guid Tenant) : DomainEvent
{
    public override string Subject => Tenant.ToString();
}
