using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Domain.Purchases;
using MpnBenefits.Domain.Taxes;
using MpnBenefits.Web.Operations;
using MpnBenefits.Web.Papers;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Text;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Pages.Purchases;

/// <summary>Check what is bought, accept the terms, then pay. The button carries the amount and the form a key, so that it counts once.</summary>
[Does(Deed.BuyOffer)]
public sealed class CheckModel(
    PurchaseDesk desk, StartPurchase start, SaleTax taxes, PaperWriter papers, IPaymentGateway gateway, IValidator<BillingForm> rules, Words words, Text<PurchasesText> texts) : PageModel
{
    public const string TermsField = "terms";

    public PurchaseDesk Desk { get; } = desk;

    public Purchase Purchase { get; private set; } = null!;

    public TaxDecision Tax { get; private set; } = null!;

    public Money Total => Desk.Decision.Amount!.Value + Tax.Tax.On(Desk.Decision.Amount.Value);

    [BindProperty]
    public BillingForm Input { get; set; } = new();

    /// <summary>The key of this form; sent again it is the same payment.</summary>
    public Guid Key { get; private set; } = Guid.CreateVersion7();

    public string? TermsError => ModelState[TermsField]?.Errors.FirstOrDefault()?.ErrorMessage;

    public async Task<IActionResult> OnGetAsync(string offer, CancellationToken ct) => await ShowAsync(offer, ct) ?? Page();

    /// <summary>What would be invoiced, for whoever has to approve it. Nothing is ordered by it.</summary>
    public async Task<IActionResult> OnPostProFormaAsync(string offer, CancellationToken ct)
    {
        if (await ShowAsync(offer, ct) is { } elsewhere)
        {
            return elsewhere;
        }

        if (!this.Accepts(Input, rules))
        {
            return Page();
        }

        var (decision, company) = (Desk.Decision, Desk.Picture.Company);
        var quote = new Quote(
            company, Desk.Offer, Renews: false, new(Desk.Picture.Today, decision.Anniversary), decision.Amount!.Value, Tax.Tax,
            decision.Price!.Demonstration, decision.PayableTo, Input.Note, null);
        return File(PaperPdf.Write(papers.Of(quote)), PaperWriter.PdfType, $"pro-forma-{company.MpnId}.pdf");
    }

    public async Task<IActionResult> OnPostAsync(string offer, PaymentMethod method, Guid key, string? terms, CancellationToken ct)
    {
        if (!ModelState.IsValid || key == Guid.Empty || !Enum.IsDefined(method))
        {
            return BadRequest();
        }

        if (!this.Accepts(Input, rules) || terms != PurchaseTerms.Version)
        {
            return await AgainAsync(offer, key, terms, ct);
        }

        if (!await Desk.OpenAsync(offer, ct))
        {
            return NotFound();
        }

        if ((await start.RunAsync(new(Desk.Offer, method, terms, key, Input.Note), ct)).Refused(out var why, out var started))
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

        if ((await taxes.OfAsync(Desk.Picture.Company, ct)).Refused(out var why, out var tax))
        {
            return Told(offer, why);
        }

        (Purchase, Tax) = (purchase, tax);
        return null;
    }

    private async Task<IActionResult> AgainAsync(string offer, Guid key, string? terms, CancellationToken ct)
    {
        Key = key;
        if (await ShowAsync(offer, ct) is { } elsewhere)
        {
            return elsewhere;
        }

        if (terms != PurchaseTerms.Version)
        {
            ModelState.AddModelError(TermsField, texts[terms is null ? "Check.Terms.Required" : "Check.Terms.Changed"]);
        }

        return Page();
    }

    private RedirectToPageResult Told(string offer, Refusal why)
    {
        this.Note(words.For(why));
        return RedirectToPage("Offer", new { offer });
    }
}
