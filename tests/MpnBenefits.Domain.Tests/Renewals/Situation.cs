using System.Globalization;
using MpnBenefits.Data.Seed;
using MpnBenefits.Domain.Competencies;
using MpnBenefits.Domain.Memberships;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Domain.Programme;
using MpnBenefits.Domain.Renewals;
using MpnBenefits.Domain.Tests.Competencies;
using MpnBenefits.Domain.Tests.Programme;

namespace MpnBenefits.Domain.Tests.Renewals;

/// <summary>
/// A company about to renew one membership, everything settled unless the test says otherwise: reviewed, verified, in a
/// country with a price, asked by an MPN partner admin.
/// </summary>
internal sealed class Situation
{
    /// <summary>The seed's example: bought on 1 September 2020.</summary>
    public static readonly DateOnly Anniversary = new(2021, 9, 1);

    public static readonly PersonId Reviewer = PersonId.New();
    public static readonly PersonId Renewer = PersonId.New();
    public static readonly Money SilverFee = Money.Of(1600m, "EUR");

    private readonly List<Evidence> evidence = [];

    public Situation(string offer = "map", DateOnly? anniversary = null, params (CompetencyId Id, LevelId Level)[] competencies)
    {
        var ends = anniversary ?? Anniversary;
        Company = Company.Enroll(MpnId.Parse("1111111"), Profile(), "Europe/Paris", ends.AddYears(-3));
        Membership = Membership.Begin(Company.Id, new(offer), ends.AddYears(-1), 1, competencies);
        Members = [Member.Join(Company.Id, Reviewer, PortalRoles.GlobalAdmin), Member.Join(Company.Id, Renewer, PortalRoles.MpnPartnerAdmin)];
    }

    public Company Company { get; }

    public Membership Membership { get; }

    public IReadOnlyList<Member> Members { get; set; }

    public Order? Order { get; set; }

    public PortalRoles? AskedWith { get; set; } = PortalRoles.MpnPartnerAdmin;

    public int Trainers { get; set; }

    public IReadOnlyList<RequirementExtension> Extensions { get; set; } = [];

    public IReadOnlyList<Price> Prices { get; set; } =
    [
        Price.Publish(new("map"), "FR", Money.Of(400m, "EUR"), new(2000, 1, 1), null, demonstration: true),
        Price.Publish(new("silver"), "FR", SilverFee, new(2000, 1, 1), null, demonstration: true),
        Price.Publish(new("gold"), "FR", Money.Of(4800m, "EUR"), new(2000, 1, 1), null, demonstration: true),
    ];

    public Situation Reviewed(DateOnly? on = null)
    {
        Company.Review(Reviewer, on ?? Membership.Anniversary, ProfileNormsReader.Known);
        return this;
    }

    public Situation Knowing(Known known)
    {
        evidence.Add(known.Evidence);
        return this;
    }

    public RenewalDecision On(DateOnly today) => new RenewalCase(
        new ProgrammeInForce(Mpn2021.Catalogue, Extensions, Prices),
        Company,
        Membership,
        new Evidence([.. evidence.SelectMany(one => one.Skills)], [.. evidence.SelectMany(one => one.Figures)], [.. evidence.SelectMany(one => one.Points)])
        {
            Decisions = [.. evidence.SelectMany(one => one.Decisions)],
            Trainers = [.. Enumerable.Range(1, Trainers).Select(number => new TrainerRecord
            {
                Company = Company.Id, Batch = EvidenceBatchId.New(), Holder = $"Trainer {number}", ValidFrom = new(2020, 1, 1),
            })],
        },
        Members,
        Order,
        AskedWith,
        today).Decide();

    /// <summary>On a day counted from the anniversary.</summary>
    public RenewalDecision On(int daysFromAnniversary) => On(Membership.Anniversary.AddDays(daysFromAnniversary));

    public Order Ordered(DateOnly on, PaymentMethod method = PaymentMethod.BankTransfer) =>
        Order = Order.Open(Renewal.Start(Membership, Renewer, At(on)), "2021-000123", Membership.Offer, new Fee(SilverFee, true), method, At(on), Mpn2021.Catalogue.Payment.ExpiresOn(method, on, Membership.Window(Mpn2021.Catalogue.Renewal)));

    public static DateTimeOffset At(DateOnly day) => new(day.ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero);

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static CompanyProfile Profile(string country = "FR") => new()
    {
        LegalName = "Contoso SAS",
        AddressLine1 = "12 rue de la Paix",
        City = "Paris",
        PostalCode = "75002",
        Country = country,
        ContactFirstName = "Claire",
        ContactLastName = "Martin",
        ContactEmail = "claire.martin@contoso.example",
    };
}
