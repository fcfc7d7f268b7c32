namespace MpnBenefits.Web.Pages.Orders;

/// <summary>What the pages of orders say.</summary>
public sealed class OrdersText;
