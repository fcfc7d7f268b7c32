using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MpnBenefits.Domain.Benefits;
using MpnBenefits.Domain.Taxes;
using MpnBenefits.Web.Operations;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Pages.Renewals;

/// <summary>One sheet for whoever approves the expense: gates, price, dates, and what is lost without renewing.</summary>
[Does(Deed.SeeMemberships)]
public sealed class ApprovalModel(RenewalDesk desk, SaleTax taxes, CurrentPerson me) : PageModel
{
    public RenewalDesk Desk { get; } = desk;

    public GatePanel Panel => GatePanel.Of(Desk.Decision, Desk.Picture, me.Person, me.Roles);

    /// <summary>Null when it cannot be said; the price then stands before tax.</summary>
    public TaxDecision? Tax { get; private set; }

    /// <summary>What the company has today and would not have after the window.</summary>
    public IReadOnlyList<BenefitLine> Lost { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await Desk.OpenAsync(id, ct))
        {
            return NotFound();
        }

        Tax = (await taxes.OfAsync(Desk.Picture.Company, ct)).Refused(out _, out var tax) ? null : tax;
        var catalogue = Desk.Picture.Programme.Catalogue;
        Lost = [.. BenefitSheet.Of(catalogue, [.. BenefitHolding.Of(Desk.Membership, catalogue)]).Lines.Where(line => line.Quantity is not 0)];
        return Page();
    }
}
