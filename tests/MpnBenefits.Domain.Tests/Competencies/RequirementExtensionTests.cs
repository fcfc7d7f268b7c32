using MpnBenefits.Domain.Competencies;

namespace MpnBenefits.Domain.Tests.Competencies;

public sealed class RequirementExtensionTests
{
    private static readonly ExtensionTerms Terms = new()
    {
        AnniversaryFrom = new(2021, 1, 1),
        AnniversaryTo = new(2021, 6, 30),
        ExtendsToYear = 2022,
        WaivesSkills = true,
        WaivesPerformance = true,
        FeeDue = true,
        Source = "seed",
        Excluded = [new("cloud-business-applications")],
    };

    [Fact]
    public void Publishing_is_the_operators_and_is_recorded()
    {
        var extension = RequirementExtension.Publish(new("covid-2021-h1"), Terms);

        Assert.Null(extension.AuditedUnder);
        var published = Assert.IsType<ExtensionPublished>(Assert.Single(extension.Happened));
        Assert.Equal("covid-2021-h1", published.Subject);
        Assert.Equal((new DateOnly(2021, 1, 1), new DateOnly(2021, 6, 30), 2022), (published.AnniversaryFrom, published.AnniversaryTo, published.ExtendsToYear));
        Assert.Equal([new CompetencyId("cloud-business-applications")], published.Excluded);
    }

    [Fact]
    public void A_range_that_ends_before_it_begins_or_extends_to_nowhere_is_a_mistake()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => RequirementExtension.Publish(new("x"), Terms with { AnniversaryTo = new(2020, 12, 31) }));
        Assert.Throws<ArgumentOutOfRangeException>(() => RequirementExtension.Publish(new("x"), Terms with { ExtendsToYear = 2021 }));
    }

    [Fact]
    public void Points_without_a_component_are_none()
    {
        var exception = new ExceptionTerms(new("cloud-business-applications"), new(2021, 1, 1), new(2021, 3, 31), null, 15, "blog-covid");

        var extension = RequirementExtension.Publish(new("x"), Terms with { Exceptions = [exception] });

        Assert.Equal(0, ExtensionDecision.For(exception.Competency, new(2021, 2, 1), [extension]).PointsGranted);
    }
}
