using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Web.Operations;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Text;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Pages.Staff;

/// <summary>"Sent back": money that is owed to a payer was returned, on a day, under a reference, for a reason.</summary>
[Does(Deed.RecordPayment)]
public sealed class SendBackModel(
    BenefitsDb db, OpenPartner open, PortalClock clock, CurrentPerson me, IValidator<PaymentForm> rules, Words words, Text<StaffText> texts) : PageModel
{
    public Order Order { get; private set; } = null!;

    public Domain.Partners.Company Company { get; private set; } = null!;

    /// <summary>What is owed, of which payment; null when nothing is.</summary>
    public Payment? Owed { get; private set; }

    public Money Amount => Order.OwedOf(Owed!, clock.Today);

    [BindProperty]
    public PaymentForm Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string number, Guid? payment, CancellationToken ct)
    {
        if (!await FindAsync(number, payment, ct))
        {
            return NotFound();
        }

        await open.RunAsync(Company.Id, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string number, Guid? payment, CancellationToken ct)
    {
        if (!await FindAsync(number, payment, ct))
        {
            return NotFound();
        }

        if (!this.Accepts(Input, rules))
        {
            return Page();
        }

        if (Owed is null)
        {
            return this.Refuse(words.For(new NothingOwedBack(number)));
        }

        if ((await SendBackAsync(number, Owed.Id, Input.Receipt(), ct)).Refused(out var why, out var sent))
        {
            await FindAsync(number, payment, ct);
            return this.Refuse(words.For(why), why is PaymentBeforeOrder or PaymentInFuture ? "Input.Day" : "");
        }

        this.Note(texts["SendBack.Done", number, sent.Owed, sent.ReturnedOn]);
        return RedirectToPage("Money");
    }

    private Task<Result<Payment>> SendBackAsync(string number, PaymentId id, Receipt receipt, CancellationToken ct) => db.InUnitAsync<Result<Payment>>(async () =>
    {
        db.ChangeTracker.Clear();
        var order = await db.Orders.ForStaff(me.Staff).SingleAsync(one => one.Number == number, ct);
        if (order.SendBack(id, receipt, clock.Today).Refused(out var why, out var payment))
        {
            return why;
        }

        await db.CommitAsync(me.Actor, ct);
        return payment;
    });

    private async Task<bool> FindAsync(string number, Guid? payment, CancellationToken ct)
    {
        if (await db.Orders.ForStaff(me.Staff).AsNoTracking().SingleOrDefaultAsync(one => one.Number == number, ct) is not { } order)
        {
            return false;
        }

        Order = order;
        Owed = order.Payments.FirstOrDefault(one => (payment is null || one.Id.Value == payment) && order.OwedOf(one, clock.Today).Minor > 0);
        Company = await db.Companies.Of(order.Company).AsNoTracking().SingleAsync(ct);
        return true;
    }
}
