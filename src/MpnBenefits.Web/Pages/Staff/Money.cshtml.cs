using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Committing;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Web.Operations;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Text;
using MpnBenefits.Web.Ui;

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

    /// <summary>A card payment was started, and the gateway has not said what became of it.</summary>
    ChargeUnclear,
}

/// <summary>An order that waits, whose it is, since when, and the proofs to look at.</summary>
public sealed record WaitingMoney(MoneyMatter Matter, Order Order, string Company, string MpnId, DateOnly Since, int Proofs);

/// <summary>The one list of money that waits for a decision, oldest first.</summary>
[Does(Deed.RecordPayment)]
public sealed class MoneyModel(
    BenefitsDb db, SettleCharge charges, PortalClock clock, TimeProvider system, CurrentPerson me, Text<StaffText> texts) : PageModel
{
    /// <summary>A payer takes a while on the gateway's page; after this, nobody may be there any more.</summary>
    private static readonly TimeSpan UnclearAfter = TimeSpan.FromMinutes(30);

    /// <summary>How long an order that ran out is still looked for.</summary>
    private const int LookedForDays = 30;

    public IReadOnlyList<WaitingMoney> Waiting { get; private set; } = [];

    public DateOnly Today => clock.Today;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var since = Today.AddDays(-LookedForDays);
        var unclear = await UnclearAsync(ct);
        var numbers = unclear.Select(CardCharges.NumberOf).ToList();
        var orders = await db.Orders.ForStaff(me.Staff).AsNoTracking()
            .Where(order => (order.Ended == null && order.PaidOn == null && order.Method == PaymentMethod.BankTransfer && order.ExpiresOn >= since)
                || numbers.Contains(order.Number)
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
            .. orders.Select(order => Matter(order, [.. proofs[order.Id]], numbers.Contains(order.Number)) is { } matter
                    ? new WaitingMoney(matter.Kind, order, names[order.Company].LegalName, names[order.Company].MpnId.Value, matter.Since, proofs[order.Id].Count())
                    : null)
                .OfType<WaitingMoney>().OrderBy(one => one.Since).ThenBy(one => one.Order.Number, StringComparer.Ordinal),
        ];
    }

    /// <summary>Asks the gateway once more, and makes what it says so.</summary>
    public async Task<IActionResult> OnPostAskAsync(string number, CancellationToken ct)
    {
        var unclear = (await UnclearAsync(ct)).FirstOrDefault(attempt => CardCharges.NumberOf(attempt) == number);
        if (unclear is null)
        {
            return NotFound();
        }

        var company = await db.Orders.ForStaff(me.Staff).AsNoTracking().Where(order => order.Number == number).Select(order => order.Company).SingleAsync(ct);
        this.Note(texts[$"Money.Asked.{await charges.RunAsync(unclear, company, ct)}", number]);
        return RedirectToPage();
    }

    private async Task<List<Attempt>> UnclearAsync(CancellationToken ct)
    {
        var before = system.GetUtcNow() - UnclearAfter;
        var open = await db.Attempts.AsNoTracking().Where(attempt => attempt.Answer == null && attempt.StartedAt < before).ToListAsync(ct);
        return [.. open.Where(attempt => CardCharges.IsCharge(attempt.Actor))];
    }

    private (MoneyMatter Kind, DateOnly Since)? Matter(Order order, IReadOnlyList<DateOnly> proofs, bool unclear) =>
        unclear ? (MoneyMatter.ChargeUnclear, order.OpenedOn) :
        order.On(Today) is OrderState.OwedBack ? (MoneyMatter.OwedBack, order.PaidOn!.Value)
        : proofs.Count > 0 ? (MoneyMatter.ProofSent, proofs.Min())
        : Today >= order.WarnsOn ? (MoneyMatter.NothingRecorded, order.WarnsOn)
        : null;
}
