using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Web.Programme;
using MpnBenefits.Web.Security;

namespace MpnBenefits.Web.Pages.Staff;

/// <summary>Why money waits for somebody of support.</summary>
public enum MoneyMatter
{
    /// <summary>The payer sent a proof: the money is to be found.</summary>
    ProofSent,

    /// <summary>It runs out soon, or did, and nothing was recorded.</summary>
    NothingRecorded,

    /// <summary>A part came, and the rest did not yet.</summary>
    RestMissing,

    /// <summary>Money came that belongs to the payer.</summary>
    OwedBack,

    /// <summary>The partner asked for money back, and the rule does not give it by itself.</summary>
    RefundAsked,

    /// <summary>A refund was granted, and nobody has sent the money.</summary>
    RefundToSend,

    /// <summary>The gateway has not said what became of a card payment, or said two things.</summary>
    GatewayUnclear,
}

/// <summary>A case that waits: which, whose, since when, how much, and where it is decided.</summary>
public sealed record MoneyCase(MoneyMatter Matter, string Number, CompanyId Company, DateOnly Since, Money Amount, string Href);

/// <summary>Every case of money that waits for a decision, whatever kind it is.</summary>
public sealed class MoneyCases(BenefitsDb db, UnclearCharges unclear, ProgrammeLibrary programme, PortalClock clock, CurrentPerson me)
{
    /// <summary>How long an order that ran out is still looked for.</summary>
    private const int LookedForDays = 30;

    public async Task<IReadOnlyList<MoneyCase>> AllAsync(CancellationToken ct) =>
        [.. (await OrdersAsync(ct)).Concat(await RefundsAsync(ct)).OrderBy(one => one.Since).ThenBy(one => one.Number, StringComparer.Ordinal)];

    private async Task<IEnumerable<MoneyCase>> OrdersAsync(CancellationToken ct)
    {
        var since = clock.Today.AddDays(-LookedForDays);
        var numbers = await unclear.OrderNumbersAsync(ct);
        var orders = await db.Orders.ForStaff(me.Staff).AsNoTracking()
            .Where(order => (order.Ended == null && order.PaidOn == null && order.Method == PaymentMethod.BankTransfer && order.ExpiresOn >= since)
                || numbers.Contains(order.Number)
                || order.Payments.Any(payment => payment.ReturnedOn == null && (payment.Owed.Minor > 0 || (payment.Verdict == PaymentVerdict.TooLittle && order.PaidOn == null))))
            .ToListAsync(ct);
        var ids = orders.ConvertAll(order => order.Id);
        var proofs = (await db.PaymentProofs.ForStaff(me.Staff).AsNoTracking().Where(proof => ids.Contains(proof.Order) && !proof.TakenBack)
            .Select(proof => new { proof.Order, proof.SentAt }).ToListAsync(ct)).ToLookup(proof => proof.Order, proof => DateOnly.FromDateTime(proof.SentAt.UtcDateTime));
        var renewed = orders.Select(order => order.Renewal).OfType<RenewalId>().ToList();
        var renewals = (await db.Renewals.ForStaff(me.Staff).AsNoTracking().IgnoreAutoIncludes().Where(renewal => renewed.Contains(renewal.Id))
            .ToListAsync(ct)).ToDictionary(renewal => renewal.Id);
        PaymentDays DaysOf(Order order) => order.Renewal is { } id ? renewals[id].DaysOf(order, programme.InForce.Catalogue.Renewal) : PaymentDays.Of(order);
        return orders.SelectMany(order => Of(order, DaysOf(order), [.. proofs[order.Id]], numbers.Contains(order.Number)));
    }

    private IEnumerable<MoneyCase> Of(Order order, PaymentDays days, IReadOnlyList<DateOnly> proofs, bool isUnclear)
    {
        MoneyCase Case(MoneyMatter matter, DateOnly since, Money amount, string where) => new(matter, order.Number, order.Company, since, amount, $"/staff/orders/{order.Number}/{where}");

        if (isUnclear)
        {
            yield return new(MoneyMatter.GatewayUnclear, order.Number, order.Company, order.OpenedOn, order.Due, "/staff/money/gateway");
        }

        foreach (var payment in order.Payments.Where(one => order.OwedOf(one, clock.Today).Minor > 0))
        {
            yield return Case(MoneyMatter.OwedBack, payment.Day, order.OwedOf(payment, clock.Today), $"send-back?payment={payment.Id.Value:D}");
        }

        if (order.PaidOn is not null || order.Ended is not null || order.Method is not PaymentMethod.BankTransfer)
        {
            yield break;
        }

        if (proofs.Count > 0)
        {
            yield return Case(MoneyMatter.ProofSent, proofs.Min(), order.Due, "payment");
        }
        else if (order.Due != order.Total && order.On(clock.Today) is OrderState.AwaitingPayment)
        {
            yield return Case(MoneyMatter.RestMissing, order.Payments.Max(payment => payment.Day), order.Due, "payment");
        }
        else if (clock.Today >= order.WarnsOn(days) && order.Due == order.Total)
        {
            yield return Case(MoneyMatter.NothingRecorded, order.WarnsOn(days), order.Due, "payment");
        }
    }

    private async Task<IEnumerable<MoneyCase>> RefundsAsync(CancellationToken ct)
    {
        var waiting = await db.Refunds.ForStaff(me.Staff).AsNoTracking().Where(refund => refund.DeclinedOn == null && refund.SentOn == null).ToListAsync(ct);
        return waiting.Select(refund => new MoneyCase(
            refund.DecidedOn is null ? MoneyMatter.RefundAsked : MoneyMatter.RefundToSend, refund.Number, refund.Company, refund.DecidedOn ?? refund.AskedOn, refund.Amount,
            $"/staff/orders/{refund.OrderNumber}/refund"));
    }
}
