using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Domain.Purchases;
using MpnBenefits.Web.Operations;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Text;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Pages.Purchases;

/// <summary>Check what is bought, accept the terms, then pay. The button carries the amount and the form a key, so that it counts once.</summary>
[Does(Deed.BuyOffer)]
public sealed class CheckModel(PurchaseDesk desk, StartPurchase start, IPaymentGateway gateway, Words words, Text<PurchasesText> texts) : PageModel
{
    public const string TermsField = "terms";

    public PurchaseDesk Desk { get; } = desk;

    public Purchase Purchase { get; private set; } = null!;

    /// <summary>The key of this form; sent again it is the same payment.</summary>
    public Guid Key { get; private set; } = Guid.CreateVersion7();

    public string? TermsError => ModelState[TermsField]?.Errors.FirstOrDefault()?.ErrorMessage;

    public async Task<IActionResult> OnGetAsync(string offer, CancellationToken ct) => await ShowAsync(offer, ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(string offer, PaymentMethod method, Guid key, string? terms, CancellationToken ct)
    {
        if (!ModelState.IsValid || key == Guid.Empty || !Enum.IsDefined(method))
        {
            return BadRequest();
        }

        if (terms != PurchaseTerms.Version)
        {
            return await RefuseTermsAsync(offer, key, isOld: terms is not null, ct);
        }

        if (!await Desk.OpenAsync(offer, ct))
        {
            return NotFound();
        }

        if ((await start.RunAsync(new(Desk.Offer, method, terms, key), ct)).Refused(out var why, out var started))
        {
            return Told(offer, why);
        }

        return started.Charge is { } charge
            ? Redirect((await gateway.StartAsync(charge, ct)).ToString())
            : RedirectToPage("Done", new { offer });
    }

    /// <summary>Somewhere else to go, when there is nothing to check.</summary>
    private async Task<IActionResult?> ShowAsync(string offer, CancellationToken ct)
    {
        if (!await Desk.OpenAsync(offer, ct))
        {
            return NotFound();
        }

        if (!Desk.Decision.MayPay)
        {
            return RedirectToPage("Offer", new { offer });
        }

        if (Desk.Begun is not { Method: not null } purchase)
        {
            return RedirectToPage("Pay", new { offer });
        }

        Purchase = purchase;
        return null;
    }

    private async Task<IActionResult> RefuseTermsAsync(string offer, Guid key, bool isOld, CancellationToken ct)
    {
        Key = key;
        if (await ShowAsync(offer, ct) is { } elsewhere)
        {
            return elsewhere;
        }

        ModelState.AddModelError(TermsField, texts[isOld ? "Check.Terms.Changed" : "Check.Terms.Required"]);
        return Page();
    }

    private RedirectToPageResult Told(string offer, Refusal why)
    {
        this.Note(words.For(why));
        return RedirectToPage("Offer", new { offer });
    }
}
