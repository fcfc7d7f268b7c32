using Microsoft.AspNetCore.Localization;
using MpnBenefits.Web.Security;

namespace MpnBenefits.Web.Ui;

/// <summary>The choice of language, kept for a year in the browser that made it.</summary>
public static class LanguageCookie
{
    public const string What = "language";

    public static void Keep(HttpResponse response, CookieNames cookies, string language) => response.Cookies.Append(
        cookies.Name(What),
        CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(language)),
        new CookieOptions
        {
            Path = "/",
            MaxAge = TimeSpan.FromDays(365),
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = cookies.Secure is CookieSecurePolicy.Always || response.HttpContext.Request.IsHttps,
            IsEssential = true,
        });
}
