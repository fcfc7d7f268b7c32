using System.Text.RegularExpressions;
using MpnBenefits.Web.Tests.House;

namespace MpnBenefits.Web.Tests.Security;

/// <summary>
/// Secrets planted to be looked for where they must not be. The patterns lie in <c>tests/canaries.txt</c>, where
/// <c>tests/run.sh</c> reads them too: what is planted by name, whatever the data protection sealed (cookies and form
/// tokens), and any e-mail address at all.
/// </summary>
internal static class Canaries
{
    public const string ClientSecret = "canary-secret-7f2e41";
    public const string BankProof = "canary-proof-7f2e41";
    public const string Password = "canary-password-7f2e41";
    public const string Mail = "canary-mail-7f2e41@personal.example";

    private static readonly Regex[] Patterns =
        [.. File.ReadLines(Path.Combine(Repository.Root, "tests", "canaries.txt")).Select(pattern => new Regex(pattern, RegexOptions.CultureInvariant))];

    public static IEnumerable<string> FoundIn(IEnumerable<string> lines) => lines.Where(line => Array.Exists(Patterns, pattern => pattern.IsMatch(line)));
}
