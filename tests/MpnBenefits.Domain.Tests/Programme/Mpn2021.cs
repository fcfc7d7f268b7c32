using MpnBenefits.Data.Seed;
using MpnBenefits.Domain.Competencies;
using MpnBenefits.Domain.Programme;

namespace MpnBenefits.Domain.Tests.Programme;

/// <summary>The catalogue and the extensions as the portal comes with them.</summary>
internal static class Mpn2021
{
    public static readonly Catalogue Catalogue = CatalogueReader.Read(SeedDocuments.Catalogue2021, SeedDocuments.Additions2021);

    public static readonly IReadOnlyList<RequirementExtension> Extensions =
        ExtensionReader.Read(SeedDocuments.Catalogue2021, SeedDocuments.Additions2021);

    /// <summary>As the programme stood before the second half of 2021 was announced.</summary>
    public static readonly IReadOnlyList<RequirementExtension> BeforeSecondHalf =
        [.. Extensions.Where(extension => extension.Id != new ExtensionId("covid-2021-h2"))];

    public static readonly LevelId Silver = new("silver");
    public static readonly LevelId Gold = new("gold");

    public static readonly CompetencyId CloudPlatform = new("cloud-platform");
    public static readonly CompetencyId CloudBusinessApplications = new("cloud-business-applications");
    public static readonly CompetencyId DataPlatform = new("data-platform");
    public static readonly CompetencyId AppDevelopment = new("app-development");
    public static readonly CompetencyId Security = new("security");
}
