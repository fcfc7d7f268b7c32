using MpnBenefits.Domain.Documents;

namespace MpnBenefits.Domain.Tests.Documents;

public sealed class DocumentFileTests
{
    private static readonly byte[] Pdf = [.. "%PDF-1.4"u8];

    [Theory]
    [InlineData("%PDF-1.4", FileKind.Pdf)]
    [InlineData("MZ", null)]
    [InlineData(" %PDF-1.4", null)]
    [InlineData("<svg onload=alert(1)>", null)]
    public void A_kind_is_known_by_its_first_bytes(string content, FileKind? kind) =>
        Assert.Equal(kind, FileKinds.Of(System.Text.Encoding.Latin1.GetBytes(content)));

    [Theory]
    [InlineData("../../etc/passwd", "passwd.pdf")]
    [InlineData("C:\\scans\\virement é.exe", "virement é.pdf")]
    [InlineData("a<b>\r\nc.pdf", "abc.pdf")]
    [InlineData("...", "document.pdf")]
    public void A_name_is_shown_and_leads_nowhere(string sent, string shown) => Assert.Equal(shown, Read(sent).Name);

    [Fact]
    public void A_long_name_is_cut() => Assert.Equal(DocumentFile.NameLimit, Read(new string('x', 500)).Name.Length);

    [Fact]
    public void What_is_empty_too_large_of_another_kind_or_not_clean_is_refused()
    {
        Assert.Equal(new DocumentTooLarge(8), Refused([], true));
        Assert.Equal(new DocumentTooLarge(8), Refused([.. Pdf, .. new byte[DocumentFile.Limit]], true));
        Assert.Equal(new DocumentKindNotTaken(), Refused([.. "MZ"u8], true));
        Assert.Equal(new DocumentNotClean(), Refused(Pdf, false));
    }

    private static Refusal? Refused(byte[] content, bool isClean) => DocumentFile.Read("a.pdf", content, isClean).Refused(out var why, out _) ? why : null;

    private static DocumentFile Read(string name)
    {
        Assert.False(DocumentFile.Read(name, Pdf, isClean: true).Refused(out _, out var file));
        return file!;
    }
}
