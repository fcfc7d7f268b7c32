using MpnBenefits.Domain.Documents;

namespace MpnBenefits.Domain.Partners;

/// <summary>
/// What a company sends to show who it is (R13): an extract of the register, a tax notice, an invoice in its name. Support
/// looks at it; it is never taken back, and never shown to anybody else.
/// </summary>
public sealed class VerificationDocument : Aggregate, ICompanyOwned
{
    private VerificationDocument()
    {
    }

    public VerificationDocumentId Id { get; private init; }

    public CompanyId Company { get; private init; }

    /// <summary>The check it was sent for.</summary>
    public CheckKind Check { get; private init; }

    public string FileName { get; private init; } = "";

    public FileKind Kind { get; private init; }

    /// <summary>In bytes.</summary>
    public int Size { get; private init; }

    public string Sha256 { get; private init; } = "";

    public PersonId SentBy { get; private init; }

    public DateTimeOffset SentAt { get; private init; }

    public VerificationContent Content { get; private init; } = null!;

    public override CompanyId? AuditedUnder => Company;

    public static VerificationDocument Send(CompanyId company, CheckKind check, DocumentFile file, PersonId by, DateTimeOffset now)
    {
        var id = VerificationDocumentId.New();
        var document = new VerificationDocument
        {
            Id = id,
            Company = company,
            Check = check,
            FileName = file.Name,
            Kind = file.Kind,
            Size = file.Bytes.Length,
            Sha256 = file.Sha256,
            SentBy = by,
            SentAt = now,
            Content = new(company, id, file.Bytes),
        };
        document.Record(new VerificationDocumentSent(file.Kind, document.Size, file.Sha256, check));
        return document;
    }
}

/// <summary>The bytes, in a row of their own so that no list reads them.</summary>
public sealed class VerificationContent(CompanyId company, VerificationDocumentId document, byte[] bytes)
{
    public CompanyId Company { get; private init; } = company;

    public VerificationDocumentId Document { get; private init; } = document;

    public byte[] Bytes { get; private init; } = bytes;
}

public sealed record VerificationDocumentSent(FileKind Kind, int Size, string Sha256, CheckKind Check = CheckKind.Business) : DomainEvent
{
    public override string Subject => "verification";
}

/// <summary>Support decides only about a check that waits, or takes back a decision of its own.</summary>
[Rules(13)]
public sealed record NothingToVerify(DateOnly Since) : Refusal;
