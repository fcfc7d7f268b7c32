using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Domain;

namespace MpnBenefits.Web.Deliveries;

/// <summary>Reads a kept file piece by piece, so that no more than one piece of it is in memory.</summary>
internal sealed class PieceStream(BenefitsDb db, EvidenceBatchId batch) : Stream
{
    private ReadOnlyMemory<byte> piece;
    private int next;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (piece.IsEmpty)
        {
            var number = next++;
            piece = await db.EvidencePieces.AsNoTracking().Where(one => one.Batch == batch && one.Number == number)
                .Select(one => one.Content).SingleOrDefaultAsync(cancellationToken);
        }

        var count = Math.Min(buffer.Length, piece.Length);
        piece[..count].CopyTo(buffer);
        piece = piece[count..];
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("It is read asynchronously.");

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
