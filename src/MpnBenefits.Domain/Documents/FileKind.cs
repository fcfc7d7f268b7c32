namespace MpnBenefits.Domain.Documents;

/// <summary>The kinds of document that are taken, known by what is in them and not by their name.</summary>
public enum FileKind
{
    Pdf,
    Png,
    Jpeg,
}

/// <summary>Tells a document's kind by its first bytes.</summary>
public static class FileKinds
{
    private static readonly (FileKind Kind, byte[] Begins)[] Known =
    [
        (FileKind.Pdf, "%PDF-"u8.ToArray()),
        (FileKind.Png, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
        (FileKind.Jpeg, [0xFF, 0xD8, 0xFF]),
    ];

    /// <summary>Null for anything else, whatever it calls itself.</summary>
    public static FileKind? Of(ReadOnlySpan<byte> content)
    {
        foreach (var (kind, begins) in Known)
        {
            if (content.StartsWith(begins))
            {
                return kind;
            }
        }

        return null;
    }

    public static string MediaType(this FileKind kind) => kind switch { FileKind.Pdf => "application/pdf", FileKind.Png => "image/png", _ => "image/jpeg" };

    public static string Extension(this FileKind kind) => kind switch { FileKind.Pdf => ".pdf", FileKind.Png => ".png", _ => ".jpg" };
}
