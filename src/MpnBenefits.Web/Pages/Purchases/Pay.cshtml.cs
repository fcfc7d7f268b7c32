using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using MpnBenefits.Data;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Domain.Purchases;
using MpnBenefits.Web.Hosting;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Pages.Purchases;

/// <summary>The one question of a purchase: how will it be paid? The answer is kept.</summary>
[Does(Deed.BuyOffer)]
public sealed class PayModel(
    BenefitsDb db, PurchaseDesk desk, CurrentPerson me, PortalClock clock, PortalSettings settings, IValidator<PayModel.Form> rules) : PageModel
{
    public PurchaseDesk Desk { get; } = desk;

    [BindProperty]
    public Form Input { get; set; } = new();

    public bool CardOffered => settings.Cards;

    public bool TransferOffered => settings.Bank is not null;

    public async Task<IActionResult> OnGetAsync(string offer, CancellationToken ct)
    {
        if (!await Desk.OpenAsync(offer, ct))
        {
            return NotFound();
        }

        Input.Method = Desk.Begun?.Method;
        return Desk.Decision.MayPay ? Page() : RedirectToPage("Offer", new { offer });
    }

    public Task<IActionResult> OnPostAsync(string offer, CancellationToken ct) => db.InUnitAsync<IActionResult>(async () =>
    {
        if (!await Desk.OpenAsync(offer, ct))
        {
            return NotFound();
        }

        if (!Desk.Decision.MayPay)
        {
            return RedirectToPage("Offer", new { offer });
        }

        if (!this.Accepts(Input, rules))
        {
            return Page();
        }

        if (Desk.Begun is not { } purchase)
        {
            purchase = Purchase.Start(me.Company, Desk.Offer, Desk.Picture.TurnOf(Desk.Offer), me.Id, clock.Now);
            db.Purchases.Add(purchase);
        }

        purchase.Choose(Input.Method!.Value, me.Id, clock.Now);
        if (purchase.Happened.Count > 0)
        {
            await db.CommitAsync(me.Actor, ct);
        }

        return RedirectToPage("Check", new { offer });
    });

    public sealed class Form
    {
        public PaymentMethod? Method { get; set; }
    }

    public sealed class Rules : AbstractValidator<Form>
    {
        public Rules(IStringLocalizer<PurchasesText> text, PortalSettings settings)
        {
            RuleFor(form => form.Method)
                .Must(method => method is { } known && Enum.IsDefined(known) && (known is PaymentMethod.Card ? settings.Cards : settings.Bank is not null))
                .WithMessage(_ => text["Pay.Method.Required"]);
        }
    }
}
