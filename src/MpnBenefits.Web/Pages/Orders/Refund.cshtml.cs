using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Memberships;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Domain.Refunds;
using MpnBenefits.Web.Operations;
using MpnBenefits.Web.Programme;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Text;
using MpnBenefits.Web.Ui;
using DomainRefund = MpnBenefits.Domain.Refunds.Refund;

namespace MpnBenefits.Web.Pages.Orders;

/// <summary>Money back for an order: at once where it is the company's right, else by asking support; or the tax alone.</summary>
[Does(Deed.RefundOrder)]
public sealed class RefundModel(
    BenefitsDb db, GiveRefund refunds, SettleRefund settle, PortalClock clock, ProgrammeLibrary programme, CurrentPerson me, Words words, Text<OrdersText> texts) : PageModel
{
    public Order Order { get; private set; } = null!;

    /// <summary>Whether the company has a right to all of it; null when the order is not paid, or not any more.</summary>
    public RefundDecision? Decision { get; private set; }

    public Reason? TaxBack { get; private set; }

    public IReadOnlyList<DomainRefund> Given { get; private set; } = [];

    /// <summary>What would end or be undone.</summary>
    public Membership? Membership { get; private set; }

    public DateOnly Today => clock.Today;

    /// <summary>What somebody typed, kept when it was refused.</summary>
    public string? Because { get; private set; }

    public bool MayAskAll => Decision is not null && !Given.Any(one => one is { DeclinedOn: null, TaxOnly: false });

    public bool MayAskTax => TaxBack is TaxRefundableUntil && !Given.Any(one => one.DeclinedOn is null);

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken ct) => await FindAsync(number, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string number, bool taxOnly, string? because, CancellationToken ct)
    {
        if (!await FindAsync(number, ct))
        {
            return NotFound();
        }

        Because = because;
        var text = because?.Trim().ReplaceLineEndings("\n") ?? "";
        if (text.Length == 0 && (taxOnly || Decision is { Allowed: false }))
        {
            return this.Refuse(texts["Refund.Because.Required"], taxOnly ? "tax-because" : "because");
        }

        if (text.Length > DomainRefund.ReasonLimit)
        {
            return this.Refuse(texts["Refund.Because.TooLong", DomainRefund.ReasonLimit, text.Length], taxOnly ? "tax-because" : "because");
        }

        if ((await refunds.AskAsync(number, taxOnly, text.Length == 0 ? null : text, ct)).Refused(out var why, out var refund))
        {
            await FindAsync(number, ct);
            return this.Refuse(words.For(why) + " " + words.NextStep(why));
        }

        var sent = await settle.RunAsync(refund, ct);
        this.Note(refund.State is RefundState.Asked ? texts["Refund.Asked", refund.Number] : texts[sent is GatewayRefund.Done ? "Refund.DoneCard" : "Refund.DoneLater", refund.Number, refund.Amount]);
        return RedirectToPage("Details", new { number });
    }

    private async Task<bool> FindAsync(string number, CancellationToken ct)
    {
        if (await db.Orders.Of(me.Company).AsNoTracking().SingleOrDefaultAsync(one => one.Number == number, ct) is not { } order)
        {
            return false;
        }

        Order = order;
        Given = await db.Refunds.Of(me.Company).AsNoTracking().Where(one => one.Order == order.Id).OrderBy(one => one.Number).ToListAsync(ct);
        if (order.On(clock.Today) is OrderState.Paid)
        {
            Decision = await refunds.DecideAsync(order, ct);
            TaxBack = programme.InForce.Catalogue.Refund.TaxBack(order.Tax, order.PaidOn!.Value, clock.Today);
            Membership = await db.Memberships.Of(me.Company).AsNoTracking().SingleOrDefaultAsync(one => one.Id == order.Membership, ct);
        }

        return true;
    }
}
