namespace MpnBenefits.Web.Pages.SigningIn;

/// <summary>What is said when the sign-in fails, and after signing out.</summary>
public sealed class SigningInText;
