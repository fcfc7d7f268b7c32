using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Domain.Refunds;
using MpnBenefits.Web.Operations;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Text;
using MpnBenefits.Web.Ui;
using DomainRefund = MpnBenefits.Domain.Refunds.Refund;

namespace MpnBenefits.Web.Pages.Staff;

/// <summary>"Refund sent": granted money went back by transfer, on a day, under a reference.</summary>
[Does(Deed.DecideRefund)]
public sealed class RefundSentModel(
    BenefitsDb db, OpenPartner open, PortalClock clock, CurrentPerson me, IValidator<PaymentForm> rules, Words words, Text<StaffText> texts) : PageModel
{
    public DomainRefund Refund { get; private set; } = null!;

    public Domain.Partners.Company Company { get; private set; } = null!;

    [BindProperty]
    public PaymentForm Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string refund, CancellationToken ct)
    {
        if (!await FindAsync(refund, ct))
        {
            return NotFound();
        }

        await open.RunAsync(Company.Id, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string refund, CancellationToken ct)
    {
        if (!await FindAsync(refund, ct))
        {
            return NotFound();
        }

        if (!this.Accepts(Input, rules))
        {
            return Page();
        }

        if ((await SendAsync(Input.Receipt(), ct)).Refused(out var why, out var sent))
        {
            await FindAsync(refund, ct);
            return this.Refuse(words.For(why), why is PaymentBeforeOrder or PaymentInFuture ? "Input.Day" : "");
        }

        this.Note(texts["SendBack.Done", sent.OrderNumber, sent.Amount, sent.SentOn]);
        return RedirectToPage("Money");
    }

    private Task<Result<DomainRefund>> SendAsync(Receipt receipt, CancellationToken ct) => db.InUnitAsync<Result<DomainRefund>>(async () =>
    {
        db.ChangeTracker.Clear();
        var refund = await db.Refunds.ForStaff(me.Staff).SingleAsync(one => one.Id == Refund.Id, ct);
        if (refund.Send(receipt, clock.Today).Refused(out var why, out _))
        {
            return why;
        }

        await db.CommitAsync(me.Actor, ct);
        return refund;
    });

    private async Task<bool> FindAsync(string number, CancellationToken ct)
    {
        if (await db.Refunds.ForStaff(me.Staff).AsNoTracking().SingleOrDefaultAsync(one => one.Number == number, ct) is not { } refund)
        {
            return false;
        }

        Refund = refund;
        Company = await db.Companies.Of(refund.Company).AsNoTracking().SingleAsync(ct);
        return true;
    }
}
