using System.Globalization;
using System.Text.RegularExpressions;
using FluentValidation;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Competencies;
using MpnBenefits.Web.Text;

namespace MpnBenefits.Web.Pages.Programme;

/// <summary>An extension as an operator types it: the anniversaries it covers, what it waives, whom it leaves out, and points granted instead.</summary>
public sealed partial class ExtensionForm
{
    private const int SourceLimit = 200;
    private const int EarliestYear = 2000;
    private const int LatestYear = 2099;
    private const int MostPoints = 100;

    public string? Id { get; set; }

    public string? From { get; set; }

    public string? To { get; set; }

    public string? Year { get; set; }

    public bool WaivesSkills { get; set; }

    public bool WaivesPerformance { get; set; }

    public bool FeeDue { get; set; }

    public string? Source { get; set; }

    public List<string> Excluded { get; set; } = [];

    /// <summary>A competency and a part of its score, <c>cloud-business-applications/functional-consultant-growth</c>; empty for none.</summary>
    public string? Grant { get; set; }

    public string? GrantPoints { get; set; }

    public string? GrantFrom { get; set; }

    public string? GrantTo { get; set; }

    public bool Grants => !string.IsNullOrEmpty(Grant);

    public ExtensionTerms Terms() => new()
    {
        AnniversaryFrom = TypedDay.Read(From)!.Value,
        AnniversaryTo = TypedDay.Read(To)!.Value,
        ExtendsToYear = Number(Year)!.Value,
        WaivesSkills = WaivesSkills,
        WaivesPerformance = WaivesPerformance,
        FeeDue = FeeDue,
        Source = Source!.Trim(),
        Excluded = [.. Excluded.Select(id => new CompetencyId(id))],
        Exceptions = Grants && Grant!.Split('/') is [var competency, var component]
            ? [new(new(competency), TypedDay.Read(GrantFrom)!.Value, TypedDay.Read(GrantTo)!.Value, new ComponentId(component), Number(GrantPoints)!.Value, Source.Trim())]
            : [],
    };

    private static int? Number(string? text) => int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Name();

    public sealed class Rules : AbstractValidator<ExtensionForm>
    {
        private const int NameLimit = 60;

        public Rules(Text<ProgrammeText> text)
        {
            RuleFor(form => form.Id).Must(id => id is { Length: > 0 and <= NameLimit } && Name().IsMatch(id)).WithMessage(_ => text["Extension.Id.Bad"]);
            Day(form => form.From, text);
            Day(form => form.To, text);
            RuleFor(form => form.Year).Must(year => Number(year) is >= EarliestYear and <= LatestYear).WithMessage(_ => text["Extension.Year.Bad"]);
            RuleFor(form => form.Source).Must(source => !string.IsNullOrWhiteSpace(source) && source.Trim().Length <= SourceLimit).WithMessage(_ => text["Extension.Source.Bad", SourceLimit]);
            When(form => form.Grants, () =>
            {
                RuleFor(form => form.GrantPoints).Must(points => Number(points) is >= 1 and <= MostPoints).WithMessage(_ => text["Extension.GrantPoints.Bad", MostPoints]);
                Day(form => form.GrantFrom, text);
                Day(form => form.GrantTo, text);
            });
        }

        private void Day(System.Linq.Expressions.Expression<Func<ExtensionForm, string?>> field, Text<ProgrammeText> text) =>
            RuleFor(field).Must(day => TypedDay.Read(day) is { Year: >= EarliestYear and <= LatestYear }).WithMessage(_ => text["Extension.Day.Bad"]);
    }
}
