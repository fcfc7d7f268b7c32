using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Domain.Memberships;
using MpnBenefits.Domain.Payments;

namespace MpnBenefits.Web.Tests.Pages.Staff;

/// <summary>A partner whose transfer is awaited, and what is typed about the money when it comes.</summary>
internal static class Owing
{
    public const string Reason = "Seen on the statement of the day";

    public static async Task<(GivenPartner Partner, Membership Membership, Order Order)> MakeAsync(Portal portal, int anniversaryInDays, decimal? fee = null)
    {
        var partner = await (await portal.Given.PartnerAsync()).ReviewedAsync();
        var membership = await partner.MembershipAsync("map", anniversaryInDays);
        return (partner, membership, await partner.OrderAsync(await partner.RenewalAsync(membership), membership.Offer, fee ?? 1600m));
    }

    public static Task<Membership> StoredAsync(Portal portal, GivenPartner partner, Membership membership) =>
        portal.WithDbAsync(db => db.Memberships.Of(partner.Id).AsNoTracking().SingleAsync(one => one.Id == membership.Id));

    public static string Path(Order order) => $"/staff/orders/{order.Number}/payment";

    public static IEnumerable<(string, string)> Filled(DateOnly day, string reference = "VIR 4711") =>
    [
        ("Input.Reference", reference),
        ("Input.Day", Plain(day.Day)),
        ("Input.Month", Plain(day.Month)),
        ("Input.Year", Plain(day.Year)),
        ("Input.Reason", Reason),
    ];

    public static string Long(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Weekday(DateOnly day) => day.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Plain(string text) => text.Replace('\u00a0', ' ').Replace('\u202f', ' ');
}
