namespace MpnBenefits.Domain.Letters;

/// <summary>The letters the portal writes. Each has its text in both languages.</summary>
public enum LetterKind
{
    /// <summary>To the primary contact: follow the link, and the mailbox is proved.</summary>
    EmailProof,

    /// <summary>To somebody who is asked into a company.</summary>
    Invitation,

    /// <summary>To the Account admins of a company that another wants to merge with.</summary>
    MergeInvitation,
}

/// <summary>
/// A letter is a row, written in the same transaction as what it tells of and delivered afterwards: so it is written once
/// or not at all. Its key says what it is about and to whom, and can exist once. The link's secret stands in it sealed,
/// and no longer than until it is delivered.
/// </summary>
public sealed class Letter : Aggregate, ICompanyOwned
{
    public const int SubjectLimit = 300;
    public const int BodyLimit = 8000;
    public const int KeyLimit = 100;

    /// <summary>Where the link goes in the text.</summary>
    public const string LinkMark = "{{link}}";

    /// <summary>How long after each try that failed comes the next; after the last it is parked. In minutes.</summary>
    private static readonly int[] Pauses = [1, 5, 15, 60, 240, 720];

    private Letter()
    {
    }

    public LetterId Id { get; private init; }

    /// <summary>The company in whose name it is written.</summary>
    public CompanyId Company { get; private init; }

    public LetterKind Kind { get; private init; }

    public string Key { get; private init; } = "";

    public EmailAddress To { get; private init; }

    public string Language { get; private init; } = "";

    public string Subject { get; private init; } = "";

    /// <summary>Markdown, with <see cref="LinkMark"/> in the link's place.</summary>
    public string Body { get; private init; } = "";

    public string? SealedLink { get; private set; }

    /// <summary>By the system's clock, like all that follows: the portal's date may be moved.</summary>
    public DateTimeOffset WrittenAt { get; private init; }

    /// <summary>When it may be tried; null once it is sent or parked.</summary>
    public DateTimeOffset? NextTryAt { get; private set; }

    public int Tries { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>When it was given up; an operator can send it again.</summary>
    public DateTimeOffset? ParkedAt { get; private set; }

    /// <summary>What the last try met, as the mail server's code or a name.</summary>
    public string? Fault { get; private set; }

    public override CompanyId? AuditedUnder => Company;

    public static Letter Write(CompanyId company, LetterKind kind, string key, EmailAddress to, LetterText text, string sealedLink, DateTimeOffset now)
    {
        var letter = new Letter
        {
            Id = LetterId.New(),
            Company = company,
            Kind = kind,
            Key = key,
            To = to,
            Language = text.Language,
            Subject = text.Subject,
            Body = text.Body,
            SealedLink = sealedLink,
            WrittenAt = now,
            NextTryAt = now,
        };
        letter.Record(new LetterWritten(letter.Id, kind, to.Value));
        return letter;
    }

    public void Sent(DateTimeOffset now)
    {
        (SentAt, NextTryAt, SealedLink, Fault) = (now, null, null, null);
        Tries++;
        Record(new LetterSent(Id, Kind));
    }

    /// <summary>
    /// A try failed: the next comes after 1, 5, 15 minutes, 1, 4 and 12 hours, and then it is parked. What the mailbox
    /// refuses for good is parked at once.
    /// </summary>
    public void Failed(string fault, bool forGood, DateTimeOffset now)
    {
        Fault = fault;
        Tries++;
        if (!forGood && Tries <= Pauses.Length)
        {
            NextTryAt = now.AddMinutes(Pauses[Tries - 1]);
            Record(new LetterDelayed(Id, Kind, fault));
            return;
        }

        (ParkedAt, NextTryAt) = (now, null);
        Record(new LetterParked(Id, Kind, fault));
    }
}

/// <summary>What a letter says, in one language.</summary>
public sealed record LetterText(string Language, string Subject, string Body);

public abstract record LetterEvent(LetterId Letter, LetterKind Kind) : DomainEvent
{
    public override string Subject => Letter.Value.ToString();
}

public sealed record LetterWritten(LetterId Letter, LetterKind Kind, [property: Personal] string To) : LetterEvent(Letter, Kind);

public sealed record LetterSent(LetterId Letter, LetterKind Kind) : LetterEvent(Letter, Kind);

public sealed record LetterDelayed(LetterId Letter, LetterKind Kind, string Fault) : LetterEvent(Letter, Kind);

public sealed record LetterParked(LetterId Letter, LetterKind Kind, string Fault) : LetterEvent(Letter, Kind);
