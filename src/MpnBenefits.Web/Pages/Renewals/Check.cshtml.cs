using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Domain.Renewals;
using MpnBenefits.Domain.Taxes;
using MpnBenefits.Web.Operations;
using MpnBenefits.Web.Papers;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Text;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Pages.Renewals;

/// <summary>Check the answers, then pay. The button carries the amount and the form a key, so that it counts once.</summary>
[Does(Deed.RenewMembership)]
public sealed class CheckModel(
    RenewalDesk desk, StartPayment start, SaleTax taxes, PaperWriter papers, IPaymentGateway gateway, IValidator<BillingForm> rules, Words words) : PageModel
{
    public RenewalDesk Desk { get; } = desk;

    public Renewal Renewal { get; private set; } = null!;

    public TaxDecision Tax { get; private set; } = null!;

    public Money Total => Desk.Decision.Price!.Amount + Tax.Tax.On(Desk.Decision.Price.Amount);

    [BindProperty]
    public BillingForm Input { get; set; } = new();

    /// <summary>The key of this form; sent again it is the same payment.</summary>
    public Guid Key { get; private set; } = Guid.CreateVersion7();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await ShowAsync(id, ct) is { } elsewhere)
        {
            return elsewhere;
        }

        var order = Desk.Picture.OrderOf(Desk.Membership);
        Input = new() { PurchaseOrder = order?.PurchaseOrder, Attention = order?.Attention };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, DateOnly anniversary, PaymentMethod method, Guid key, CancellationToken ct)
    {
        if (!ModelState.IsValid || key == Guid.Empty || !Enum.IsDefined(method))
        {
            return BadRequest();
        }

        if (!this.Accepts(Input, rules))
        {
            Key = key;
            return await ShowAsync(id, ct) ?? Page();
        }

        if (!await Desk.OpenAsync(id, ct))
        {
            return NotFound();
        }

        var wish = new PaymentWish(new MembershipId(id), anniversary, method, key, Input.Note);
        if ((await start.RunAsync(wish, ct)).Refused(out var why, out var started))
        {
            return why is AlreadyRenewed ? RedirectToPage("Done", new { id }) : Told(id, why);
        }

        return started.Charge is { } charge
            ? Redirect((await gateway.StartAsync(charge, ct)).ToString())
            : RedirectToPage("Done", new { id });
    }

    /// <summary>What would be invoiced, for whoever has to approve it. Nothing is ordered by it.</summary>
    public async Task<IActionResult> OnPostProFormaAsync(Guid id, CancellationToken ct)
    {
        if (await ShowAsync(id, ct) is { } elsewhere)
        {
            return elsewhere;
        }

        if (!this.Accepts(Input, rules))
        {
            return Page();
        }

        var (membership, price) = (Desk.Membership, Desk.Decision.Price!);
        var quote = new Quote(
            Desk.Picture.Company, Desk.Decision.Keeping.Into.Id, Renews: true, new(membership.Anniversary.AddDays(1), membership.NextAnniversary),
            price.Amount, Tax.Tax, price.Demonstration, Desk.Decision.Case.Window.LastDay, Input.Note, null);
        return File(PaperPdf.Write(papers.Of(quote)), PaperWriter.PdfType, $"pro-forma-{Desk.Picture.Company.MpnId}.pdf");
    }

    /// <summary>Somewhere else to go, when there is nothing to check.</summary>
    private async Task<IActionResult?> ShowAsync(Guid id, CancellationToken ct)
    {
        if (!await Desk.OpenAsync(id, ct))
        {
            return NotFound();
        }

        if (!Desk.Decision.MayPay)
        {
            return RedirectToPage("Gates", new { id });
        }

        if (Desk.Picture.RenewalOf(Desk.Membership) is not { Method: not null } renewal)
        {
            return RedirectToPage("Pay", new { id });
        }

        if ((await taxes.OfAsync(Desk.Picture.Company, ct)).Refused(out var why, out var tax))
        {
            return Told(id, why);
        }

        (Renewal, Tax) = (renewal, tax);
        return null;
    }

    private RedirectToPageResult Told(Guid id, Refusal why)
    {
        this.Note(words.For(why));
        return RedirectToPage("Gates", new { id });
    }
}
