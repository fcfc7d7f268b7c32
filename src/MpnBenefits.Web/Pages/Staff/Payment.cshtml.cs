using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
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
public sealed class PaymentModel(BenefitsDb db, PaymentDesk desk, PaymentProofs proofs, OpenPartner open, RecordPayment record, IValidator<IncomingForm> rules, Words words, Text<StaffText> texts)
    : PageModel
{
    public PaymentCase Case { get; private set; } = null!;

    /// <summary>What the payer sent to show that a transfer is on its way.</summary>
    public IReadOnlyList<ShownProof> Proofs { get; private set; } = [];

    /// <summary>The number of its invoice, once it is paid.</summary>
    public string? Invoice { get; private set; }

    [BindProperty]
    public IncomingForm Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken ct)
    {
        if (!await ShowAsync(number, ct))
        {
            return NotFound();
        }

        await open.RunAsync(Case.Company.Id, ct);
        (Input.Amount, Input.Currency) = (TypedAmount.Show(Case.Order.Due), Case.Order.Amount.Currency);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string number, CancellationToken ct)
    {
        if (!await ShowAsync(number, ct))
        {
            return NotFound();
        }

        if (!this.Accepts(Input, rules))
        {
            return Page();
        }

        if ((await record.RunAsync(number, Input.Incoming(), ct)).Refused(out var why, out var payment))
        {
            await ShowAsync(number, ct);
            return this.Refuse(words.For(why) + " " + words.NextStep(why), why is PaymentBeforeOrder or PaymentInFuture ? "Input.Day" : why is PaymentAlreadyRecorded ? "Input.Reference" : "");
        }

        await ShowAsync(number, ct);
        this.Note(What(payment));
        return payment.Pays && payment.Owed.Minor == 0
            ? RedirectToPage("Partner", new { mpnId = Case.Company.MpnId.Value })
            : RedirectToPage(new { number });
    }

    /// <summary>What the money did, in a sentence.</summary>
    private string What(Payment payment) => payment.Verdict switch
    {
        PaymentVerdict.Exact => texts[Case.IsPurchase ? "Payment.Bought" : "Payment.Renewed", Case.Order.Number, payment.Day, Case.Membership!.Offer, Case.Membership.Anniversary],
        PaymentVerdict.TooMuch => texts["Payment.Over", Case.Order.Number, payment.Owed, Case.Membership!.Offer, Case.Membership.Anniversary],
        PaymentVerdict.TooLittle => texts["Payment.Short", Case.Order.Number, payment.Received, Case.Order.Due, Case.Days.Last],
        PaymentVerdict.TooLate => texts["Payment.OwedBack", Case.Order.Number, payment.Day, Case.Days.Last, payment.Owed],
        PaymentVerdict.WrongCurrency => texts["Payment.Foreign", Case.Order.Number, payment.Owed, Case.Order.Amount.Currency],
        PaymentVerdict.Twice => texts["Payment.Twice", Case.Order.Number, payment.Owed],
        _ => texts["Payment.InVain", Case.Order.Number, payment.Day, payment.Owed],
    };

    private async Task<bool> ShowAsync(string number, CancellationToken ct)
    {
        var found = await desk.FindAsync(number, ct);
        if (found is null)
        {
            return false;
        }

        Case = found;
        Proofs = await proofs.OfAsync(found.Company.Id, found.Order.Id, ct);
        Invoice = await db.Invoices.Of(found.Company.Id).AsNoTracking().Where(one => one.Order == found.Order.Id).Select(one => one.Number).SingleOrDefaultAsync(ct);
        return true;
    }
}
