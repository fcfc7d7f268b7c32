namespace MpnBenefits.Domain.Partners;

/// <summary>
/// Where the operator's check of the company stands (R13). <see cref="Holds"/> is true while a change of legal name or
/// country waits to be verified: such a company does not renew until it is.
/// </summary>
public sealed record Verification
{
    public required VerificationState State { get; init; }
    public required DateOnly Since { get; init; }
    public bool Holds { get; init; }

    /// <summary>The named reason of a rejection, such as <c>document-too-old</c>; null otherwise.</summary>
    public string? RejectedBecause { get; init; }

    /// <summary>The reasons support can give, by the names that are kept and said in words.</summary>
    public static IReadOnlyList<string> Reasons { get; } = ["not-official", "older-than-12-months", "name-differs", "unreadable"];

    public static Verification Authorized(DateOnly since) => new() { State = VerificationState.Authorized, Since = since };

    public static Verification Pending(DateOnly since, bool holds) => new() { State = VerificationState.Pending, Since = since, Holds = holds };

    public static Verification Rejected(DateOnly since, string because) =>
        new() { State = VerificationState.Rejected, Since = since, RejectedBecause = because };
}

public enum VerificationState
{
    Authorized,
    Pending,
    Rejected,
}
