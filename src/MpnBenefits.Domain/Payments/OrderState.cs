namespace MpnBenefits.Domain.Payments;

public enum PaymentMethod
{
    Card,
    BankTransfer,
}

public enum OrderEnd
{
    PaidAfterWindow,
    Cancelled,

    /// <summary>Money came when there was nothing left to buy with it: it was cancelled, or the offer was held by then.</summary>
    PaidInVain,

    /// <summary>It was paid, and the money went back: what it brought is undone.</summary>
    Refunded,
}

/// <summary>What an order is on a day. Computed.</summary>
public enum OrderState
{
    AwaitingPayment,
    Paid,
    OwedBack,

    /// <summary>Was owed back, and support has sent it.</summary>
    SentBack,
    Refunded,
    Cancelled,
    Expired,
}
