using MpnBenefits.Domain.Partners;
using MpnBenefits.Domain.Payments;

namespace MpnBenefits.Web.Operations;

/// <summary>What a company does before its first offer; a step without an address waits for somebody else.</summary>
public sealed record FirstStep(string Key, bool Done, string? Href);

/// <summary>The steps of a company that holds nothing yet. Once all are done, home is home.</summary>
public static class FirstSteps
{
    public static IReadOnlyList<FirstStep> Of(CompanyPicture picture) =>
    [
        new("Profile", picture.Company.Profile.Missing.Count == 0, "/company/edit"),
        new("Admin", picture.Holding(PortalRoles.GlobalAdmin | PortalRoles.AccountAdmin).Count > 1, "/company/people/invite"),
        new("Offer", picture.Memberships.Count > 0 || picture.Orders.Any(order => order.On(picture.Today) is OrderState.AwaitingPayment), "/memberships/offers/choose"),
        new("Mailbox", picture.Company.EmailOwnership.State is VerificationState.Authorized, "/company/verification"),
        new("Verification", picture.Company is { Employment.State: VerificationState.Authorized, Business.State: VerificationState.Authorized }, null),
    ];

    public static bool AreDue(CompanyPicture picture) => picture.Memberships.Count == 0 && Of(picture).Any(step => !step.Done);
}
