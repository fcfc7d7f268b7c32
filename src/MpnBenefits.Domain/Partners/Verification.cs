namespace MpnBenefits.Domain.Partners;

/// <summary>
/// Where one check of the company stands, or all of them together (R13). <see cref="Holds"/> is true while a change of
/// legal name or country waits to be verified: such a company does not renew until it is.
/// </summary>
public sealed record Verification
{
    /// <summary>Rejected on 1 October 2021 and unanswered, a company is suspended from 1 November: over 30 days.</summary>
    public const int SuspendedAfterDays = 30;

    /// <summary>Support answers within five working days of the company's country.</summary>
    public const int AnswerWorkingDays = 5;

    private const string DomainOfAnother = "domain-of-another";

    public required VerificationState State { get; init; }
    public required DateOnly Since { get; init; }
    public bool Holds { get; init; }

    /// <summary>The named reason of a rejection, such as <c>unreadable</c>; null otherwise.</summary>
    public string? RejectedBecause { get; init; }

    /// <summary>The reason that a letter gives when the mailbox does not take it.</summary>
    public const string MailboxRefused = "mailbox-refused";

    private static readonly string[] OfDocuments = ["not-official", "older-than-12-months", "name-differs", "unreadable"];

    /// <summary>Every reason a check can be rejected for, by the names that are kept and said in words.</summary>
    public static IReadOnlyList<string> Reasons { get; } = [.. OfDocuments, DomainOfAnother, MailboxRefused];

    /// <summary>The reasons support can give for a check. The e-mail check has none of theirs: its letter decides.</summary>
    public static IReadOnlyList<string> ReasonsOf(CheckKind kind) => kind switch
    {
        CheckKind.Business => OfDocuments,
        CheckKind.Employment => [.. OfDocuments, DomainOfAnother],
        _ => [],
    };

    public static Verification Authorized(DateOnly since) => new() { State = VerificationState.Authorized, Since = since };

    public static Verification Pending(DateOnly since, bool holds) => new() { State = VerificationState.Pending, Since = since, Holds = holds };

    public static Verification Rejected(DateOnly since, string because) =>
        new() { State = VerificationState.Rejected, Since = since, RejectedBecause = because };

    /// <summary>
    /// All checks as one: rejected when any is, since the first rejection; pending when any is, and holding when any holds;
    /// else authorised since the last of them was.
    /// </summary>
    public static Verification Of(IReadOnlyList<Verification> checks)
    {
        if (checks.Where(check => check.State is VerificationState.Rejected).MinBy(check => check.Since) is { } rejected)
        {
            return rejected;
        }

        var pending = checks.Where(check => check.State is VerificationState.Pending).ToList();
        var holding = pending.Where(check => check.Holds).ToList();
        return pending.Count == 0
            ? Authorized(checks.Max(check => check.Since))
            : Pending((holding.Count > 0 ? holding : pending).Min(check => check.Since), holding.Count > 0);
    }
}

public enum VerificationState
{
    Authorized,
    Pending,
    Rejected,
}

/// <summary>
/// What is checked, each by itself. The names stand in the history; a line from before there were three is the company's.
/// </summary>
public enum CheckKind
{
    /// <summary>The company exists at that address under that name.</summary>
    Business,

    /// <summary>The primary contact works there: the domain of their address is the company's.</summary>
    Employment,

    /// <summary>The primary contact's mailbox is theirs, proved by a mailed link.</summary>
    Email,
}
