using MpnBenefits.Domain.Memberships;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Domain.Programme;
using MpnBenefits.Domain.Renewals;

namespace MpnBenefits.Domain.Purchases;

/// <summary>
/// The buying of an offer by a company, from its first answer on (R25, R26, R61, R64). It is made for the partner global
/// account, survives a restart, and another admin may take it over. There is one per company, offer and time it is bought
/// for, so an offer bought by two people at once is bought once.
/// </summary>
public sealed class Purchase : Aggregate, ICompanyOwned
{
    private readonly List<CarriedCompetency> carried = [];

    private Purchase()
    {
    }

    public PurchaseId Id { get; private init; }

    public CompanyId Company { get; private init; }

    public OfferId Offer { get; private init; }

    /// <summary>The how-manyth purchase of the offer this is: 1, or 2 after a lapse.</summary>
    public int Turn { get; private init; }

    public PersonId LastTouchedBy { get; private set; }

    public DateTimeOffset SavedAt { get; private set; }

    public PaymentMethod? Method { get; private set; }

    /// <summary>The version of the terms that was accepted; null until it was.</summary>
    public string? TermsVersion { get; private set; }

    public PersonId? TermsAcceptedBy { get; private set; }

    public DateOnly? TermsAcceptedOn { get; private set; }

    /// <summary>The lower level that ends on the day of the purchase.</summary>
    public MembershipId? Replaces { get; private set; }

    /// <summary>Off the price, for what it replaces.</summary>
    public int DiscountPercent { get; private set; }

    /// <summary>The competencies it carries, each at the level it qualified for on the day of the order.</summary>
    public IReadOnlyList<CarriedCompetency> Carried => carried;

    /// <summary>The day whose payment bought it; null until then.</summary>
    public DateOnly? BoughtOn { get; private set; }

    /// <summary>The number of the order that was paid.</summary>
    public string? Reference { get; private set; }

    public override CompanyId? AuditedUnder => Company;

    public static Purchase Start(CompanyId company, OfferId offer, int turn, PersonId by, DateTimeOffset now)
    {
        var purchase = new Purchase { Id = PurchaseId.New(), Company = company, Offer = offer, Turn = turn, LastTouchedBy = by, SavedAt = now };
        purchase.Record(new PurchaseStarted(offer, turn));
        return purchase;
    }

    /// <summary>Keeps the answer. The same answer of the same person is no change; another admin's takes the purchase over.</summary>
    public void Choose(PaymentMethod method, PersonId by, DateTimeOffset now)
    {
        if (Method != method || LastTouchedBy != by)
        {
            (Method, LastTouchedBy, SavedAt) = (method, by, now);
            Record(new PurchaseAnswered(Offer, method));
        }
    }

    /// <summary>Records which terms were accepted, by whom and when: whoever opens an order accepts them for it.</summary>
    public void AcceptTerms(string version, PersonId by, DateOnly today)
    {
        if ((TermsVersion, TermsAcceptedBy, TermsAcceptedOn) != (version, by, today))
        {
            (TermsVersion, TermsAcceptedBy, TermsAcceptedOn) = (version, by, today);
            Record(new PurchaseTermsAccepted(Offer, version));
        }
    }

    /// <summary>Fixes what is bought, on the facts of the day its order is opened.</summary>
    public void Fix(Membership? replaces, int discountPercent, IReadOnlyList<Qualification> carry)
    {
        (Replaces, DiscountPercent) = (replaces?.Id, discountPercent);
        carried.RemoveAll(one => !carry.Any(wanted => wanted.Competency == one.Competency));
        foreach (var one in carry)
        {
            if (carried.Find(known => known.Competency == one.Competency) is { } known)
            {
                known.Put(one.Level);
            }
            else
            {
                carried.Add(new(Company, Id, one.Competency, one.Level));
            }
        }

        Record(new PurchaseFixed(Offer, replaces?.Offer, discountPercent, [.. carry.Select(one => one.Competency)]));
    }

    /// <summary>
    /// Money received for the order: in its days it begins the membership, on the day the money counts, and ends the lower
    /// level. It is owed back when it came too late, or when the company held the offer or a higher one by then.
    /// </summary>
    public Result<Settlement> Settle(Order order, Receipt receipt, IReadOnlyList<Membership> memberships, Catalogue catalogue, DateOnly today)
    {
        var nothingToBuy = BoughtOn is not null || PurchaseCase.Of(catalogue, Offer, receipt.Day, memberships).Conflict() is not null;
        if ((nothingToBuy ? order.ReceiveInVain(receipt, today) : order.Receive(receipt, PaymentDays.Of(order), today)).Refused(out var why, out var payment))
        {
            return why;
        }

        return new Settlement(payment, BoughtOn is null && order.On(today) is OrderState.Paid ? Begin(order, receipt.Day, memberships) : null);
    }

    /// <summary>
    /// The payment was refunded: what it began ends on that day, and the lower level it had ended goes on. Refused when a
    /// renewal, or a higher level, was built upon it since.
    /// </summary>
    public Result<Membership> Undo(Order order, IReadOnlyList<Membership> memberships, DateOnly today)
    {
        var begun = memberships.Single(held => held.Id == order.Membership);
        if (begun.EndedOn is not null || begun.YearsHeld > 1)
        {
            return new BuiltUponSince(Offer);
        }

        begun.Refund(today, order.Number);
        memberships.FirstOrDefault(held => held.Id == Replaces)?.TakeUpAgain(order.Number);
        return begun;
    }

    private Membership Begin(Order order, DateOnly day, IReadOnlyList<Membership> memberships)
    {
        (BoughtOn, Reference) = (day, order.Number);
        var membership = Membership.Begin(Company, Offer, day, 1, [.. carried.Select(one => (one.Competency, one.Level))]);
        order.Bring(membership.Id);
        memberships.FirstOrDefault(held => held.Id == Replaces)?.GiveWay(Offer, day);
        Record(new PurchaseCompleted(Offer, day, membership.Anniversary, order.Number));
        return membership;
    }
}

/// <summary>A competency that a purchase carries, at the level it qualified for.</summary>
public sealed record CarriedCompetency(CompanyId Company, PurchaseId Purchase, CompetencyId Competency, LevelId Level)
{
    public LevelId Level { get; private set; } = Level;

    internal void Put(LevelId level) => Level = level;
}

/// <summary>What became of money for a purchase, and the membership it began, if it did.</summary>
public sealed record Settlement(Payment Payment, Membership? Begun);
