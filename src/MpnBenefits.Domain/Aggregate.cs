namespace MpnBenefits.Domain;

/// <summary>
/// A thing that is loaded, decided on and saved as a whole. What it does it records; a change that recorded nothing
/// cannot be saved.
/// </summary>
public abstract class Aggregate
{
    private readonly List<DomainEvent> happened = [];

    /// <summary>Raised at each commit that changed the aggregate or anything it owns; forms carry it to notice a stale write.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<DomainEvent> Happened => happened;

    /// <summary>Whose history the events belong to; null for the operator's own.</summary>
    public abstract CompanyId? AuditedUnder { get; }

    public void Forget() => happened.Clear();

    protected void Record(DomainEvent what) => happened.Add(what);
}

/// <summary>A row that belongs to one company and is reached only through it.</summary>
public interface ICompanyOwned
{
    CompanyId Company { get; }
}
