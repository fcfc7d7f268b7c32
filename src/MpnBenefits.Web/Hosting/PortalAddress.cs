namespace MpnBenefits.Web.Hosting;

/// <summary>
/// Where the portal is, for the links of letters. A request says under which name it came, and that name is the
/// visitor's: a site that sends mail is told its own in <c>Portal:Address</c>.
/// </summary>
public sealed class PortalAddress(PortalSettings settings, IHttpContextAccessor requests)
{
    private const string Setting = "Portal:Address";

    public string Link(string path, string code) => $"{Root}{path}?code={Uri.EscapeDataString(code)}";

    /// <summary>
    /// A link as it goes out: under the site's own address where one is set, whatever name the request that wrote the
    /// letter came under. A letter may have waited since before the address was set.
    /// </summary>
    public string Outgoing(string link) => settings.Address is { } own ? new Uri(own, new Uri(link).PathAndQuery).AbsoluteUri : link;

    private string Root => settings.Address?.GetLeftPart(UriPartial.Authority)
        ?? (requests.HttpContext?.Request is { } request ? $"{request.Scheme}://{request.Host}" : throw new InvalidOperationException($"{Setting} is missing, and nobody asks."));

    public static Uri? Read(IConfiguration configuration, bool needed, List<string> problems)
    {
        var typed = configuration[Setting];
        if (string.IsNullOrWhiteSpace(typed))
        {
            if (needed)
            {
                problems.Add($"{Setting} is missing: the links in letters need the portal's own address.");
            }

            return null;
        }

        if (Uri.TryCreate(typed, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" && address.AbsolutePath == "/")
        {
            return address;
        }

        problems.Add($"{Setting} is \"{typed}\": it is an address such as https://portal.example.com.");
        return null;
    }
}
