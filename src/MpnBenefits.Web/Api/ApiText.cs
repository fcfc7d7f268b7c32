namespace MpnBenefits.Web.Api;

/// <summary>What the API says of questions it cannot answer.</summary>
public sealed class ApiText;
