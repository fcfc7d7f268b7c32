using MpnBenefits.Domain.Partners;
using MpnBenefits.Domain.Renewals;
using MpnBenefits.Domain.Requests;
using MpnBenefits.Web.Security;

namespace MpnBenefits.Web.Operations;

/// <summary>
/// Whom somebody could ask for what keeps them from paying: for the profile if they may not confirm it, for the payment
/// if they may not pay. Nobody once the window has closed, and nobody twice.
/// </summary>
public static class Colleagues
{
    public static IReadOnlyList<(RequestedDeed Deed, Person Person)> ToAsk(CompanyPicture picture, RenewalDecision decision, CurrentPerson me)
    {
        if (!me.May(Deed.AskColleague) || decision.NobodyToAsk is not null)
        {
            return [];
        }

        var wanted = new List<(RequestedDeed Deed, PortalRoles Roles)>();
        if (decision[GateKind.Profile].State is GateState.ToDo && !me.May(Deed.ReviewProfile))
        {
            wanted.Add((RequestedDeed.ReviewProfile, RenewalCase.Reviewers));
        }

        if (decision.Phase is RenewalPhase.Open && !me.May(Deed.RenewMembership))
        {
            wanted.Add((RequestedDeed.Renew, RenewalCase.Renewers));
        }

        return
        [
            .. wanted.SelectMany(one => picture.Holding(one.Roles).Select(member => (one.Deed, Person: picture.People[member.Person])))
                .Where(one => !picture.OpenRequests(decision.Case.Membership).Any(request => request.Deed == one.Deed && request.AskedOf == one.Person.Id))
                .OrderBy(one => one.Deed).ThenBy(one => one.Person.Name, StringComparer.CurrentCulture),
        ];
    }
}
