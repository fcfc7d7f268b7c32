using System.Security.Cryptography;

namespace MpnBenefits.Domain.Payments;

/// <summary>
/// A document that shows that a transfer was sent (R9): a PDF, PNG or JPEG of at most 8 MB, kept with its SHA-256. It moves
/// no money; it lets support find it sooner. It can be taken back until the order is settled.
/// </summary>
public sealed class PaymentProof : Aggregate, ICompanyOwned
{
    public const int Limit = 8 * 1024 * 1024;
    public const int NameLimit = 120;

    private PaymentProof()
    {
    }

    public PaymentProofId Id { get; private init; }

    public CompanyId Company { get; private init; }

    public OrderId Order { get; private init; }

    /// <summary>The name it came with, shown and never used as a path.</summary>
    public string FileName { get; private init; } = "";

    public FileKind Kind { get; private init; }

    /// <summary>In bytes.</summary>
    public int Size { get; private init; }

    public string Sha256 { get; private init; } = "";

    public PersonId SentBy { get; private init; }

    public DateTimeOffset SentAt { get; private init; }

    public bool TakenBack { get; private set; }

    public ProofContent Content { get; private init; } = null!;

    public override CompanyId? AuditedUnder => Company;

    /// <summary>Refused for an order that is settled or paid by card, an empty document, one too large, and one of another kind.</summary>
    public static Result<PaymentProof> Send(Order order, string fileName, byte[] content, PersonId by, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        if (order.Method is not PaymentMethod.BankTransfer || order.On(today) is not (OrderState.AwaitingPayment or OrderState.Expired))
        {
            return new OrderAlreadySettled(order.Number);
        }

        if (content.Length is 0 or > Limit)
        {
            return new DocumentTooLarge(Limit / (1024 * 1024));
        }

        if (FileKinds.Of(content) is not { } kind)
        {
            return new DocumentKindNotTaken();
        }

        var id = PaymentProofId.New();
        var proof = new PaymentProof
        {
            Id = id,
            Company = order.Company,
            Order = order.Id,
            FileName = Named(fileName, kind),
            Kind = kind,
            Size = content.Length,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(content)),
            SentBy = by,
            SentAt = now,
            Content = new(order.Company, id, content),
        };
        proof.Record(new PaymentProofSent(order.Number, kind, proof.Size, proof.Sha256));
        return proof;
    }

    public Result<PaymentProof> TakeBack(Order order)
    {
        if (TakenBack || order.PaidOn is not null)
        {
            return new OrderAlreadySettled(order.Number);
        }

        TakenBack = true;
        Record(new PaymentProofTakenBack(order.Number, Sha256));
        return this;
    }

    /// <summary>Without folders and without signs that mean something to a file system; with the ending of what it is.</summary>
    private static string Named(string fileName, FileKind kind)
    {
        var name = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..];
        var plain = new string([.. name.Where(sign => char.IsLetterOrDigit(sign) || sign is ' ' or '-' or '_' or '.' or '(' or ')')]).Trim(' ', '.');
        var stem = plain.Contains('.', StringComparison.Ordinal) ? plain[..plain.LastIndexOf('.')] : plain;
        var cut = stem.Length > NameLimit - 4 ? stem[..(NameLimit - 4)] : stem;
        return (cut.Length == 0 ? "document" : cut) + kind.Extension();
    }
}

/// <summary>The bytes, in a row of their own so that no list reads them.</summary>
public sealed class ProofContent(CompanyId company, PaymentProofId proof, byte[] bytes)
{
    public CompanyId Company { get; private init; } = company;

    public PaymentProofId Proof { get; private init; } = proof;

    public byte[] Bytes { get; private init; } = bytes;
}

public sealed record PaymentProofSent(string Number, FileKind Kind, int Size, string Sha256) : DomainEvent
{
    public override string Subject => Number;
}

public sealed record PaymentProofTakenBack(string Number, string Sha256) : DomainEvent
{
    public override string Subject => Number;
}
