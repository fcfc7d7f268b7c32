namespace MpnBenefits.Domain.Partners;

/// <content>The three checks of section 5: which change touches which, who decides, and what a rejection leads to.</content>
public sealed partial class Company
{
    private static readonly string[] BusinessFields =
    [
        nameof(CompanyProfile.LegalName), nameof(CompanyProfile.AddressLine1), nameof(CompanyProfile.AddressLine2), nameof(CompanyProfile.City),
        nameof(CompanyProfile.PostalCode), nameof(CompanyProfile.Country), nameof(CompanyProfile.RegistrationNumber),
    ];

    /// <summary>Whether the company exists at its address under its name.</summary>
    public Verification Business { get; private set; } = null!;

    /// <summary>Whether the primary contact's domain is the company's.</summary>
    public Verification Employment { get; private set; } = null!;

    /// <summary>Whether the primary contact's mailbox is theirs.</summary>
    public Verification EmailOwnership { get; private set; } = null!;

    /// <summary>All three as one.</summary>
    public Verification Verification => Verification.Of([EmailOwnership, Employment, Business]);

    public Verification this[CheckKind kind] => kind switch
    {
        CheckKind.Business => Business,
        CheckKind.Employment => Employment,
        _ => EmailOwnership,
    };

    /// <summary>
    /// R13: the first day on which nothing new is done because a check stayed rejected for over 30 days; null while it is
    /// not so. Rejected on 1 October 2021: from 1 November, until the company answers.
    /// </summary>
    public DateOnly? SuspendedSince(DateOnly today) =>
        SuspendedFrom is { } from && from <= today ? from : null;

    /// <summary>The day from which a rejection that is not answered suspends; null when nothing is rejected.</summary>
    public DateOnly? SuspendedFrom =>
        Verification is { State: VerificationState.Rejected, Since: var since } ? since.AddDays(Verification.SuspendedAfterDays + 1) : null;

    /// <summary>
    /// R13: support authorises a check, or rejects it for one of its named reasons. Refused: a check that waits for
    /// nothing, and the e-mail check, which its letter decides.
    /// </summary>
    public Result<Company> Verify(CheckKind kind, string? rejectedBecause, DateOnly today)
    {
        if (kind is CheckKind.Email)
        {
            return new LetterDecides();
        }

        if (this[kind].State is VerificationState.Authorized)
        {
            return new NothingToVerify(this[kind].Since);
        }

        Judge(kind, rejectedBecause is null ? Verification.Authorized(today) : Verification.Rejected(today, rejectedBecause));
        return this;
    }

    /// <summary>The company answers a rejection: the check waits again, and holds until it is decided.</summary>
    public void AnswerRejection(CheckKind kind, DateOnly today)
    {
        if (this[kind].State is VerificationState.Rejected)
        {
            Judge(kind, Verification.Pending(today, holds: true));
        }
    }

    /// <summary>Puts down where a check stands.</summary>
    public void Judge(CheckKind kind, Verification standing)
    {
        _ = kind switch
        {
            CheckKind.Business => Business = standing,
            CheckKind.Employment => Employment = standing,
            _ => EmailOwnership = standing,
        };
        Record(new VerificationChanged(Id, standing.State, standing.Since, standing.RejectedBecause, kind));
    }

    /// <summary>
    /// A change re-checks only what it touches: the name, the address and the registration number are the business check's,
    /// a new contact address is the e-mail check's, and the employment check's when its domain is new.
    /// </summary>
    private void Recheck(CompanyProfile before, IReadOnlyList<string> changed, bool holds, DateOnly today)
    {
        if (changed.Any(field => BusinessFields.Contains(field)))
        {
            Await(CheckKind.Business, holds, today);
        }

        if (!changed.Contains(nameof(CompanyProfile.ContactEmail)))
        {
            return;
        }

        Await(CheckKind.Email, holds: false, today);
        if (DomainOf(before) != DomainOf(Profile))
        {
            JudgeEmployment(today);
        }
    }

    /// <summary>A domain the company is known by proves the employment at once; any other waits for support.</summary>
    private void JudgeEmployment(DateOnly today)
    {
        if (!domains.Any(domain => domain.Name == DomainOf(Profile)))
        {
            Await(CheckKind.Employment, holds: false, today);
        }
        else if (Employment.State is not VerificationState.Authorized)
        {
            Judge(CheckKind.Employment, Verification.Authorized(today));
        }
    }

    /// <summary>What was held or rejected before holds on until it is decided.</summary>
    private void Await(CheckKind kind, bool holds, DateOnly today) =>
        Judge(kind, Verification.Pending(today, holds || this[kind].Holds || this[kind].State is VerificationState.Rejected));

    private static string? DomainOf(CompanyProfile profile) => EmailAddress.TryParse(profile.ContactEmail, out var address) ? address.Value.Domain : null;
}

/// <summary>The e-mail check is decided by its letter, and by nobody's word.</summary>
[Rules(13)]
public sealed record LetterDecides : Refusal;
