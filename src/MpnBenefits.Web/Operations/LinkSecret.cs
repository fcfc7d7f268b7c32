using System.Buffers.Text;
using System.Security.Cryptography;

namespace MpnBenefits.Web.Operations;

/// <summary>The secret of a mailed link: 256 bits nobody can guess, known to the link alone.</summary>
public static class LinkSecret
{
    private const int Bytes = 32;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
}
