using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Web.Security;

namespace MpnBenefits.Web.Pages.Staff;

/// <summary>Why an order waits for somebody of support.</summary>
public enum MoneyMatter
{
    /// <summary>The payer sent a proof: the money is to be found.</summary>
    ProofSent,

    /// <summary>It runs out soon, or did, and nothing was recorded.</summary>
    NothingRecorded,

    /// <summary>Money came that could bring nothing.</summary>
    OwedBack,
}

/// <summary>An order that waits, whose it is, since when, and the proofs to look at.</summary>
public sealed record WaitingMoney(MoneyMatter Matter, Order Order, string Company, string MpnId, DateOnly Since, int Proofs);

/// <summary>The one list of money that waits for a decision, oldest first.</summary>
[Does(Deed.RecordPayment)]
public sealed class MoneyModel(BenefitsDb db, PortalClock clock, CurrentPerson me) : PageModel
{
    /// <summary>How long an order that ran out is still looked for.</summary>
    private const int LookedForDays = 30;

    public IReadOnlyList<WaitingMoney> Waiting { get; private set; } = [];

    public DateOnly Today => clock.Today;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var since = Today.AddDays(-LookedForDays);
        var orders = await db.Orders.ForStaff(me.Staff).AsNoTracking()
            .Where(order => (order.Ended == null && order.PaidOn == null && order.Method == PaymentMethod.BankTransfer && order.ExpiresOn >= since)
                || ((order.Ended == OrderEnd.PaidAfterWindow || order.Ended == OrderEnd.PaidInVain) && order.ReturnedOn == null))
            .ToListAsync(ct);
        var ids = orders.ConvertAll(order => order.Id);
        var companies = orders.Select(order => order.Company).Distinct().ToList();
        var proofs = (await db.PaymentProofs.ForStaff(me.Staff).AsNoTracking().Where(proof => ids.Contains(proof.Order) && !proof.TakenBack)
            .Select(proof => new { proof.Order, proof.SentAt }).ToListAsync(ct)).ToLookup(proof => proof.Order, proof => DateOnly.FromDateTime(proof.SentAt.UtcDateTime));
        var names = await db.Companies.ForStaff(me.Staff).AsNoTracking().IgnoreAutoIncludes().Where(company => companies.Contains(company.Id))
            .Select(company => new { company.Id, company.Profile.LegalName, company.MpnId }).ToDictionaryAsync(company => company.Id, ct);
        Waiting =
        [
            .. orders.Select(order => Matter(order, [.. proofs[order.Id]]) is { } matter
                    ? new WaitingMoney(matter.Kind, order, names[order.Company].LegalName, names[order.Company].MpnId.Value, matter.Since, proofs[order.Id].Count())
                    : null)
                .OfType<WaitingMoney>().OrderBy(one => one.Since).ThenBy(one => one.Order.Number, StringComparer.Ordinal),
        ];
    }

    private (MoneyMatter Kind, DateOnly Since)? Matter(Order order, IReadOnlyList<DateOnly> proofs) =>
        order.On(Today) is OrderState.OwedBack ? (MoneyMatter.OwedBack, order.PaidOn!.Value)
        : proofs.Count > 0 ? (MoneyMatter.ProofSent, proofs.Min())
        : Today >= order.WarnsOn ? (MoneyMatter.NothingRecorded, order.WarnsOn)
        : null;
}
