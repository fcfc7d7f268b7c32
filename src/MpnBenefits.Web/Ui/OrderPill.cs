using MpnBenefits.Domain.Payments;

namespace MpnBenefits.Web.Ui;

/// <summary>The colour of an order's state.</summary>
public static class OrderPill
{
    public static string Class(OrderState state) => state switch
    {
        OrderState.AwaitingPayment => "pill-soon",
        OrderState.Paid => "pill-good",
        OrderState.OwedBack => "pill-stop",
        OrderState.SentBack or OrderState.Refunded => "pill-info",
        _ => "pill-quiet",
    };
}
