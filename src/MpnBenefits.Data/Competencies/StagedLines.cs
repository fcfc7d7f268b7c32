using MpnBenefits.Domain;
using MpnBenefits.Domain.Competencies;
using MpnBenefits.Domain.Deliveries;

namespace MpnBenefits.Data.Competencies;

/// <summary>What a part of a file came to: the fate of each line, and the rows that will count.</summary>
public sealed record StagedLines(IReadOnlyList<EvidenceLine> Lines, IReadOnlyList<IEvidenceRow> Rows, DateTimeOffset HeldUntil)
{
    public int Count(LineFate fate) => Lines.Count(line => line.Fate == fate);
}

/// <summary>A part of a delivered file, kept until the delivery is in force or discarded.</summary>
public sealed class EvidencePiece
{
    public const int Size = 256 * 1024;

    public required EvidenceBatchId Batch { get; init; }

    public required int Number { get; init; }

    public required byte[] Content { get; init; }
}
