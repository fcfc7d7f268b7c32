using MpnBenefits.Domain.Competencies;
using MpnBenefits.Domain.Memberships;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Domain.Programme;

namespace MpnBenefits.Domain.Renewals;

/// <summary>
/// Everything the question "may this be renewed today?" is decided by. <see cref="AskedWith"/> are the roles of the one
/// who asks; null when the operator looks.
/// </summary>
public sealed record RenewalCase(
    ProgrammeInForce Programme,
    Company Company,
    Membership Membership,
    Evidence Evidence,
    IReadOnlyList<Member> Members,
    Order? Order,
    PortalRoles? AskedWith,
    DateOnly Today)
{
    /// <summary>Who may renew and pay (R6).</summary>
    public const PortalRoles Renewers = PortalRoles.GlobalAdmin | PortalRoles.MpnPartnerAdmin;

    /// <summary>Who may say that the company's information is right (R11).</summary>
    public const PortalRoles Reviewers = PortalRoles.GlobalAdmin | PortalRoles.AccountAdmin;

    public Offer Offer => Programme.Catalogue[Membership.Offer];

    public RenewalWindow Window => Membership.Window(Programme.Catalogue.Renewal);

    public RenewalPhase Phase => MembershipStanding.Of(Membership, Programme.Catalogue.Renewal, Today).Phase;

    /// <summary>
    /// All gates, in their order: window (R14, R15, R18), business information (R11, R19), verification (R13), requirements
    /// (R1-R3, R7, R8), trainers (R26), role (R6), fee (R4, R9). An offer without competencies has no gate of requirements
    /// (R22), one without trainers none of theirs.
    /// </summary>
    public RenewalDecision Decide()
    {
        var keeping = Keep();
        var gates = new List<Gate> { WindowGate(), ProfileGate(), CompanyGates.Verification(Company, Today) };
        if (Offer.CarriesCompetencies)
        {
            gates.Add(RequirementsGate(keeping));
        }

        if (Offer.Trainers > 0)
        {
            gates.Add(TrainersGate());
        }

        var price = Programme.PriceOf(keeping.Into.Id, Company.Profile.Country, Today);
        gates.Add(RoleGate());
        gates.Add(FeeGate(keeping.Into.Id, price));
        return new(this, gates, keeping, price);
    }

    private Keeping Keep() => Keeping.Of(
        Programme.Catalogue,
        Offer,
        [.. Membership.Competencies.OrderBy(held => held.Competency.Value, StringComparer.Ordinal).Select(held => Keep(held, Judge(held.Competency, held.Level)))]);

    private KeptCompetency Keep(HeldCompetency held, CompetencyJudgement judged) => new(
        judged,
        judged.Qualifies
            ? null
            : Programme.Catalogue.LevelsBelow(held.Level).Select(level => Judge(held.Competency, level)).FirstOrDefault(lower => lower.Qualifies));

    private CompetencyJudgement Judge(CompetencyId competency, LevelId level) => CompetencyJudgement.Judge(
        Programme.Catalogue[competency], level, Evidence, Company.Profile.Country, Today, Membership.Anniversary, Programme.Extensions, Programme.Catalogue);

    /// <summary>Over before its time, when it is.</summary>
    private Refusal? Ended => Membership.EndedOn is not { } ended || ended > Today ? null
        : Membership.Refunded ? new PaymentWasRefunded(Membership.Offer, ended)
        : new HigherLevelTookItsPlace(Membership.Offer, ended);

    private Gate WindowGate() => Ended is { } over ? new(GateKind.Window, GateState.Stopped, over) : new(
        GateKind.Window,
        Phase switch
        {
            RenewalPhase.Ahead => GateState.Later,
            RenewalPhase.Open => GateState.Settled,
            _ => GateState.Stopped,
        },
        Window.Why(Today));

    private Gate ProfileGate()
    {
        var from = Programme.Catalogue.Renewal.ProfileReviewFrom(Membership.Anniversary);
        return Company.ReviewedSince(from) is { } review ? new(GateKind.Profile, GateState.Settled, new CompanyProfileReviewed(review.By, review.On), Reviewers)
            : Phase is RenewalPhase.Closed ? new(GateKind.Profile, GateState.Missed, new CompanyProfileWasNotReviewed(from, Window.LastDay))
            : Today < from ? new(GateKind.Profile, GateState.Later, new ProfileReviewNotYetDue(from), Reviewers)
            : new(GateKind.Profile, GateState.ToDo, new CompanyProfileNotReviewed(from), Reviewers);
    }

    /// <summary>
    /// A renewal keeps each competency whose requirements are met or waived today and drops the others by name; with
    /// none left there is nothing to renew.
    /// </summary>
    private Gate RequirementsGate(Keeping keeping)
    {
        var (kept, ending, lowered) = (keeping.Kept, keeping.Ending, keeping.Lowered);
        var waived = keeping.Judgements.Where(one => one.Outcome is JudgementOutcome.Waived).ToList();
        return keeping.Short.Count > 0 && Phase is RenewalPhase.Closed ? new(GateKind.Requirements, GateState.Missed, new RequirementsShort(keeping.Short))
            : kept.Count == 0 ? new(GateKind.Requirements, GateState.Stopped, new NoCompetencyKept(ending))
            : keeping.Into != Offer ? new(GateKind.Requirements, GateState.Partly, new RenewsAtLowerLevel(Offer.Id, keeping.Into.Id, kept))
            : ending.Count > 0 ? new(GateKind.Requirements, GateState.Partly, new SomeCompetenciesEnd(kept, ending))
            : lowered.Count > 0 ? new(GateKind.Requirements, GateState.Partly, new SomeCompetenciesFall([.. lowered.Keys], lowered.Values.First()))
            : waived.Count == kept.Count && waived.Max(one => one.Extension.Until) is { } until ? new(GateKind.Requirements, GateState.Waived, new CompetenciesWaived(kept, until))
            : new(GateKind.Requirements, GateState.Settled, new CompetenciesKept(kept));
    }

    private Gate TrainersGate() => TrainerGate.For(Offer, Evidence, Today, isOver: Phase is RenewalPhase.Closed);

    /// <summary>Once the window has closed it does not matter who asks.</summary>
    private Gate RoleGate() => CompanyGates.Role(Members, Phase is RenewalPhase.Closed ? null : AskedWith);

    private Gate FeeGate(OfferId into, Price? price) =>
        Order?.On(Today) is OrderState.OwedBack ? new(GateKind.Fee, GateState.Stopped, WhyOrder, Renewers)
        : Phase is RenewalPhase.Closed ? LateFeeGate()
        : Order?.On(Today) is OrderState.AwaitingPayment ? new(GateKind.Fee, GateState.ToDo, WhyOrder, Renewers)
        : price is not null ? new(GateKind.Fee, Phase is RenewalPhase.Open ? GateState.ToDo : GateState.Later, new FeeDue(into, price.Amount, Window.LastDay), Renewers)
        : new(GateKind.Fee, GateState.Stopped, new PriceNotPublished(into, new CountryCode(Company.Profile.Country)), Renewers);

    private Gate LateFeeGate() => Order is null or { Ended: OrderEnd.Cancelled }
        ? new(GateKind.Fee, GateState.Missed, new FeeNotPaid(Window.LastDay))
        : new(GateKind.Fee, Order.On(Today) is OrderState.AwaitingPayment ? GateState.Later : GateState.Missed, WhyOrder);

    private Reason WhyOrder => Order!.Why(PaymentDays.Of(Order, Window, Programme.Catalogue.Renewal), Today);
}
