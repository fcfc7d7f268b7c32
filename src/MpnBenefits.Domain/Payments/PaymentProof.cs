using MpnBenefits.Domain.Documents;

namespace MpnBenefits.Domain.Payments;

/// <summary>
/// A document that shows that a transfer was sent (R9): a PDF, PNG or JPEG of at most 8 MB, kept with its SHA-256. It moves
/// no money; it lets support find it sooner. It can be taken back until the order is settled.
/// </summary>
public sealed class PaymentProof : Aggregate, ICompanyOwned
{
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

    /// <summary>Refused for an order that is settled or paid by card.</summary>
    public static Result<PaymentProof> Send(Order order, DocumentFile file, PersonId by, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        if (order.Method is not PaymentMethod.BankTransfer || order.On(today) is not (OrderState.AwaitingPayment or OrderState.Expired))
        {
            return new OrderAlreadySettled(order.Number);
        }

        var id = PaymentProofId.New();
        var proof = new PaymentProof
        {
            Id = id,
            Company = order.Company,
            Order = order.Id,
            FileName = file.Name,
            Kind = file.Kind,
            Size = file.Bytes.Length,
            Sha256 = file.Sha256,
            SentBy = by,
            SentAt = now,
            Content = new(order.Company, id, file.Bytes),
        };
        proof.Record(new PaymentProofSent(order.Number, file.Kind, proof.Size, proof.Sha256));
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
