using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Domain.Requests;
using MpnBenefits.Web.Programme;

namespace MpnBenefits.Web.Operations;

/// <summary>
/// Money for an order, whoever says that it came: it renews or is owed back, and a colleague's open request to renew is
/// done with it. The caller commits.
/// </summary>
public sealed class TakePayment(BenefitsDb db, PortalClock clock, ProgrammeLibrary programme)
{
    public async Task<Result<OrderState>> RunAsync(Order order, Receipt receipt, CancellationToken ct)
    {
        var renewal = await db.Renewals.Of(order.Company).SingleAsync(one => one.Id == order.Renewal, ct);
        var membership = await db.Memberships.Of(order.Company).SingleAsync(one => one.Id == order.Membership, ct);
        if (renewal.Settle(order, membership, receipt, programme.InForce.Catalogue.Renewal, clock.Today).Refused(out var why, out var state))
        {
            return why;
        }

        if (state is OrderState.Paid)
        {
            var asked = await db.Requests.Of(order.Company)
                .Where(request => request.Membership == order.Membership && request.Deed == RequestedDeed.Renew && request.Ended == null).ToListAsync(ct);
            asked.ForEach(request => request.Settle(clock.Today));
        }

        return state;
    }
}
