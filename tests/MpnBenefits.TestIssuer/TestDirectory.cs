using System.Collections.Concurrent;

namespace MpnBenefits.TestIssuer;

/// <summary>What the issuer knows: people, the sites that are registered, and the codes that were redeemed.</summary>
internal sealed class TestDirectory(IReadOnlyList<Account> accounts)
{
    private readonly ConcurrentDictionary<string, bool> redeemed = new();
    private int brought;

    public Uri Instance { get; set; } = null!;

    public IReadOnlyList<Account> Accounts => accounts;

    public ConcurrentBag<Uri> Sites { get; } = [];

    /// <summary>Every token as it left, so that a test can look where it must not stand.</summary>
    public ConcurrentBag<string> Issued { get; } = [];

    public int CodesBrought => brought;

    public Account? Find(string? email) => accounts.FirstOrDefault(account => account.Email == email);

    public bool Returns(string? address) => Sites.Any(site => address == new Uri(site, "/signin-oidc").ToString());

    public bool ReturnsAfterwards(string? address) => Sites.Any(site => address == new Uri(site, "/signout-callback-oidc").ToString());

    /// <summary>True the first time somebody brings a code.</summary>
    public bool Redeem(string code)
    {
        Interlocked.Increment(ref brought);
        return redeemed.TryAdd(code, true);
    }
}
