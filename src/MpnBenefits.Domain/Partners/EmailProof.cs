namespace MpnBenefits.Domain.Partners;

/// <summary>
/// Section 5: the primary contact's mailbox is proved by a link mailed to it. The link can be used once and for 14 days:
/// mailed on 1 October 2021 it can be followed to 15 October. Another can be asked for after one working day; it ends the
/// one before.
/// </summary>
public sealed class EmailProof : Aggregate, ICompanyOwned
{
    public const int LivesDays = 14;
    public const int AgainAfterWorkingDays = 1;

    private EmailProof()
    {
    }

    public EmailProofId Id { get; private init; }

    public CompanyId Company { get; private init; }

    public EmailAddress Email { get; private init; }

    public DateOnly SentOn { get; private init; }

    public DateOnly LastDay { get; private init; }

    /// <summary>The digest of the link's secret; the secret itself is known to the link alone.</summary>
    public string SecretDigest { get; private init; } = "";

    public DateOnly? ConfirmedOn { get; private set; }

    public DateOnly? EndedOn { get; private set; }

    public override CompanyId? AuditedUnder => Company;

    public static EmailProof Send(CompanyId company, EmailAddress email, string secret, DateOnly today)
    {
        var proof = new EmailProof
        {
            Id = EmailProofId.New(),
            Company = company,
            Email = email,
            SentOn = today,
            LastDay = today.AddDays(LivesDays),
            SecretDigest = Audit.AuditEntry.Digest(secret),
        };
        proof.Record(new EmailProofSent(proof.Id, proof.LastDay, email.Value));
        return proof;
    }

    public bool IsOpen(DateOnly today) => EndedOn is null && today <= LastDay;

    /// <summary>The day from which another letter can be asked for. Sent on Friday 1 October 2021: Monday 4 October.</summary>
    public DateOnly AgainFrom(WorkingCalendar calendar) => calendar.After(SentOn, AgainAfterWorkingDays);

    /// <summary>
    /// Whoever holds the link says that the mailbox is theirs: the company's e-mail check is authorised. Refused: a link
    /// that was used, replaced or is over, and one to an address that is no longer the contact's.
    /// </summary>
    public Result<EmailProof> Confirm(Company company, DateOnly today)
    {
        if (!IsOpen(today))
        {
            return new EmailProofOver(EndedOn ?? LastDay);
        }

        if (!EmailAddress.TryParse(company.Profile.ContactEmail, out var contact) || contact.Value != Email)
        {
            return new EmailNoLongerContact(Email.Value);
        }

        (ConfirmedOn, EndedOn) = (today, today);
        Record(new EmailProved(Id));
        company.Judge(CheckKind.Email, Verification.Authorized(today));
        return this;
    }

    /// <summary>Another letter takes its place, or its mailbox takes none.</summary>
    public void End(DateOnly today)
    {
        if (EndedOn is null)
        {
            EndedOn = today;
            Record(new EmailProofEnded(Id));
        }
    }
}

public sealed record EmailProofSent(EmailProofId Proof, DateOnly Until, [property: Personal] string Email) : DomainEvent
{
    public override string Subject => Proof.Value.ToString();
}

public sealed record EmailProved(EmailProofId Proof) : DomainEvent
{
    public override string Subject => Proof.Value.ToString();
}

public sealed record EmailProofEnded(EmailProofId Proof) : DomainEvent
{
    public override string Subject => Proof.Value.ToString();
}

/// <summary>The link was used, replaced by another, or is over since a day.</summary>
[Rules(13)]
public sealed record EmailProofOver(DateOnly Since) : Refusal;

/// <summary>The company names another contact address by now.</summary>
[Rules(13)]
public sealed record EmailNoLongerContact(string Email) : Refusal;

/// <summary>The last letter is younger than a working day: it may still arrive.</summary>
[Rules(13)]
public sealed record LetterStillFresh(DateOnly From) : Refusal;

/// <summary>The mailbox is proved already; there is nothing to send.</summary>
[Rules(13)]
public sealed record EmailAlreadyProved(DateOnly Since) : Refusal;
