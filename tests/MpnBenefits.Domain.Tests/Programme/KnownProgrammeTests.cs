using MpnBenefits.Data.Seed;
using MpnBenefits.Domain.Audit;

namespace MpnBenefits.Domain.Tests.Programme;

public sealed class KnownProgrammeTests
{
    /// <summary>A site that has a version never reads its documents again: what changes in them is another version.</summary>
    [Theory]
    [InlineData("2021-02-04.3", "226e7955c710908e")]
    public void Documents_that_change_are_a_new_version(string version, string digest) =>
        Assert.Equal((version, digest), (KnownProgramme.Version, AuditEntry.Digest(SeedDocuments.Catalogue2021 + SeedDocuments.Additions2021)[..16]));
}
