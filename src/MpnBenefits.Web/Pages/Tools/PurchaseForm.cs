using System.Globalization;
using FluentValidation;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Programme;
using MpnBenefits.Domain.Purchases;
using MpnBenefits.Web.Api;
using MpnBenefits.Web.Programme;
using MpnBenefits.Web.Text;

namespace MpnBenefits.Web.Pages.Tools;

/// <summary>
/// The question of the purchase page as it was typed: an offer, a day, what is held since when, what is qualified, and how
/// many trainers there are. Held and qualified are asked one by one (<c>holds-silver</c>) and kept as the API has them.
/// </summary>
public sealed record PurchaseForm(string Offer, string On, IReadOnlyDictionary<string, string> Held, IReadOnlyDictionary<string, string> Qualified, string Trainers)
{
    private const string HoldsField = "holds";
    private const string QualifiedField = "qualified";

    public static PurchaseForm Empty { get; } = new("", "", new Dictionary<string, string>(), new Dictionary<string, string>(), "0");

    /// <summary>What an address asks; null when it asks nothing.</summary>
    public static PurchaseForm? Of(IQueryCollection query)
    {
        string One(string field) => (query[field].FirstOrDefault() ?? "").Trim();
        if (!query.ContainsKey("offer"))
        {
            return null;
        }

        return new(One("offer"), One("on"), Answers(query, HoldsField), Answers(query, QualifiedField), One("trainers") is { Length: > 0 } trainers ? trainers : "0");
    }

    public DateOnly? Asked => TypedDay.Read(On);

    public int? TrainerCount =>
        Trainers.All(char.IsAsciiDigit) && int.TryParse(Trainers, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= PurchaseQuestion.MostTrainers ? count : null;

    public string HeldSince(OfferId offer) => RenewalForm.InField(Held.GetValueOrDefault(offer.Value, ""));

    public bool IsQualified(LevelId level, CompetencyId competency) => Qualified.GetValueOrDefault(level.Value) == competency.Value;

    /// <summary>The question, once the form was accepted.</summary>
    public PurchaseCase Case(Catalogue catalogue, DateOnly today) => new(
        catalogue,
        new(Offer),
        Asked ?? today,
        [.. Held.Select(held => Holding.Bought(new(held.Key), TypedDay.Read(held.Value)!.Value))],
        [.. Qualified.Select(one => new Qualification(new(one.Key), new(one.Value)))],
        TrainerCount!.Value);

    /// <summary>The question as the API asks it.</summary>
    public QueryString Address(DateOnly? on) => QueryString.Create(
    [
        new("offer", Offer),
        .. on is null ? [] : new KeyValuePair<string, string?>[] { new("on", Iso(on)) },
        .. Held.Select(held => new KeyValuePair<string, string?>(HoldsField, $"{held.Key}:{Iso(TypedDay.Read(held.Value))}")),
        .. Qualified.Select(one => new KeyValuePair<string, string?>(QualifiedField, $"{one.Key}:{one.Value}")),
        new("trainers", TrainerCount?.ToString(CultureInfo.InvariantCulture)),
    ]);

    /// <summary>One by one as the form sends them, or together as an address keeps them; what was left empty is not asked.</summary>
    private static Dictionary<string, string> Answers(IQueryCollection query, string field)
    {
        var typed = query.Where(pair => pair.Key.StartsWith(field + "-", StringComparison.Ordinal)).Select(pair => (Key: pair.Key[(field.Length + 1)..], Value: pair.Value.ToString().Trim()));
        var kept = query[field].OfType<string>().Select(text => text.Split(':', 2)).Where(parts => parts.Length == 2).Select(parts => (Key: parts[0], Value: parts[1]));
        return typed.Concat(kept).Where(one => one.Value.Length > 0).DistinctBy(one => one.Key).ToDictionary(one => one.Key, one => one.Value);
    }

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    public sealed class Rules : AbstractValidator<PurchaseForm>
    {
        public Rules(Text<ToolsText> texts, ProgrammeLibrary programme, PortalClock clock)
        {
            var catalogue = programme.InForce.Catalogue;
            RuleFor(form => form.Offer).Must(id => catalogue.Find(new OfferId(id)) is { RenewsYearly: true }).WithMessage(_ => texts["Offer.Bad"]).OverridePropertyName("offer");
            RuleFor(form => form.On).Must(text => text.Length == 0 || IsAskable(text)).WithMessage(_ => texts["Day.Bad", RenewalForm.Rules.Example(clock)]).OverridePropertyName("on");
            foreach (var offer in catalogue.Offers.Where(one => one.RenewsYearly).Select(one => one.Id))
            {
                RuleFor(form => form.Held.GetValueOrDefault(offer.Value, ""))
                    .Must(text => text.Length == 0 || IsAskable(text)).WithMessage(_ => texts["Day.Bad", RenewalForm.Rules.Example(clock)])
                    .Must((form, text) => TypedDay.Read(text) is not { } bought || bought <= (form.Asked ?? clock.Today))
                    .WithMessage(form => texts["On.Before", form.Asked ?? clock.Today, TypedDay.Read(form.Held[offer.Value])])
                    .OverridePropertyName($"{HoldsField}-{offer}");
            }

            foreach (var level in catalogue.Levels.Select(level => level.Id))
            {
                RuleFor(form => form.Qualified.GetValueOrDefault(level.Value, ""))
                    .Must(text => text.Length == 0 || catalogue.Find(new CompetencyId(text)) is not null).WithMessage(_ => texts["Competency.Bad"])
                    .OverridePropertyName($"{QualifiedField}-{level}");
            }

            RuleFor(form => form.Trainers).Must((form, _) => form.TrainerCount is not null).WithMessage(_ => texts["Trainers.Bad"]).OverridePropertyName("trainers");
        }

        private static bool IsAskable(string text) => TypedDay.Read(text) is { } day && AskableDays.Contain(day);
    }
}
