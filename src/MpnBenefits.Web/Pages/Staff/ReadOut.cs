using MpnBenefits.Domain;
using MpnBenefits.Domain.Memberships;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Domain.Renewals;
using MpnBenefits.Web.Operations;
using MpnBenefits.Web.Text;

namespace MpnBenefits.Web.Pages.Staff;

/// <summary>
/// The sentences an agent reads out on the telephone: per offer what is so, by when, and what to do, from the same
/// decision the partner sees. The offer that presses most comes first.
/// </summary>
public sealed class ReadOut(Words words, Text<StaffText> texts, Text<SharedText> shared)
{
    public IReadOnlyList<string> Of(CompanyPicture picture, string language) => Language.In(language, () => Say(picture));

    private IReadOnlyList<string> Say(CompanyPicture picture) =>
        picture.Current.Count == 0
            ? [texts["Say.None"]]
            : [.. picture.Current.OrderBy(membership => Urgency(picture.Standing(membership))).Select(membership => string.Join(' ', Say(picture, membership)))];

    private static int Urgency(MembershipStanding standing) => standing.Phase switch
    {
        RenewalPhase.Open => standing.DaysLeft ?? 0,
        RenewalPhase.Ahead => 1000 + standing.DaysUntilOpen,
        _ => int.MaxValue,
    };

    private IEnumerable<string> Say(CompanyPicture picture, Membership membership)
    {
        var decision = picture.Decide(membership, askedWith: null);
        var window = decision.Case.Window;
        return decision.Phase switch
        {
            RenewalPhase.Ahead =>
            [
                texts["Say.Ahead", membership.Offer, window.FirstDay, window.LastDay],
                .. decision[GateKind.Profile].State is GateState.ToDo ? [texts["Say.AheadProfile", Either(picture, RenewalCase.Reviewers, "Say.AReviewer")]] : Array.Empty<string>(),
            ],
            RenewalPhase.Open => [texts["Say.Open", membership.Offer, window.LastDay], .. Missing(picture, decision)],
            _ when decision.IsLookedFor => [texts["Say.Expected", membership.Offer], Told(decision[GateKind.Fee].Why)],
            _ =>
            [
                texts["Say.Closed", membership.Offer, window.LastDay],
                .. decision[GateKind.Fee].Why is PaidAfterWindow owed ? [Told(owed)] : Array.Empty<string>(),
                shared["Lapsed.Next"],
            ],
        };
    }

    /// <summary>What stands between the company and its renewal, and who does something about it.</summary>
    private IEnumerable<string> Missing(CompanyPicture picture, RenewalDecision decision)
    {
        var fact = decision[GateKind.Fee].Why;
        return fact is PaymentOnItsWay ? [Told(fact)] : [.. fact is CardNotCharged ? [Told(fact)] : Array.Empty<string>(), .. Unsettled(picture, decision)];
    }

    private IEnumerable<string> Unsettled(CompanyPicture picture, RenewalDecision decision)
    {
        var payers = Either(picture, RenewalCase.Renewers, "Say.ARenewer");
        var fee = decision.Price?.Amount;
        return decision.InTheWay switch
        {
            [] => [texts["Say.Ready", payers, fee]],
            [{ Kind: GateKind.Profile }] => [texts["Say.ProfileThenFee", Either(picture, RenewalCase.Reviewers, "Say.AReviewer"), fee]],
            var gates => gates.Select(gate => gate.Kind is GateKind.Profile
                ? texts["Say.Profile", Either(picture, RenewalCase.Reviewers, "Say.AReviewer")]
                : Told(gate.Why)),
        };
    }

    /// <summary>A reason as the partner reads it, with what to do about it.</summary>
    private string Told(Reason why) => words.For(why) + (words.NextStep(why) is { } next ? " " + next : "");

    /// <summary>"Claire Martin or Nadia Benali": any one of them is enough. Without anybody, the role by name.</summary>
    private string Either(CompanyPicture picture, PortalRoles roles, string otherwise)
    {
        var names = picture.Holding(roles).Select(member => picture.People[member.Person].Name).Order(StringComparer.CurrentCulture).ToList();
        return names.Count == 0 ? texts[otherwise] : words.Either(names);
    }
}
