using System.Security.Cryptography;
using System.Text;
using CsvHelper;
using MpnBenefits.Data.Competencies;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Deliveries;

namespace MpnBenefits.Web.Deliveries;

/// <summary>
/// A file of evidence as it was sent: UTF-8, a first line that says what it is, and at least one line after it. What the
/// lines say is looked at later; what makes the file as a whole unreadable is refused at once.
/// </summary>
public sealed record DeliveryFile(string Name, DeliveryKind Kind, int Lines, string Digest, byte[] Content)
{
    public const int Limit = 32 * 1024 * 1024;
    private const int MegaByte = 1024 * 1024;

    public static int LimitMegabytes => Limit / MegaByte;

    public static async Task<Result<DeliveryFile>> ReadAsync(string name, byte[] content, CancellationToken ct)
    {
        if (content.Length is 0 or > Limit)
        {
            return new DeliveryTooLarge(LimitMegabytes);
        }

        if (!IsUtf8(content))
        {
            return new DeliveryNotUtf8();
        }

        try
        {
            using var lines = new DeliveryLines(new MemoryStream(content));
            if ((await lines.ReadHeaderAsync()).Refused(out var why, out var form))
            {
                return why;
            }

            var count = 0;
            while (await lines.NextAsync())
            {
                ct.ThrowIfCancellationRequested();
                count++;
            }

            return count == 0
                ? new DeliveryWithoutLines()
                : new DeliveryFile(name[(name.LastIndexOfAny(['/', '\\']) + 1)..], form.Kind, count, Convert.ToHexStringLower(SHA256.HashData(content)), content);
        }
        catch (MaxFieldSizeException exception)
        {
            return new DeliveryQuoteOpen(exception.Context?.Parser?.RawRow ?? 0);
        }
    }

    public IEnumerable<EvidencePiece> Pieces(EvidenceBatchId batch) =>
        Content.Chunk(EvidencePiece.Size).Select((piece, index) => new EvidencePiece { Batch = batch, Number = index, Content = piece });

    private static bool IsUtf8(byte[] content)
    {
        try
        {
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetCharCount(content);
            return !content.AsSpan().Contains((byte)0);
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
