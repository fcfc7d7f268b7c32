using UglyToad.PdfPig;

namespace MpnBenefits.Web.Tests;

/// <summary>What a PDF says to whoever searches, copies or listens to it.</summary>
internal static class PdfText
{
    public static string Of(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return string.Join('\n', document.GetPages().Select(page => string.Join(' ', page.GetWords().Select(word => word.Text))));
    }
}
