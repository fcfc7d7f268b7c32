namespace MpnBenefits.Web.Pages.Requests;

/// <summary>What the page of a request says.</summary>
public sealed class RequestsText;
