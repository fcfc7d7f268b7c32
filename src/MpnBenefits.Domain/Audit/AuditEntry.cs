using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MpnBenefits.Domain.Audit;

/// <summary>
/// One line of a company's history, or of the operator's own (<see cref="Chain"/> is then empty): who did what to what,
/// when, with the facts. Each line carries the hash of the one before it, so that nothing is taken out or changed unseen.
/// </summary>
public sealed record AuditEntry
{
    /// <summary>The chain of what belongs to no company.</summary>
    public static Guid OperatorChain => Guid.Empty;

    public required Guid Chain { get; init; }
    public required long Sequence { get; init; }
    public required DateTimeOffset At { get; init; }
    public required ActorKind ActorKind { get; init; }
    public required string ActorId { get; init; }
    public string? OnBehalfOf { get; init; }
    public required string What { get; init; }
    public required string Subject { get; init; }

    /// <summary>Ids, days and amounts in canonical form; never a name, an address or free text.</summary>
    public required string Facts { get; init; }

    /// <summary>The salted digest of the personal facts, which stand in a row of their own and may be erased.</summary>
    public string? PersonalDigest { get; init; }

    public required string PreviousHash { get; init; }
    public string Hash { get; init; } = "";

    public AuditEntry Sealed() => this with { Hash = Compute() };

    public bool IsIntact(string previousHash) => PreviousHash == previousHash && Hash == Compute();

    private string Compute() => Digest(string.Join(
        '\n',
        Chain.ToString("D"),
        Sequence.ToString(CultureInfo.InvariantCulture),
        At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        ActorKind,
        ActorId,
        OnBehalfOf,
        What,
        Subject,
        Facts,
        PersonalDigest,
        PreviousHash));

    public static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

/// <summary>The personal facts of a line, with the salt of its digest. Erased when the person is; the chain stays whole.</summary>
public sealed record AuditPersonal(Guid Chain, long Sequence, string Salt, string Facts)
{
    public string Digest => AuditEntry.Digest(Salt + Facts);
}

/// <summary>
/// Where a chain ends. Moved first in each transaction, so that a company's writers queue here on both databases.
/// </summary>
public sealed class AuditHead
{
    public Guid Chain { get; init; }
    public long Sequence { get; set; }
    public string Hash { get; set; } = "";
}
