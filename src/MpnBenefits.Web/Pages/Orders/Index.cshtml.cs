using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Web.Security;

namespace MpnBenefits.Web.Pages.Orders;

/// <summary>The company's orders, newest first, fifty a page.</summary>
[Does(Deed.SeeOrders)]
public sealed class IndexModel(BenefitsDb db, PortalClock clock, CurrentPerson me) : PageModel
{
    private const int PageSize = 50;

    public IReadOnlyList<Order> Orders { get; private set; } = [];

    public DateOnly Today => clock.Today;

    /// <summary>The number after which older orders begin; null on the last page.</summary>
    public string? Older { get; private set; }

    public async Task OnGetAsync(string? before, CancellationToken ct)
    {
        var orders = db.Orders.Of(me.Company).AsNoTracking();
        if (!string.IsNullOrEmpty(before))
        {
#pragma warning disable CA1309 // the database compares
            orders = orders.Where(order => string.Compare(order.Number, before) < 0);
#pragma warning restore CA1309
        }

        var page = await orders.OrderByDescending(order => order.Number).Take(PageSize + 1).ToListAsync(ct);
        Orders = [.. page.Take(PageSize)];
        Older = page.Count > PageSize ? Orders[^1].Number : null;
    }
}
