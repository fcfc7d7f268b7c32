using MpnBenefits.Domain.Documents;

namespace MpnBenefits.Web.Operations;

/// <summary>
/// The scanner a site has until it is given a real one: it finds the test file that every scanner finds (EICAR), wherever it
/// stands in a document.
/// </summary>
public sealed class EicarScanner : IDocumentScanner
{
    /// <summary>In two halves, so that no scanner takes this program for the test file.</summary>
    private static readonly byte[] TestFile = [.. "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR"u8, .. "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"u8];

    public Task<bool> IsCleanAsync(byte[] content, CancellationToken ct) => Task.FromResult(content.AsSpan().IndexOf(TestFile) < 0);
}
