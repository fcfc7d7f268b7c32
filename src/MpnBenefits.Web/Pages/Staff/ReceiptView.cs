using MpnBenefits.Domain;

namespace MpnBenefits.Web.Pages.Staff;

/// <summary>The form about money that moved, with what its day is called and where one goes back to.</summary>
public sealed record ReceiptView(PaymentForm Form, string DayLabel, string DayHint, string Button, string Back)
{
    /// <summary>Which of the order's payments it is about, when it is about one.</summary>
    public PaymentId? Payment { get; init; }
}
