using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace MpnBenefits.Domain.Partners;

/// <summary>
/// An internet domain as name servers know it: lower case, other alphabets in their ASCII form. <c>Contoso.com</c> is
/// <c>contoso.com</c>, <c>éclair.fr</c> is <c>xn--clair-9ra.fr</c>; <c>https://contoso.com</c> and an address are none.
/// </summary>
public static partial class DomainName
{
    public const int Limit = 253;

    public static bool TryParse(string? typed, [NotNullWhen(true)] out string? domain)
    {
        domain = null;
        try
        {
            // The mapping wants composed letters, whatever a keyboard sent.
            var ascii = new IdnMapping { UseStd3AsciiRules = true }.GetAscii((typed ?? "").Trim().TrimEnd('.').Normalize().ToLowerInvariant());
            domain = ascii.Length <= Limit && Shape().IsMatch(ascii) ? ascii : null;
        }
        catch (ArgumentException)
        {
            return false;
        }

        return domain is not null;
    }

    [GeneratedRegex("^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$")]
    private static partial Regex Shape();
}
