using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Audit;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Domain.Purchases;
using MpnBenefits.Domain.Refunds;
using MpnBenefits.Web.Hosting;
using MpnBenefits.Web.Operations;
using MpnBenefits.Web.Programme;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Text;
using MpnBenefits.Web.Ui;
using DomainRefund = MpnBenefits.Domain.Refunds.Refund;

namespace MpnBenefits.Web.Pages.Orders;

/// <summary>One order: what it is for, what to quote, and what became of it.</summary>
[Does(Deed.SeeOrders)]
public sealed class DetailsModel(
    BenefitsDb db, CancelOrder cancel, GiveRefund refunding, PaymentProofs proofs, PortalClock clock, ProgrammeLibrary programme, PortalSettings settings, CurrentPerson me,
    IValidator<BillingForm> rules, Words words, Text<OrdersText> texts) : PageModel
{
    public Order Order { get; private set; } = null!;

    /// <summary>The days on which money for it counts.</summary>
    public PaymentDays Days { get; private set; } = null!;

    /// <summary>What it buys, when it does not renew.</summary>
    public Purchase? Purchase { get; private set; }

    public OrderState State => Order.On(clock.Today);

    public bool TooLate => clock.Today > Days.Last;

    /// <summary>How it stands where the room has no sentence of its own, with what to do about it.</summary>
    public string Why => Order.Why(Days, clock.Today) is var why ? words.For(why) + (words.NextStep(why) is { } next ? " " + next : "") : "";

    public IReadOnlyList<ShownProof> Proofs { get; private set; } = [];

    /// <summary>The order runs out within days, and nothing was recorded.</summary>
    public bool IsWarned => State is OrderState.AwaitingPayment && Order.Method is PaymentMethod.BankTransfer && clock.Today >= Order.WarnsOn(Days);

    public DateOnly Today => clock.Today;

    /// <summary>Whether a paid order is refunded on request; null of one that is not paid.</summary>
    public RefundDecision? Refund { get; private set; }

    public IReadOnlyList<DomainRefund> Refunds { get; private set; } = [];

    /// <summary>The number of its invoice, once it is paid.</summary>
    public string? Invoice { get; private set; }

    [BindProperty]
    public BillingForm Input { get; set; } = new();

    /// <summary>When a card was tried for it and not charged.</summary>
    public IReadOnlyList<DateTimeOffset> Declined { get; private set; } = [];

    public bool Demo => settings.Demo;

    public BankAccount? Bank => settings.Bank;

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken ct)
    {
        if (!await FindAsync(number, ct))
        {
            return NotFound();
        }

        Input = new() { PurchaseOrder = Order.PurchaseOrder, Attention = Order.Attention };
        return Page();
    }

    [Does(Deed.SetBilling)]
    public async Task<IActionResult> OnPostBillingAsync(string number, CancellationToken ct)
    {
        if (!await FindAsync(number, ct))
        {
            return NotFound();
        }

        if (!this.Accepts(Input, rules))
        {
            return Page();
        }

        if ((await NoteAsync(ct)).Refused(out var why, out _))
        {
            await FindAsync(number, ct);
            return this.Refuse(words.For(why));
        }

        this.Note(texts["Billing.Saved", number]);
        return RedirectToPage(new { number });
    }

    [Does(Deed.CancelOrder)]
    public async Task<IActionResult> OnPostCancelAsync(string number, CancellationToken ct)
    {
        if (!await FindAsync(number, ct))
        {
            return NotFound();
        }

        if ((await cancel.RunAsync(Order.Id, ct)).Refused(out var why, out _))
        {
            await FindAsync(number, ct);
            return this.Refuse(words.For(why));
        }

        this.Note(texts["Cancelled", number]);
        return RedirectToPage(new { number });
    }

    private Task<Result<Order>> NoteAsync(CancellationToken ct) => db.InUnitAsync(async () =>
    {
        db.ChangeTracker.Clear();
        var order = await db.Orders.Of(me.Company).SingleAsync(one => one.Id == Order.Id, ct);
        var noted = order.Note(Input.Note);
        if (order.Happened.Count > 0)
        {
            await db.CommitAsync(me.Actor, ct);
        }

        return noted;
    });

    private async Task<bool> FindAsync(string number, CancellationToken ct)
    {
        var order = await db.Orders.Of(me.Company).AsNoTracking().SingleOrDefaultAsync(one => one.Number == number, ct);
        if (order is null)
        {
            return false;
        }

        Order = order;
        Purchase = order.Purchase is { } id ? await db.Purchases.Of(me.Company).AsNoTracking().SingleAsync(one => one.Id == id, ct) : null;
        if (Purchase?.TermsAcceptedBy is { } by)
        {
            words.Know(await db.People.AsNoTracking().Where(person => person.Id == by).Select(person => KeyValuePair.Create(person.Id, person.Name)).ToListAsync(ct));
        }

        Days = Purchase is null ? await DaysAsync(order, ct) : PaymentDays.Of(order);
        Proofs = order.Method is PaymentMethod.BankTransfer ? await proofs.OfAsync(me.Company, order.Id, ct) : [];
        Refund = State is OrderState.Paid ? await refunding.DecideAsync(order, ct) : null;
        Refunds = await db.Refunds.Of(me.Company).AsNoTracking().Where(one => one.Order == order.Id).OrderBy(one => one.Number).ToListAsync(ct);
        Invoice = await db.Invoices.Of(me.Company).AsNoTracking().Where(one => one.Order == order.Id).Select(one => one.Number).SingleOrDefaultAsync(ct);
        Declined = await db.WhenAsync(nameof(CardPaymentDeclined), me.Company, number, ct);
        return true;
    }

    private async Task<PaymentDays> DaysAsync(Order order, CancellationToken ct)
    {
        var renewal = await db.Renewals.Of(me.Company).AsNoTracking().SingleAsync(one => one.Id == order.Renewal, ct);
        return renewal.DaysOf(order, programme.InForce.Catalogue.Renewal);
    }
}
