namespace MpnBenefits.TestIssuer;

/// <summary>What goes wrong with one sign-in: chosen with the account, and true of that sign-in alone.</summary>
public enum Fault
{
    None,

    /// <summary>The token says that another directory service issued it.</summary>
    ForeignIssuer,

    /// <summary>The token says that another tenant of the same service issued it than the one it names.</summary>
    OtherTenant,

    /// <summary>The token was made for another application.</summary>
    WrongAudience,

    /// <summary>The token ran out an hour ago.</summary>
    Expired,

    /// <summary>Somebody changed the name in the token after it was signed.</summary>
    Tampered,

    /// <summary>The token belongs to another attempt to sign in.</summary>
    OtherNonce,

    /// <summary>The token does not name the tenant.</summary>
    WithoutTenant,

    /// <summary>The token does not name the person's object.</summary>
    WithoutObject,

    /// <summary>The token names no address.</summary>
    WithoutAddress,

    /// <summary>The code was redeemed by somebody else before.</summary>
    CodeUsed,

    /// <summary>The portal's secret is refused.</summary>
    SecretRefused,

    /// <summary>The connection breaks where the code is redeemed.</summary>
    TokenEndpointDown,
}
