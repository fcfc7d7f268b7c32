using MpnBenefits.Domain.Competencies;
using MpnBenefits.Domain.Memberships;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Domain.Programme;
using MpnBenefits.Domain.Purchases;
using MpnBenefits.Domain.Tests.Competencies;
using MpnBenefits.Domain.Tests.Programme;
using MpnBenefits.Domain.Tests.Renewals;

namespace MpnBenefits.Domain.Tests.Purchases;

/// <summary>A company about to buy, with nothing in its way unless the test says otherwise: verified, complete, in a country with prices.</summary>
internal sealed class Buyer
{
    public static readonly PersonId Admin = PersonId.New();
    public static readonly DateOnly Today = new(2021, 9, 20);

    private readonly List<Evidence> evidence = [];
    private readonly List<TrainerRecord> trainers = [];

    public Company Company { get; set; } = Company.Enroll(MpnId.Parse("1111111"), Situation.Profile(), "Europe/Paris", new(2019, 1, 1));

    public List<Membership> Memberships { get; } = [];

    public List<Order> Orders { get; } = [];

    public Order? Order { get; set; }

    public PortalRoles? AskedWith { get; set; } = PortalRoles.MpnPartnerAdmin;

    public IReadOnlyList<RequirementExtension> Extensions { get; set; } = [];

    public IReadOnlyList<Price> Prices { get; set; } =
    [
        .. new[] { ("map", 400m), ("lap", 400m), ("silver", 1600m), ("gold", 4800m) }
            .Select(one => Price.Publish(new(one.Item1), "FR", Money.Of(one.Item2, "EUR"), new(2000, 1, 1), null, demonstration: true)),
    ];

    public Buyer Holding(string offer, string purchasedOn, params (CompetencyId Id, LevelId Level)[] competencies)
    {
        Memberships.Add(Membership.Begin(Company.Id, new(offer), Situation.Day(purchasedOn), 1, competencies));
        return this;
    }

    public Buyer Knowing(Known known)
    {
        evidence.Add(known.Evidence);
        return this;
    }

    /// <summary>Cloud Platform at gold: two people, 100,000 US$ of Azure.</summary>
    public Buyer GoldInCloudPlatform() => Knowing(new Known(Mpn2021.CloudPlatform).Exams(2).Azure(100_000));

    public Buyer SilverInCloudPlatform() => Knowing(new Known(Mpn2021.CloudPlatform).Exams(1).Azure(15_000));

    public Buyer Training(params string[] people)
    {
        trainers.AddRange(people.Select(person => new TrainerRecord { Company = Company.Id, Batch = EvidenceBatchId.New(), Holder = person, ValidFrom = new(2021, 1, 1) }));
        return this;
    }

    public BuyingDecision Wants(string offer, DateOnly? on = null) => new BuyingCase(
        new ProgrammeInForce(Mpn2021.Catalogue, Extensions, Prices),
        Company,
        Memberships,
        new Evidence([.. evidence.SelectMany(one => one.Skills)], [.. evidence.SelectMany(one => one.Figures)], [.. evidence.SelectMany(one => one.Points)]) { Trainers = trainers, Decisions = [.. evidence.SelectMany(one => one.Decisions)] },
        [Member.Join(Company.Id, Admin, PortalRoles.MpnPartnerAdmin)],
        Orders,
        Order,
        new(offer),
        AskedWith,
        on ?? Today).Decide();

    /// <summary>A purchase with its order, as it is after the button.</summary>
    public (Purchase Purchase, Order Order) Ordering(string offer, DateOnly? on = null)
    {
        var day = on ?? Today;
        var decision = Wants(offer, day);
        Assert.False(decision.PayableFee().Refused(out var why, out var fee), why?.Code);
        var purchase = Purchase.Start(Company.Id, new(offer), 1, Admin, Situation.At(day));
        purchase.Choose(PaymentMethod.BankTransfer, Admin, Situation.At(day));
        purchase.AcceptTerms("2021-02", Admin, day);
        purchase.Fix(decision.Replaces, decision.Rule.DiscountPercent, decision.Carry);
        return (purchase, Order.Open(purchase, "2021-000777", fee, PaymentMethod.BankTransfer, Situation.At(day), decision.PayableTo));
    }

    public Settlement Pays(Purchase purchase, Order order, DateOnly on)
    {
        Assert.False(purchase.Settle(order, new(on, "bank-1", null), Memberships, Mpn2021.Catalogue, on.AddDays(1)).Refused(out _, out var settled));
        if (settled.Begun is { } begun)
        {
            Memberships.Add(begun);
        }

        return settled;
    }
}
