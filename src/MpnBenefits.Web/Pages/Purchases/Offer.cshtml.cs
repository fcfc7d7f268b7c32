using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MpnBenefits.Domain.Memberships;
using MpnBenefits.Domain.Renewals;
using MpnBenefits.Web.Operations;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Pages.Purchases;

/// <summary>May we buy this offer, and if not, why, and who settles it: each gate with its reason and its person.</summary>
[Does(Deed.SeeMemberships)]
public sealed class OfferModel(PurchaseDesk desk, OpenCharges charges, CurrentPerson me) : PageModel
{
    public PurchaseDesk Desk { get; } = desk;

    public GatePanel Panel => GatePanel.Of(Desk.Decision, Desk.Picture, me.Person, me.Roles);

    /// <summary>The offer as it is held today, if it is.</summary>
    public Membership? Held => Desk.Picture.Current.FirstOrDefault(one => one.Offer == Desk.Offer && Desk.Picture.Standing(one).BenefitsAccessible);

    /// <summary>Who of the company can buy.</summary>
    public IReadOnlyList<string> Buyers => [.. Desk.Picture.Holding(RenewalCase.Renewers).Select(member => Desk.Picture.People[member.Person].Name)];

    /// <summary>A card payment nobody has finished: where to go on with it.</summary>
    public string? PaymentUnderWay { get; private set; }

    public async Task<IActionResult> OnGetAsync(string offer, CancellationToken ct)
    {
        if (!await Desk.OpenAsync(offer, ct))
        {
            return NotFound();
        }

        var charge = await charges.OpenChargeAsync(Desk.OpenOrder, ct);
        if (charge.Paid)
        {
            return RedirectToPage("Done", new { offer });
        }

        PaymentUnderWay = me.May(Deed.BuyOffer) ? charge.Href : null;
        return Page();
    }
}
