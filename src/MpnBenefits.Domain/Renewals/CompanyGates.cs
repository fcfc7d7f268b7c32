using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Domain.Renewals;

/// <summary>The gates that are the company's own, whatever it renews or buys.</summary>
internal static class CompanyGates
{
    /// <summary>
    /// R13: a rejected check stops, and so does one that waits after a new legal name or country; any other check that
    /// waits does not. Rejected for over 30 days, the company is suspended, and nothing new is done.
    /// </summary>
    public static Gate Verification(Company company, DateOnly today) => company.Verification switch
    {
        { State: VerificationState.Rejected } when company.SuspendedSince(today) is { } since =>
            new(GateKind.Verification, GateState.Stopped, new CompanySuspended(since), RenewalCase.Reviewers),
        { State: VerificationState.Authorized, Since: var since } => new(GateKind.Verification, GateState.Settled, new CompanyVerified(since)),
        { State: VerificationState.Pending, Holds: false, Since: var since } => new(GateKind.Verification, GateState.Settled, new VerificationUnderWay(since)),
        { State: VerificationState.Pending, Since: var since } => new(GateKind.Verification, GateState.Stopped, new VerificationHolds(since)),
        { Since: var since } => new(GateKind.Verification, GateState.Stopped, new VerificationRejected(since), RenewalCase.Reviewers),
    };

    /// <summary>R6: who asks holds a role that renews and buys; asked for nobody in particular, somebody does.</summary>
    public static Gate Role(IReadOnlyList<Member> members, PortalRoles? askedWith)
    {
        PersonId[] able = [.. members.Where(member => member.HoldsAny(RenewalCase.Renewers)).Select(member => member.Person)];
        return askedWith is { } roles
            ? (roles & RenewalCase.Renewers) != PortalRoles.None
                ? new(GateKind.Role, GateState.Settled, new RoleMayRenew(), RenewalCase.Renewers)
                : new(GateKind.Role, GateState.ToDo, new RoleMayNotRenew(), RenewalCase.Renewers)
            : able.Length > 0
                ? new(GateKind.Role, GateState.Settled, new SomebodyMayRenew(able), RenewalCase.Renewers)
                : new(GateKind.Role, GateState.Stopped, new NobodyMayRenew(), RenewalCase.Renewers);
    }
}
