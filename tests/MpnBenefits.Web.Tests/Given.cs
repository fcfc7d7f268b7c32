using System.Globalization;
using MpnBenefits.Data;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Audit;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Domain.SignIn;

namespace MpnBenefits.Web.Tests;

/// <summary>Makes what a test needs, through the domain's own factories and the one way to save. Nothing is shared between tests.</summary>
public sealed class Given(Portal portal)
{
    internal static readonly Actor Actor = Actor.System("given");

    /// <summary>A company of its own, with one person for each role and one without any.</summary>
    public async Task<GivenPartner> PartnerAsync(
        string name = "Éclair Frères SAS", string country = "FR", string timeZone = "Europe/Paris", DateOnly? enrolledOn = null)
    {
        var mpnId = NewMpnId();
        var company = Company.Enroll(mpnId, Profile(name, country, mpnId), timeZone, enrolledOn ?? portal.Today.AddYears(-2));
        var people = new Dictionary<PortalRoles, PersonId>();
        await portal.WithDbAsync(async db =>
        {
            db.Add(company);
            foreach (var role in Enum.GetValues<PortalRoles>())
            {
                people[role] = Join(db, company.Id, role, $"{Words(role)} {mpnId}", null);
            }

            await db.CommitAsync(Actor, CancellationToken.None);
        });
        return new GivenPartner(portal, company.Id, mpnId, name, people);
    }

    /// <summary>Somebody on the operator's side.</summary>
    public async Task<PersonId> StaffAsync(StaffRoles roles)
    {
        var person = Person.Register($"Staff {roles}", NewEmail("operator.example"), roles);
        await portal.WithDbAsync(async db =>
        {
            db.Add(person);
            await db.CommitAsync(Actor, CancellationToken.None);
        });
        return person.Id;
    }

    /// <summary>Somebody who belongs to no company.</summary>
    public Task<PersonId> StrangerAsync() => StaffAsync(StaffRoles.None);

    /// <summary>Somebody of a directory nobody has seen, or of one that is known.</summary>
    public static DirectoryIdentity Visitor(Guid? tenant = null, bool guest = false, string name = "Nora Lindqvist") =>
        new(tenant ?? Guid.NewGuid(), Guid.NewGuid(), name, NewEmail("fourthcoffee.example"), guest);

    /// <summary>An MPN ID nobody has: ten digits, by chance.</summary>
    /// <summary>As much of a picture as is needed to be one.</summary>
    public static byte[] Png { get; } = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1];

    public static MpnId NewMpnId() => MpnId.Parse(Random.Shared.NextInt64(1_000_000_000, 10_000_000_000).ToString(CultureInfo.InvariantCulture));

    public static EmailAddress NewEmail(string domain) => EmailAddress.Parse($"p{Guid.NewGuid():N}@{domain}");

    public static CompanyProfile Profile(string name, string country, MpnId mpnId) => new()
    {
        LegalName = name,
        AddressLine1 = "1 place du Marché",
        City = "Lyon",
        PostalCode = "69002",
        Country = country,
        VatId = country == "FR" ? "FR40303265045" : null,
        ContactFirstName = "Zoé",
        ContactLastName = "Lambert",
        ContactEmail = $"zoe.lambert@c{mpnId}.example",
    };

    internal static PersonId Join(BenefitsDb db, CompanyId company, PortalRoles roles, string name, string? domain)
    {
        var person = Person.Register(name, NewEmail(domain ?? "people.example"));
        db.Add(person);
        db.Add(Member.Join(company, person.Id, roles));
        return person.Id;
    }

    private static string Words(PortalRoles role) => role switch
    {
        PortalRoles.GlobalAdmin => "Global",
        PortalRoles.AccountAdmin => "Account",
        PortalRoles.MpnPartnerAdmin => "Mpn",
        PortalRoles.ReportViewer => "Viewer",
        _ => "User",
    };
}
