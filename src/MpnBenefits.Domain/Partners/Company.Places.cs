namespace MpnBenefits.Domain.Partners;

/// <summary>What becomes a location when another one is named legal entity: the former registered address, under a name and an MPN ID.</summary>
public sealed record FormerLegalEntity(MpnId MpnId, string Name);

/// <summary>The company's locations and directories.</summary>
public sealed partial class Company
{
    /// <summary>The locations it has, by MPN ID; those that were removed are history.</summary>
    public IReadOnlyList<CompanyLocation> StandingLocations => [.. locations.Where(one => one.RemovedOn is null).OrderBy(one => one.MpnId.Value, StringComparer.Ordinal)];

    /// <summary>The location that is the legal entity; null while the account's own address is.</summary>
    public CompanyLocation? LegalEntity => locations.Find(one => one.IsLegalEntity);

    /// <summary>A location the operator already knows, of which no more than the city may be known.</summary>
    public void AddLocation(MpnId mpnId, string name, string city) => Put(CompanyLocation.At(Id, mpnId, name, new("", null, "", city, Profile.Country)));

    /// <summary>
    /// A location the company adds. Refused when one of the same name stands: with <c>Éclair Nord</c> there is no
    /// <c>eclair  nord</c>.
    /// </summary>
    public Result<CompanyLocation> OpenLocation(MpnId mpnId, string name, PlaceAddress address)
    {
        if (Taken(name) is { } why)
        {
            return why;
        }

        return Put(CompanyLocation.At(Id, mpnId, name, address));
    }

    /// <summary>Support removes it, as it was asked.</summary>
    public Result<CompanyLocation> Remove(CompanyLocation location, DateOnly today)
    {
        if (location.WhyNotRemovable() is { } why)
        {
            return why;
        }

        location.Remove(today);
        Record(new LocationRemoved(location.MpnId, today));
        return location;
    }

    /// <summary>The profile as it is once a location is the legal entity: its address and country, all else unchanged.</summary>
    public CompanyProfile ProfileAt(CompanyLocation location) => Profile with
    {
        AddressLine1 = location.AddressLine1,
        AddressLine2 = location.AddressLine2,
        PostalCode = location.PostalCode,
        City = location.City,
        Country = location.Country,
    };

    /// <summary>
    /// Names another location as legal entity: the profile takes over its address and country, and another country holds
    /// renewals until it is verified. The former registered address becomes a location, unless it was one already. On
    /// 20 September 2021 Contoso SAS of Paris names its Brussels location: the profile says Belgium, Paris is a location.
    /// </summary>
    public Result<Company> NameLegalEntity(CompanyLocation location, FormerLegalEntity? former, IReadOnlyList<string> holdingFields, DateOnly today)
    {
        if (location.WhyNotLegalEntity() is { } why)
        {
            return why;
        }

        var registered = PlaceAddress.Of(Profile);
        if (LegalEntity is { } before)
        {
            before.StepBack(registered);
        }
        else if (OpenLocation(former!.MpnId, former.Name, registered).Refused(out var taken, out _))
        {
            return taken;
        }

        location.Become();
        Record(new LegalEntityNamed(location.MpnId, new(registered.Country), new(location.Country)));
        Change(ProfileAt(location), holdingFields, today);
        return this;
    }

    public void AddTenant(Guid tenant)
    {
        tenants.Add(new(Id, tenant));
        Record(new TenantAssociated(Id, tenant));
    }

    /// <summary>
    /// R68: several directories may be a company's. One that is already associated stays as it is. The domain is the
    /// company's from then on, and proves the employment of a contact there.
    /// </summary>
    public void Associate(TenantProof proof, DateOnly today)
    {
        if (!domains.Exists(one => one.Name == proof.Domain))
        {
            AddDomain(proof.Domain);
        }

        if (DomainOf(Profile) == proof.Domain && Employment.State is not VerificationState.Authorized)
        {
            Judge(CheckKind.Employment, Verification.Authorized(today));
        }

        if (!tenants.Exists(one => one.Tenant == proof.Tenant))
        {
            tenants.Add(new(Id, proof.Tenant) { ProvedBy = proof.Domain, Since = today });
            Record(new TenantAssociated(Id, proof.Tenant));
        }
    }

    /// <summary>Puts down that a directory was proved which is another company's.</summary>
    public TenantOfAnotherCompany Refuse(TenantProof proof)
    {
        Record(new TenantRefused(proof.Domain, proof.Tenant));
        return new TenantOfAnotherCompany(proof.Domain);
    }

    /// <summary>Takes a directory away: not the last one, and not the one the admin signs in from.</summary>
    public Result<Company> RemoveTenant(CompanyTenant tenant, Guid? signsInFrom)
    {
        if (tenants.Count == 1)
        {
            return new LastTenantStays();
        }

        if (tenant.Tenant == signsInFrom)
        {
            return new OwnTenantStays();
        }

        tenants.Remove(tenant);
        Record(new TenantRemoved(tenant.Tenant));
        return this;
    }

    private LocationNameTaken? Taken(string name) =>
        StandingLocations.FirstOrDefault(one => FoldedText.Key(one.Name) == FoldedText.Key(name)) is { } same ? new LocationNameTaken(same.Name, same.MpnId) : null;

    private CompanyLocation Put(CompanyLocation location)
    {
        locations.Add(location);
        Record(new LocationAdded(Id, location.MpnId));
        return location;
    }
}
