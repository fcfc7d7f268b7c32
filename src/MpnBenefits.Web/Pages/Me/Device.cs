namespace MpnBenefits.Web.Pages.Me;

/// <summary>
/// The browser and the system a user agent names, for a person to recognise their own: what is not among the common ones
/// has no name here.
/// </summary>
public static class Device
{
    /// <summary>The more special names first: nearly everybody also claims to be Safari, and many to be Chrome.</summary>
    private static readonly (string Mark, string Name)[] Browsers =
        [("Edg/", "Edge"), ("EdgA/", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"), ("CriOS/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Mark, string Name)[] Systems =
        [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux")];

    public static (string Browser, string System)? Name(string userAgent)
    {
        var browser = Browsers.FirstOrDefault(one => userAgent.Contains(one.Mark, StringComparison.Ordinal)).Name;
        var system = Systems.FirstOrDefault(one => userAgent.Contains(one.Mark, StringComparison.Ordinal)).Name;
        return browser is null || system is null ? null : (browser, system);
    }
}
