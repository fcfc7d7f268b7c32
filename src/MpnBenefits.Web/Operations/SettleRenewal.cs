using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Domain.Payments;

namespace MpnBenefits.Web.Operations;

/// <summary>How a charge under way stands: already renewed, or the address where the payer goes on.</summary>
public sealed record OpenCharge(bool Renewed, string? Href)
{
    public static OpenCharge None { get; } = new(false, null);
}

/// <summary>Looks after an order's unanswered charge whenever somebody comes back to the renewal.</summary>
public sealed class SettleRenewal(BenefitsDb db, SettleCharge charges)
{
    public async Task<OpenCharge> OpenChargeAsync(Order? order, CancellationToken ct)
    {
        if (order is null)
        {
            return OpenCharge.None;
        }

        var actor = CardCharges.ActorOf(order);
        var attempt = await db.Attempts.AsNoTracking().SingleOrDefaultAsync(one => one.Actor == actor && one.Answer == null, ct);
        if (attempt is null)
        {
            return OpenCharge.None;
        }

        return await charges.RunAsync(attempt, order.Company, ct) switch
        {
            ChargeState.Approved => new(true, null),
            ChargeState.Pending or ChargeState.Unknown => new(false, CardCharges.ReturnPath(order, attempt.Key)),
            _ => OpenCharge.None,
        };
    }
}
