using System.Globalization;
using MpnBenefits.Data.Committing;
using MpnBenefits.Domain.Payments;

namespace MpnBenefits.Web.Operations;

/// <summary>How a charge is known: by its order, its key, and where the payer returns to.</summary>
public static class CardCharges
{
    private const string Prefix = "order/";

    public const string Approved = "approved";
    public const string Declined = "declined";

    public static string ActorOf(Order order) => ActorOf(order.Number);

    public static string ActorOf(string orderNumber) => Prefix + orderNumber;

    public static bool IsCharge(string actor) => actor.StartsWith(Prefix, StringComparison.Ordinal);

    public static string NumberOf(Attempt attempt) => attempt.Actor[Prefix.Length..];

    public static string RequestOf(Order order) => string.Create(CultureInfo.InvariantCulture, $"charge {order.Number} {order.Due.Minor} {order.Due.Currency}");

    /// <summary>The gateway must not take the money after the last second of the order's last day.</summary>
    public static Charge Of(Order order, Guid key, string payer) => new(
        key,
        order.Number,
        payer,
        order.Due,
        new DateTimeOffset(order.ExpiresOn.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddTicks(-TimeSpan.TicksPerMicrosecond),
        ReturnPath(order, key));

    public static string ReturnPath(Order order, Guid key) => order.Purchase is null
        ? $"/renewals/{order.Membership!.Value.Value:D}/return?key={key:D}"
        : $"/memberships/offers/{order.Offer}/return?key={key:D}";

    /// <summary>A gateway counts by its own clock: what it did for an order lies between two days we know.</summary>
    public static DateOnly Between(this DateOnly day, DateOnly first, DateOnly last) => day < first ? first : day > last ? last : day;
}
