using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Competencies;
using MpnBenefits.Data.Partners;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Competencies;
using MpnBenefits.Domain.Memberships;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Domain.Programme;
using MpnBenefits.Domain.Purchases;
using MpnBenefits.Domain.Readiness;
using MpnBenefits.Domain.Renewals;
using MpnBenefits.Domain.Requests;
using MpnBenefits.Web.Programme;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Operations;

/// <summary>
/// A company with everything its standing is decided by, as it is today. Home, renewal, membership and the staff page
/// all look at this one picture, so they say the same.
/// </summary>
public sealed record CompanyPicture(
    ProgrammeInForce Programme,
    DateOnly Today,
    Company Company,
    IReadOnlyList<Membership> Memberships,
    IReadOnlyList<Member> Members,
    IReadOnlyDictionary<PersonId, Person> People,
    Evidence Evidence,
    IReadOnlyList<Renewal> Renewals,
    IReadOnlyList<Purchase> Purchases,
    IReadOnlyList<Order> Orders,
    IReadOnlyList<AdminRequest> Requests)
{
    public IEnumerable<KeyValuePair<PersonId, string>> Names => People.Select(person => KeyValuePair.Create(person.Key, person.Value.Name));

    /// <summary>What the readiness of its competencies is computed from.</summary>
    public ReadinessCase ReadinessCase => new(Programme, Company.Profile.Country, Memberships, Evidence, Today);

    /// <summary>What counts today: the last of each offer, without what gave way to a higher level or was bought anew higher.</summary>
    public IReadOnlyList<Membership> Current => [.. Memberships.Where(one => !IsPast(one))];

    /// <summary>What was held before and something else has taken the place of.</summary>
    public IReadOnlyList<Membership> Past => [.. Memberships.Where(IsPast)];

    public Membership? Find(MembershipId id) => Memberships.FirstOrDefault(membership => membership.Id == id);

    /// <summary>The renewal under way for the paid year that ends next.</summary>
    public Renewal? RenewalOf(Membership membership) =>
        Renewals.FirstOrDefault(renewal => renewal.Membership == membership.Id && renewal.Anniversary == membership.Anniversary);

    /// <summary>The order of the renewal under way.</summary>
    public Order? OrderOf(Membership membership) =>
        RenewalOf(membership) is { } renewal ? Orders.Where(order => order.Renewal == renewal.Id).MaxBy(order => order.OpenedAt) : null;

    public RenewalDecision Decide(Membership membership, PortalRoles? askedWith) =>
        new RenewalCase(Programme, Company, membership, Evidence, Members, OrderOf(membership), askedWith, Today).Decide();

    /// <summary>Whether an offer may be bought today, and why; the picture was taken with its proofs.</summary>
    public BuyingDecision DecidePurchase(OfferId offer, PortalRoles? askedWith) =>
        new BuyingCase(Programme, Company, Memberships, Evidence, Members, Orders, PurchaseOf(offer) is { } begun ? OrderOf(begun) : null, offer, askedWith, Today).Decide();

    /// <summary>The purchase of an offer that was begun and not paid.</summary>
    public Purchase? PurchaseOf(OfferId offer) => Purchases.FirstOrDefault(purchase => purchase.Offer == offer && purchase.BoughtOn is null);

    /// <summary>The how-manyth purchase of an offer the next one is.</summary>
    public int TurnOf(OfferId offer) => Purchases.Count(purchase => purchase.Offer == offer) + 1;

    public Order? OrderOf(Purchase purchase) => Orders.Where(order => order.Purchase == purchase.Id).MaxBy(order => order.OpenedAt);

    public MembershipStanding Standing(Membership membership) => MembershipStanding.Of(membership, Programme.Catalogue.Renewal, Today);

    /// <summary>The paid year as a line, from the day after the last anniversary (or the purchase) through the window.</summary>
    public YearLine Year(Membership membership, string title) => new(
        membership.Id.Value.ToString("N"),
        title,
        membership.YearsHeld == 1 ? membership.PurchasedOn : RenewalPolicy.Anniversary(membership.PurchasedOn, membership.YearsHeld - 1).AddDays(1),
        membership.Window(Programme.Catalogue.Renewal),
        Today,
        [.. Programme.Catalogue.RemindersFor(membership.Anniversary).Select(reminder => reminder.On)]);

    /// <summary>A transfer is expected for the window that is open.</summary>
    public bool IsPaying(Membership membership) =>
        OrderOf(membership) is { Method: PaymentMethod.BankTransfer } order && order.On(Today) is OrderState.AwaitingPayment;

    /// <summary>What colleagues asked of each other for a membership's renewal and nobody has answered.</summary>
    public IEnumerable<AdminRequest> OpenRequests(Membership membership) =>
        Requests.Where(request => request.IsOpen && request.Membership == membership.Id);

    private bool IsPast(Membership membership) =>
        membership.EndedOn is not null
        || (Standing(membership).Phase is RenewalPhase.Closed
            && Memberships.Any(other => other.EndedOn is null && other.PurchasedOn > membership.PurchasedOn && TakesThePlaceOf(other.Offer, membership.Offer)));

    private bool TakesThePlaceOf(OfferId later, OfferId earlier) =>
        later == earlier
        || (Programme.Catalogue[later].Level is { } higher && Programme.Catalogue[earlier].Level is { } lower
            && Programme.Catalogue[higher].Rank > Programme.Catalogue[lower].Rank);

    public IReadOnlyList<Member> Holding(PortalRoles roles) => [.. Members.Where(member => member.HoldsAny(roles))];
}

/// <summary>What a picture is taken for: renewing, buying, or both.</summary>
public enum PictureOf
{
    Renewals,
    Purchases,
    Everything,
}

/// <summary>Takes the picture, one statement per kind of thing.</summary>
public sealed class CompanyPictures(BenefitsDb db, PortalClock clock, ProgrammeLibrary programme)
{
    /// <summary>For buying, all proofs are looked at, and what was bought; for renewing, only the proofs of what is held.</summary>
    public async Task<CompanyPicture> TakeAsync(CompanyId id, CancellationToken ct, PictureOf of = PictureOf.Renewals)
    {
        var (buying, renewing) = (of is not PictureOf.Renewals, of is not PictureOf.Purchases);
        var (company, decisions) = await CompanyAsync(id, ct);
        var memberships = await db.Memberships.Of(id).OrderBy(membership => membership.Anniversary).ToListAsync(ct);
        var members = await db.MembersWithPeople(id).ToListAsync(ct);
        var evidence = buying || memberships.Any(membership => membership.Competencies.Count > 0) ? await db.EvidenceOfAsync(id, ct) : Evidence.None;
        if (buying || memberships.Any(membership => programme.InForce.Catalogue[membership.Offer].Trainers > 0))
        {
            evidence = evidence with { Trainers = await db.Trainers.Of(id).InForceAsync(db, ct) };
        }

        return new(
            programme.InForce,
            clock.Today,
            company,
            memberships,
            [.. members.OrderBy(row => row.Person.Name, StringComparer.CurrentCulture).Select(row => row.Member)],
            members.ToDictionary(row => row.Person.Id, row => row.Person),
            evidence with { Decisions = decisions },
            renewing ? await db.Renewals.Of(id).ToListAsync(ct) : [],
            buying ? await db.Purchases.Of(id).ToListAsync(ct) : [],
            await db.Orders.Of(id).ToListAsync(ct),
            renewing ? await db.Requests.Of(id).ToListAsync(ct) : []);
    }

    /// <summary>The company, and in the same statement what support decided for it: few have any.</summary>
    private async Task<(Company Company, IReadOnlyList<CompetencyDecision> Decisions)> CompanyAsync(CompanyId id, CancellationToken ct)
    {
        var confirmed = db.CompetencyDecisions.Of(id).Where(one => one.ConfirmedOn != null && one.Ended == null);
        var row = await db.Companies.Of(id).Select(company => new { company, Decisions = confirmed.Where(one => one.Company == company.Id).ToList() }).SingleAsync(ct);
        return (row.company, row.Decisions);
    }
}
