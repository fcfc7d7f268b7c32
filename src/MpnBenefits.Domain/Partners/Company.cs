namespace MpnBenefits.Domain.Partners;

/// <summary>
/// A partner global account: the legal entity under which everything is bought and counted (R61), with its locations,
/// its internet domains, its profile and the reviews of it.
/// </summary>
public sealed partial class Company : Aggregate, ICompanyOwned
{
    private readonly List<CompanyLocation> locations = [];
    private readonly List<CompanyDomain> domains = [];
    private readonly List<ProfileReview> reviews = [];
    private readonly List<CompanyTenant> tenants = [];

    private Company()
    {
    }

    public CompanyId Id { get; private init; }

    /// <summary>The global MPN ID. Its locations have their own.</summary>
    public MpnId MpnId { get; private init; }

    public CompanyProfile Profile { get; private set; } = null!;

    /// <summary>The IANA time zone in which deadlines are shown beside UTC.</summary>
    public string TimeZone { get; private init; } = "UTC";

    public IReadOnlyList<CompanyLocation> Locations => locations;

    public IReadOnlyList<CompanyDomain> Domains => domains;

    public IReadOnlyList<ProfileReview> Reviews => reviews;

    /// <summary>The directories whose people are the company's.</summary>
    public IReadOnlyList<CompanyTenant> Tenants => tenants;

    public string Name => Profile.LegalName;

    public override CompanyId? AuditedUnder => Id;

    CompanyId ICompanyOwned.Company => Id;

    /// <summary>A company the operator already knows.</summary>
    public static Company Enroll(MpnId mpnId, CompanyProfile profile, string timeZone, DateOnly today) =>
        Enroll(mpnId, profile, timeZone, Verification.Authorized(today));

    /// <summary>
    /// A company that enrols itself from a directory nobody knew: a network member whose verification is pending from
    /// that day. On 1 October 2021 Fourth Coffee enrols; until support has checked it, it buys nothing.
    /// </summary>
    public static Company EnrollItself(MpnId mpnId, CompanyProfile profile, string timeZone, Guid tenant, DateOnly today)
    {
        var company = Enroll(mpnId, profile, timeZone, Verification.Pending(today, holds: true));
        company.AddTenant(tenant);
        return company;
    }

    private static Company Enroll(MpnId mpnId, CompanyProfile profile, string timeZone, Verification verification)
    {
        var company = new Company
        {
            Id = CompanyId.New(),
            MpnId = mpnId,
            Profile = profile,
            TimeZone = timeZone,
            Business = verification,
            Employment = verification,
            EmailOwnership = verification,
        };
        company.Record(new CompanyEnrolled(company.Id, mpnId, profile.Country, profile.LegalName));
        return company;
    }

    public void AddDomain(string name)
    {
        domains.Add(new(Id, name.ToLowerInvariant()));
        Record(new DomainAdded(Id, name.ToLowerInvariant()));
    }

    /// <summary>
    /// R11: a Global or Account admin says that the profile is right. One review counts for every offer whose
    /// anniversary−60 it does not precede; reviewing twice on one day is one review. Refused while something must be updated.
    /// </summary>
    public Result<Company> Review(PersonId by, DateOnly today, ProfileNorms norms)
    {
        if (ProfileCheck.Of(Profile, norms) is { Count: > 0 } findings)
        {
            return new ProfileIncomplete([.. findings.Select(finding => new FieldName(finding.Field)).Distinct()]);
        }

        if (!reviews.Any(review => review.On == today))
        {
            reviews.Add(new(Id, by, today));
            Record(new ProfileReviewed(Id, today));
        }

        return this;
    }

    /// <summary>The latest review that counts from a day on, if there is one.</summary>
    public ProfileReview? ReviewedSince(DateOnly from) => reviews.Where(review => review.On >= from).MaxBy(review => review.On);

    /// <summary>
    /// Takes a new profile. Earlier reviews stay; what the change touches is checked again, and a change of one of the
    /// holding fields (legal name, country) holds renewals until it is decided.
    /// </summary>
    public void Change(CompanyProfile profile, IReadOnlyList<string> holdingFields, DateOnly today)
    {
        var changed = profile.DifferencesFrom(Profile);
        if (changed.Count == 0)
        {
            return;
        }

        Record(new ProfileChanged(Id, [.. changed], Values(Profile, changed), Values(profile, changed)));
        var before = Profile;
        Profile = profile;
        Recheck(before, changed, changed.Any(field => holdingFields.Contains(field, StringComparer.OrdinalIgnoreCase)), today);
    }

    /// <summary>Somebody of the operator looks at the partner: nothing changes, but the look is kept.</summary>
    public void OpenForStaff() => Record(new PartnerOpened(Id));

    private static string Values(CompanyProfile profile, IReadOnlyList<string> fields) =>
        string.Join('\n', CompanyProfile.Fields.Where(field => fields.Contains(field.Name)).Select(field => $"{field.Name}={field.Read(profile)}"));
}

/// <summary>An internet domain the company is found by.</summary>
public sealed record CompanyDomain(CompanyId Company, string Name);

/// <summary>A directory of the company's: whoever signs in from it, guests aside, is one of its people.</summary>
public sealed record CompanyTenant(CompanyId Company, Guid Tenant)
{
    /// <summary>The internet domain whose owner proved it; null of a directory that was known from the start.</summary>
    public string? ProvedBy { get; init; }

    public DateOnly? Since { get; init; }
}

/// <summary>The act of saying that the profile is right: who, and on which day.</summary>
public sealed record ProfileReview(CompanyId Company, PersonId By, DateOnly On);
