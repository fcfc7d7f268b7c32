namespace MpnBenefits.Domain.Partners;

/// <summary>Where a place is. A location that was known before addresses were kept has only its city.</summary>
public sealed record PlaceAddress(string Line1, string? Line2, string PostalCode, string City, string Country)
{
    public static PlaceAddress Of(CompanyProfile profile) => new(profile.AddressLine1, profile.AddressLine2, profile.PostalCode, profile.City, profile.Country);

    public bool IsWhole => Line1.Length > 0 && PostalCode.Length > 0 && City.Length > 0 && Country.Length > 0;
}

/// <summary>
/// A location under the global account, with an MPN ID of its own. Nothing is bought for it (R61). While it is the legal
/// entity its address is the profile's. Removed, it stays readable and its MPN ID is never given again, but its name is free.
/// </summary>
public sealed class CompanyLocation
{
    public const int NameLimit = 100;

    private CompanyLocation()
    {
    }

    public CompanyId Company { get; private init; }

    public MpnId MpnId { get; private init; }

    public string Name { get; private init; } = "";

    /// <summary>The name as it is compared, while it stands; no two of a company are alike.</summary>
    public string? NameKey { get; private set; }

    public string AddressLine1 { get; private set; } = "";

    public string? AddressLine2 { get; private set; }

    public string PostalCode { get; private set; } = "";

    public string City { get; private set; } = "";

    public string Country { get; private set; } = "";

    /// <summary>Whether this is where the company is registered; of none, the account's own address is.</summary>
    public bool IsLegalEntity { get; private set; }

    public DateOnly? RemovedOn { get; private set; }

    public PlaceAddress Address => new(AddressLine1, AddressLine2, PostalCode, City, Country);

    /// <summary>Why it may not go: the legal entity stays, and what is gone is gone.</summary>
    public Refusal? WhyNotRemovable() => RemovedOn is { } on ? new LocationRemovedBefore(MpnId, on) : IsLegalEntity ? new LegalEntityStays(MpnId) : null;

    /// <summary>Why it may not become the legal entity.</summary>
    public Refusal? WhyNotLegalEntity() =>
        RemovedOn is { } on ? new LocationRemovedBefore(MpnId, on) :
        IsLegalEntity ? new AlreadyLegalEntity(MpnId) :
        Address.IsWhole ? null : new LocationAddressMissing(MpnId);

    internal static CompanyLocation At(CompanyId company, MpnId mpnId, string name, PlaceAddress address)
    {
        var location = new CompanyLocation { Company = company, MpnId = mpnId, Name = name, NameKey = FoldedText.Key(name) };
        location.MoveTo(address);
        return location;
    }

    internal void Become() => IsLegalEntity = true;

    /// <summary>No longer the legal entity, it keeps the address it was last registered at.</summary>
    internal void StepBack(PlaceAddress registered)
    {
        IsLegalEntity = false;
        MoveTo(registered);
    }

    internal void Remove(DateOnly today) => (RemovedOn, NameKey) = (today, null);

    private void MoveTo(PlaceAddress address) =>
        (AddressLine1, AddressLine2, PostalCode, City, Country) = (address.Line1, address.Line2, address.PostalCode, address.City, address.Country);
}

/// <summary>Another location of the company has this name already; case, accents and spaces make no other name.</summary>
[Rules(61)]
public sealed record LocationNameTaken(string Name, MpnId MpnId) : Refusal;

/// <summary>The legal entity is not removed: another one is named first.</summary>
[Rules(61)]
public sealed record LegalEntityStays(MpnId MpnId) : Refusal;

/// <summary>It is the legal entity already.</summary>
[Rules(61)]
public sealed record AlreadyLegalEntity(MpnId MpnId) : Refusal;

/// <summary>A legal entity has an address; only the city of this location is known.</summary>
[Rules(61)]
public sealed record LocationAddressMissing(MpnId MpnId) : Refusal;

/// <summary>The location was removed.</summary>
[Rules(61)]
public sealed record LocationRemovedBefore(MpnId MpnId, DateOnly On) : Refusal;

public sealed record LocationAdded(CompanyId Company, MpnId MpnId) : DomainEvent
{
    public override string Subject => MpnId.Value;
}

public sealed record LocationRemoved(MpnId MpnId, DateOnly On) : DomainEvent
{
    public override string Subject => MpnId.Value;
}

public sealed record LegalEntityNamed(MpnId MpnId, CountryCode Before, CountryCode After) : DomainEvent
{
    public override string Subject => MpnId.Value;
}
