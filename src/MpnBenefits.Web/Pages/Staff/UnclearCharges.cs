using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Committing;
using MpnBenefits.Data.Payments;
using MpnBenefits.Web.Operations;

namespace MpnBenefits.Web.Pages.Staff;

/// <summary>What the gateway has not answered for, and what it said that does not fit.</summary>
public sealed class UnclearCharges(BenefitsDb db, TimeProvider system)
{
    /// <summary>A payer takes a while on the gateway's page; after this, nobody may be there any more.</summary>
    private static readonly TimeSpan UnclearAfter = TimeSpan.FromMinutes(30);

    /// <summary>Charges without an answer for a while.</summary>
    public async Task<IReadOnlyList<Attempt>> UnansweredAsync(CancellationToken ct)
    {
        var before = system.GetUtcNow() - UnclearAfter;
        var open = await db.Attempts.AsNoTracking().Where(attempt => attempt.Answer == null && attempt.StartedAt < before).ToListAsync(ct);
        return [.. open.Where(attempt => CardCharges.IsCharge(attempt.Actor)).OrderBy(attempt => attempt.StartedAt)];
    }

    /// <summary>Notices of the gateway that contradict it or are about nothing we know, until somebody has looked.</summary>
    public async Task<IReadOnlyList<GatewayNotice>> NoticesAsync(CancellationToken ct) =>
        [.. (await db.GatewayNotices.AsNoTracking().Where(notice => notice.Outcome != NoticeOutcome.Settled && !notice.Cleared).ToListAsync(ct)).OrderBy(notice => notice.ReceivedAt)];

    /// <summary>The orders of both.</summary>
    public async Task<IReadOnlyList<string>> OrderNumbersAsync(CancellationToken ct)
    {
        var unanswered = await UnansweredAsync(ct);
        var keys = (await NoticesAsync(ct)).Select(notice => notice.Charge).OfType<Guid>().ToList();
        var noticed = keys.Count == 0 ? [] : await db.Attempts.AsNoTracking().Where(attempt => keys.Contains(attempt.Key)).ToListAsync(ct);
        return [.. unanswered.Concat(noticed.Where(attempt => CardCharges.IsCharge(attempt.Actor))).Select(CardCharges.NumberOf).Distinct()];
    }
}
