using FluentValidation;
using MpnBenefits.Domain.Benefits;
using MpnBenefits.Domain.Programme;
using MpnBenefits.Web.Api;
using MpnBenefits.Web.Programme;
using MpnBenefits.Web.Text;

namespace MpnBenefits.Web.Pages.Tools;

/// <summary>The question of the benefits page: what is held, each as the API writes it, and the country.</summary>
public sealed record BenefitsForm(IReadOnlyList<string> Holds, string Country)
{
    public static BenefitsForm Empty { get; } = new([], "");

    /// <summary>What an address asks; null when it asks nothing. A competency left at "not held" says nothing.</summary>
    public static BenefitsForm? Of(IQueryCollection query) => query.ContainsKey("country")
        ? new([.. query["holds"].OfType<string>().Select(text => text.Trim()).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal)], (query["country"].FirstOrDefault() ?? "").Trim())
        : null;

    public IReadOnlyList<BenefitHolding> Holdings(Catalogue catalogue) => [.. Holds.Select(text => HoldingText.Read(text, catalogue)!)];

    /// <summary>The question as the API asks it.</summary>
    public QueryString Address() => QueryString.Create(
        Holds.Select(text => new KeyValuePair<string, string?>("holds", text)).Append(new("country", Country)));

    public sealed class Rules : AbstractValidator<BenefitsForm>
    {
        public Rules(Text<ToolsText> texts, ProgrammeLibrary programme)
        {
            RuleFor(form => form.Holds).Must(holds => holds.Count > 0 && holds.All(text => HoldingText.Read(text, programme.InForce.Catalogue) is not null))
                .WithMessage(_ => texts["Benefits.NothingHeld"]).OverridePropertyName("holds");
            RuleFor(form => form.Country).Must(Countries.IsKnown).WithMessage(_ => texts["Benefits.NoCountry"]).OverridePropertyName("country");
        }
    }
}
