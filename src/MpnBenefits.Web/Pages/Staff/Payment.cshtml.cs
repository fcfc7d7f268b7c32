using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Web.Operations;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Text;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Pages.Staff;

/// <summary>
/// "Payment received": the one thing staff put down for a partner. The day the money reached the account decides, so the
/// page says before what each day will do.
/// </summary>
[Does(Deed.RecordPayment)]
public sealed class PaymentModel(PaymentDesk desk, PaymentProofs proofs, OpenPartner open, RecordPayment record, IValidator<PaymentForm> rules, Words words, Text<StaffText> texts)
    : PageModel
{
    public PaymentCase Case { get; private set; } = null!;

    /// <summary>What the payer sent to show that a transfer is on its way.</summary>
    public IReadOnlyList<ShownProof> Proofs { get; private set; } = [];

    [BindProperty]
    public PaymentForm Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken ct)
    {
        if (!await ShowAsync(number, ct))
        {
            return NotFound();
        }

        await open.RunAsync(Case.Company.Id, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string number, CancellationToken ct)
    {
        if (!await ShowAsync(number, ct))
        {
            return NotFound();
        }

        if (!Case.IsOpen)
        {
            return this.Refuse(words.For(new OrderAlreadySettled(Case.Order.Number)));
        }

        if (!this.Accepts(Input, rules))
        {
            return Page();
        }

        var receipt = Input.Receipt();
        if ((await record.RunAsync(number, receipt, ct)).Refused(out var why, out var state))
        {
            await ShowAsync(number, ct);
            return this.Refuse(words.For(why), why is PaymentBeforeOrder or PaymentInFuture ? "Input.Day" : "");
        }

        await ShowAsync(number, ct);
        this.Note(state is OrderState.Paid
            ? texts[Case.IsPurchase ? "Payment.Bought" : "Payment.Renewed", Case.Order.Number, receipt.Day, Case.Membership!.Offer, Case.Membership.Anniversary]
            : texts[Case.Order.Ended is OrderEnd.PaidInVain ? "Payment.InVain" : "Payment.OwedBack", Case.Order.Number, receipt.Day, Case.Days.Last, Case.Order.Amount]);
        return RedirectToPage("Partner", new { mpnId = Case.Company.MpnId.Value });
    }

    private async Task<bool> ShowAsync(string number, CancellationToken ct)
    {
        var found = await desk.FindAsync(number, ct);
        if (found is null)
        {
            return false;
        }

        Case = found;
        Proofs = await proofs.OfAsync(found.Company.Id, found.Order.Id, ct);
        return true;
    }
}
