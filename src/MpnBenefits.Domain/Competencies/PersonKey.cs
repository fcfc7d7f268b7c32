using System.Security.Cryptography;
using System.Text;

namespace MpnBenefits.Domain.Competencies;

/// <summary>How an address names somebody of the evidence: a digest, so that no name or certification ID stands in it.</summary>
public static class PersonKey
{
    private const int Length = 16;

    public static string Of(string who) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(who)))[..Length];
}
