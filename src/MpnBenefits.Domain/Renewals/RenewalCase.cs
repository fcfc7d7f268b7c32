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

    public RenewalPhase Phase => Window.On(Today);

    public Price? Price => Programme.PriceOf(Membership.Offer, Company.Profile.Country, Today);

    /// <summary>
    /// All gates, in their order: window (R14, R15, R18), business information (R11, R19), verification (R13), requirements
    /// (R1-R3, R7, R8), role (R6), fee (R4, R9). An offer without competencies has no gate of requirements (R22).
    /// </summary>
    public RenewalDecision Decide()
    {
        var judgements = Judge();
        var gates = new List<Gate> { WindowGate(), ProfileGate(), VerificationGate() };
        if (Offer.CarriesCompetencies)
        {
            gates.Add(RequirementsGate(judgements));
        }

        gates.Add(RoleGate());
        gates.Add(FeeGate());
        return new(this, gates, judgements);
    }

    private IReadOnlyList<CompetencyJudgement> Judge() =>
    [
        .. Membership.Competencies.OrderBy(held => held.Competency.Value, StringComparer.Ordinal).Select(held => CompetencyJudgement.Judge(
            Programme.Catalogue[held.Competency], held.Level, Evidence, Company.Profile.Country, Today, Membership.Anniversary,
            Programme.Extensions, Programme.Catalogue)),
    ];

    private Gate WindowGate() => new(
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

    private Gate VerificationGate() => Company.Verification switch
    {
        { State: VerificationState.Authorized, Since: var since } => new(GateKind.Verification, GateState.Settled, new CompanyVerified(since)),
        { State: VerificationState.Pending, Holds: false, Since: var since } => new(GateKind.Verification, GateState.Settled, new VerificationUnderWay(since)),
        { State: VerificationState.Pending, Since: var since } => new(GateKind.Verification, GateState.Stopped, new VerificationHolds(since)),
        { Since: var since } => new(GateKind.Verification, GateState.Stopped, new VerificationRejected(since), Reviewers),
    };

    /// <summary>
    /// A renewal keeps each competency whose requirements are met or waived today and drops the others by name; with
    /// none left there is nothing to renew.
    /// </summary>
    private Gate RequirementsGate(IReadOnlyList<CompetencyJudgement> judgements)
    {
        CompetencyId[] kept = [.. judgements.Where(one => one.Qualifies).Select(one => one.Competency)];
        CompetencyId[] ending = [.. judgements.Where(one => !one.Qualifies).Select(one => one.Competency)];
        var waived = judgements.Where(one => one.Outcome is JudgementOutcome.Waived).ToList();
        return ending.Length > 0 && Phase is RenewalPhase.Closed ? new(GateKind.Requirements, GateState.Missed, new RequirementsShort(ending))
            : kept.Length == 0 ? new(GateKind.Requirements, GateState.Stopped, new NoCompetencyKept(ending))
            : ending.Length > 0 ? new(GateKind.Requirements, GateState.Partly, new SomeCompetenciesEnd(kept, ending))
            : waived.Count == kept.Length && waived.Max(one => one.Extension.Until) is { } until ? new(GateKind.Requirements, GateState.Waived, new CompetenciesWaived(kept, until))
            : new(GateKind.Requirements, GateState.Settled, new CompetenciesKept(kept));
    }

    /// <summary>Once the window has closed it does not matter who asks.</summary>
    private Gate RoleGate() =>
        AskedWith is { } roles && Phase is not RenewalPhase.Closed
            ? (roles & Renewers) != PortalRoles.None
                ? new(GateKind.Role, GateState.Settled, new RoleMayRenew(), Renewers)
                : new(GateKind.Role, GateState.ToDo, new RoleMayNotRenew(), Renewers)
            : Members.Any(member => member.HoldsAny(Renewers))
                ? new(GateKind.Role, GateState.Settled, new SomebodyMayRenew([.. Members.Where(member => member.HoldsAny(Renewers)).Select(member => member.Person)]), Renewers)
                : new(GateKind.Role, GateState.Stopped, new NobodyMayRenew(), Renewers);

    private Gate FeeGate() =>
        Order?.On(Today) is OrderState.OwedBack ? new(GateKind.Fee, GateState.Stopped, Order.Why(Window, Today), Renewers)
        : Phase is RenewalPhase.Closed ? LateFeeGate()
        : Order?.On(Today) is OrderState.AwaitingPayment ? new(GateKind.Fee, GateState.ToDo, Order.Why(Window, Today), Renewers)
        : Price is { } price ? new(GateKind.Fee, Phase is RenewalPhase.Open ? GateState.ToDo : GateState.Later, new FeeDue(Membership.Offer, price.Amount, Window.LastDay), Renewers)
        : new(GateKind.Fee, GateState.Stopped, new PriceNotPublished(Membership.Offer, new CountryCode(Company.Profile.Country)), Renewers);

    private Gate LateFeeGate() => Order is null
        ? new(GateKind.Fee, GateState.Missed, new FeeNotPaid(Window.LastDay))
        : new(GateKind.Fee, Order.On(Today) is OrderState.AwaitingPayment ? GateState.Later : GateState.Missed, Order.Why(Window, Today));
}

/// <summary>How a renewal stands today: each gate with its reason, and what would be kept.</summary>
public sealed record RenewalDecision(RenewalCase Case, IReadOnlyList<Gate> Gates, IReadOnlyList<CompetencyJudgement> Judgements)
{
    public RenewalPhase Phase => Case.Phase;

    public IReadOnlyList<CompetencyId> Kept => [.. Judgements.Where(one => one.Qualifies).Select(one => one.Competency)];

    public IReadOnlyList<CompetencyId> Ending => [.. Judgements.Where(one => !one.Qualifies).Select(one => one.Competency)];

    public int Settled => Gates.Count(gate => gate.IsSettled);

    /// <summary>A transfer sent in time may still renew, although the window has closed.</summary>
    public bool IsLookedFor => this[GateKind.Fee].Why is TransferLookedFor;

    /// <summary>Why no colleague is asked for anything any more: once the window has closed none can help.</summary>
    public Refusal? NobodyToAsk => Case.Window.Why(Case.Today) as RenewalWindowClosed;

    /// <summary>The gates that keep the fee from being paid now; the fee itself only when it has no price.</summary>
    public IReadOnlyList<Gate> InTheWay => [.. Gates.Where(gate => gate is { Kind: not GateKind.Fee, IsPassed: false } or { Kind: GateKind.Fee, State: GateState.Stopped })];

    /// <summary>Whether nothing but the fee is left, for the one who asks.</summary>
    public bool MayPay => InTheWay.Count == 0;

    /// <summary>The fee to pay now, or the first reason why not.</summary>
    public Result<Fee> PayableFee()
    {
        if (InTheWay.Select(gate => gate.Why).OfType<Refusal>().FirstOrDefault() is { } why)
        {
            return why;
        }

        return new Fee(Case.Price!.Amount, Case.Price.Demonstration);
    }

    public Gate this[GateKind kind] => Gates.First(gate => gate.Kind == kind);
}
