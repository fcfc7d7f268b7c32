using MpnBenefits.Domain.Competencies;

namespace MpnBenefits.Domain.Tests.Competencies;

public sealed class ExtensionPublishingTests
{
    private static readonly ExtensionTerms Terms = new()
    {
        AnniversaryFrom = new(2022, 1, 1),
        AnniversaryTo = new(2022, 6, 30),
        ExtendsToYear = 2023,
        WaivesSkills = true,
        WaivesPerformance = true,
        FeeDue = true,
        Source = "announcement",
    };

    [Fact]
    public void What_is_whole_is_published_and_decides() =>
        Assert.True(ExtensionDecision.For(new("devops"), new(2022, 3, 1), [Published(Terms)]) is { Waived: true, FeeDue: true });

    [Fact]
    public void What_is_not_is_refused_by_name()
    {
        Assert.Equal(new ExtensionAlreadyPublished("covid-2022"), Refused(Terms, Published(Terms)));
        Assert.Equal(new ExtensionEndsBeforeItBegins(new(2022, 1, 1), new(2021, 12, 31)), Refused(Terms with { AnniversaryTo = new(2021, 12, 31) }));
        Assert.Equal(new ExtensionCarriesNoFurther(2023), Refused(Terms with { ExtendsToYear = 2022 }));
        Assert.Equal(new ExtensionWaivesNothing(), Refused(Terms with { WaivesSkills = false, WaivesPerformance = false }));
        Assert.Equal(
            new ExceptionWithoutExclusion(),
            Refused(Terms with { Exceptions = [new(new("cloud-business-applications"), new(2022, 1, 1), new(2022, 2, 1), new("mau-growth"), 5, "source")] }));
    }

    private static RequirementExtension Published(ExtensionTerms terms) =>
        ExtensionPublishing.Publish(new("covid-2022"), terms, []).Refused(out _, out var extension) ? throw new InvalidOperationException() : extension;

    private static Refusal? Refused(ExtensionTerms terms, params RequirementExtension[] published) =>
        ExtensionPublishing.Publish(new("covid-2022"), terms, published).Refused(out var why, out _) ? why : null;
}
