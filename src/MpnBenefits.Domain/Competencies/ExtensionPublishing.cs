namespace MpnBenefits.Domain.Competencies;

/// <summary>
/// What an operator hands in, judged before it is published: nothing can be changed afterwards, only another row can be
/// published that begins later and so takes precedence.
/// </summary>
public static class ExtensionPublishing
{
    /// <summary>
    /// Refused: an id that is taken, days that end before they begin, a year that carries nothing further, and a row that
    /// waives nothing. From 1 January to 30 June 2022 through 2023 is published; through 2022 is not.
    /// </summary>
    public static Result<RequirementExtension> Publish(ExtensionId id, ExtensionTerms terms, IReadOnlyList<RequirementExtension> published) =>
        published.Any(extension => extension.Id == id) ? new ExtensionAlreadyPublished(id.Value)
        : terms.AnniversaryTo < terms.AnniversaryFrom ? new ExtensionEndsBeforeItBegins(terms.AnniversaryFrom, terms.AnniversaryTo)
        : terms.ExtendsToYear <= terms.AnniversaryTo.Year ? new ExtensionCarriesNoFurther(terms.AnniversaryTo.Year + 1)
        : !terms.WaivesSkills && !terms.WaivesPerformance ? new ExtensionWaivesNothing()
        : terms.Exceptions.Any(exception => !terms.Excluded.Contains(exception.Competency)) ? new ExceptionWithoutExclusion()
        : RequirementExtension.Publish(id, terms);
}

[Rules(1)]
public sealed record ExtensionAlreadyPublished(string Id) : Refusal;

[Rules(1)]
public sealed record ExtensionEndsBeforeItBegins(DateOnly From, DateOnly To) : Refusal;

/// <summary>An extension carries through an anniversary of a later year.</summary>
[Rules(1)]
public sealed record ExtensionCarriesNoFurther(int FirstYear) : Refusal;

/// <summary>It must leave something unchecked: people, performance, or both.</summary>
[Rules(3)]
public sealed record ExtensionWaivesNothing : Refusal;

/// <summary>Points are granted only to a competency that is excluded: any other is waived whole.</summary>
[Rules(2)]
public sealed record ExceptionWithoutExclusion : Refusal;
