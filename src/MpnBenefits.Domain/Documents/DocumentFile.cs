using System.Security.Cryptography;

namespace MpnBenefits.Domain.Documents;

/// <summary>
/// A document as it was sent: a PDF, PNG or JPEG of at most 8 MB, known by what is in it, with its SHA-256. Refused when it is
/// empty, larger, of another kind, or not clean.
/// </summary>
public sealed record DocumentFile(string Name, FileKind Kind, byte[] Bytes, string Sha256)
{
    public const int Limit = 8 * 1024 * 1024;
    public const int NameLimit = 120;
    private const int MegaByte = 1024 * 1024;

    public static int LimitMegabytes => Limit / MegaByte;

    public static Result<DocumentFile> Read(string name, byte[] content, bool isClean) =>
        content.Length is 0 or > Limit ? new DocumentTooLarge(LimitMegabytes)
        : FileKinds.Of(content) is not { } kind ? new DocumentKindNotTaken()
        : !isClean ? new DocumentNotClean()
        : new DocumentFile(Named(name, kind), kind, content, Convert.ToHexStringLower(SHA256.HashData(content)));

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

/// <summary>Looks for what must not be kept in a document. Another scanner takes its place by registration.</summary>
public interface IDocumentScanner
{
    Task<bool> IsCleanAsync(byte[] content, CancellationToken ct);
}

/// <summary>A document is empty, or larger than is taken.</summary>
[Rules(9, 13)]
public sealed record DocumentTooLarge(int LimitMegabytes) : Refusal;

/// <summary>What is in the document is none of the kinds that are taken, whatever it is called.</summary>
[Rules(9, 13)]
public sealed record DocumentKindNotTaken : Refusal;

/// <summary>The scanner found something in it that does harm.</summary>
[Rules(9, 13)]
public sealed record DocumentNotClean : Refusal;
