using System.Globalization;
using FluentValidation;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Competencies;
using MpnBenefits.Web.Api;
using MpnBenefits.Web.Programme;
using MpnBenefits.Web.Text;

namespace MpnBenefits.Web.Pages.Tools;

/// <summary>The question of the score page as it was typed: the way to a competency, the anniversary, and the points of each part by its parameter's name.</summary>
public sealed record RequirementsForm(string Option, string Anniversary, IReadOnlyDictionary<string, string> Points)
{
    public const string OptionField = "option";
    public const string AnniversaryField = "anniversary";

    /// <summary>What an address asks; without an anniversary it only chooses the way.</summary>
    public static RequirementsForm Of(IQueryCollection query, string otherwise)
    {
        string One(string field) => (query[field].FirstOrDefault() ?? "").Trim();
        var points = query.Where(pair => pair.Key is not (OptionField or AnniversaryField or "competency")).ToDictionary(pair => pair.Key, pair => One(pair.Key), StringComparer.Ordinal);
        return new(One(OptionField) is { Length: > 0 } option ? option : otherwise, One(AnniversaryField), points);
    }

    public bool Asks => Anniversary.Length > 0 || Points.Count > 0;

    public DateOnly? Day => TypedDay.Read(Anniversary);

    /// <summary>A part's points as they were typed, in the reader's way of writing.</summary>
    public string Typed(ComponentId component) => Points.GetValueOrDefault(ScoreQuestions.Parameter(component), "");

    public ScoreQuestion Question(Competency competency, CompetencyOption option) =>
        new(competency.Id, option.Id, Day!.Value, option.Components.ToDictionary(component => component.Id, component => Tenths(Typed(component.Id)) ?? 0));

    /// <summary>The question as the API has it, the same for every reader.</summary>
    public QueryString Address(Competency competency, CompetencyOption option) => QueryString.Create(
    [
        new("competency", competency.Id.Value),
        new(OptionField, option.Id.Value),
        new(AnniversaryField, Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        .. option.Components.Select(component => (component, Tenths: Tenths(Typed(component.Id)) ?? 0)).Where(one => one.Tenths > 0)
            .Select(one => new KeyValuePair<string, string?>(ScoreQuestions.Parameter(one.component.Id), (one.Tenths / 10m).ToString("0.#", CultureInfo.InvariantCulture))),
    ]);

    /// <summary>"7,5" in French and "7.5" in either language; nothing is none.</summary>
    public static int? Tenths(string typed) => typed.Length == 0 ? 0 : ScoreQuestions.TenthsOf(Language.Current == Language.French ? typed.Replace(',', '.') : typed);

    public sealed class Rules : AbstractValidator<RequirementsForm>
    {
        public Rules(Text<ToolsText> texts, PortalClock clock, ProgrammeLibrary programme)
        {
            RuleFor(form => form.Anniversary).Must(text => TypedDay.Read(text) is { } day && AskableDays.Contain(day))
                .WithMessage(_ => texts["Day.Bad", RenewalForm.Rules.Example(clock)]).OverridePropertyName(AnniversaryField);
            RuleFor(form => form).Custom((form, context) =>
            {
                var components = ScoreQuestions.Askable(programme.InForce.Catalogue).FirstOrDefault(one => one.Option.Id.Value == form.Option).Option?.Components ?? [];
                foreach (var component in components.Where(component => Tenths(form.Typed(component.Id)) is not { } tenths || !component.Accepts(tenths)))
                {
                    context.AddFailure(ScoreQuestions.Parameter(component.Id), texts[component.AllOrNothing ? "Score.AllOrNothing" : "Score.Bad", component.Maximum]);
                }
            });
        }
    }
}
