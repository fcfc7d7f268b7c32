namespace MpnBenefits.Web.Pages.Staff;

/// <summary>The form about money that moved, with what its day is called and where one goes back to.</summary>
public sealed record ReceiptView(PaymentForm Form, string DayLabel, string DayHint, string Button, string Back);
