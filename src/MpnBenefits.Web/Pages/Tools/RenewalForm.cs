using System.Globalization;
using FluentValidation;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Renewals;
using MpnBenefits.Web.Api;
using MpnBenefits.Web.Programme;
using MpnBenefits.Web.Text;

namespace MpnBenefits.Web.Pages.Tools;

/// <summary>The question of the renewal calculator as it was typed; its fields are called as the parameters of the API.</summary>
public sealed record RenewalForm(string Offer, string PurchasedOn, string YearsHeld, string On, IReadOnlyList<string> Competencies)
{
    public const string OfferField = "offer";
    public const string PurchasedOnField = "purchasedOn";
    public const string YearsHeldField = "yearsHeld";
    public const string OnField = "on";
    public const string CompetencyField = "competency";
    private const string OneYear = "1";

    /// <summary>What an address asks; null when it asks nothing.</summary>
    public static RenewalForm? Of(IQueryCollection query)
    {
        string One(string field) => (query[field].FirstOrDefault() ?? "").Trim();
        return new[] { OfferField, PurchasedOnField, YearsHeldField, OnField, CompetencyField }.Any(query.ContainsKey)
            ? new(One(OfferField), One(PurchasedOnField), One(YearsHeldField) is { Length: > 0 } years ? years : OneYear, One(OnField),
                [.. query[CompetencyField].OfType<string>().Distinct()])
            : null;
    }

    public static RenewalForm Empty { get; } = new("", "", OneYear, "", []);

    public DateOnly? Purchased => TypedDay.Read(PurchasedOn);

    /// <summary>The day asked about; null when it was left empty, which means today.</summary>
    public DateOnly? Asked => TypedDay.Read(On);

    public int? Years => YearsHeld.All(char.IsAsciiDigit) && int.TryParse(YearsHeld, NumberStyles.None, CultureInfo.InvariantCulture, out var years) ? years : null;

    /// <summary>Whether the fields that are seldom needed were used.</summary>
    public bool AsksMore => YearsHeld != OneYear || Competencies.Count > 0;

    /// <summary>A day as it reads in a field; what is none stays as it was typed.</summary>
    public static string InField(string typed) => TypedDay.Read(typed) is { } day ? TypedDay.Write(day) : typed;

    /// <summary>The question, once the form was accepted.</summary>
    public RenewalQuestion Question(DateOnly today) =>
        new(new(Offer), Purchased!.Value, Years!.Value, Asked ?? today, [.. Competencies.Select(id => new CompetencyId(id))]);

    /// <summary>The question as an address says it, the same for every reader and language; the API takes it with a day.</summary>
    public QueryString Address(DateOnly? on) => QueryString.Create(
    [
        new(OfferField, Offer),
        new(PurchasedOnField, Iso(Purchased)),
        .. Years == 1 ? [] : new KeyValuePair<string, string?>[] { new(YearsHeldField, Years?.ToString(CultureInfo.InvariantCulture)) },
        .. on is null ? [] : new KeyValuePair<string, string?>[] { new(OnField, Iso(on)) },
        .. Competencies.Select(id => new KeyValuePair<string, string?>(CompetencyField, id)),
    ]);

    /// <summary>Whether the days were typed in another way than addresses have them.</summary>
    public bool IsTyped => PurchasedOn != Iso(Purchased) || On != Iso(Asked);

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    public sealed class Rules : AbstractValidator<RenewalForm>
    {
        public Rules(Text<ToolsText> texts, ProgrammeLibrary programme, PortalClock clock)
        {
            var catalogue = programme.InForce.Catalogue;
            RuleFor(form => form.Offer)
                .Must(id => catalogue.Find(new OfferId(id)) is { RenewsYearly: true }).WithMessage(_ => texts["Offer.Bad"])
                .OverridePropertyName(OfferField);
            RuleFor(form => form.PurchasedOn)
                .Must(IsAskable).WithMessage(form => texts[form.PurchasedOn.Length == 0 ? "PurchasedOn.Missing" : "Day.Bad", Example(clock)])
                .OverridePropertyName(PurchasedOnField);
            RuleFor(form => form.On)
                .Must(text => text.Length == 0 || IsAskable(text)).WithMessage(_ => texts["Day.Bad", Example(clock)])
                .Must((form, _) => form.Purchased is not { } bought || (form.Asked ?? clock.Today) >= bought)
                .WithMessage(form => texts["On.Before", form.Asked ?? clock.Today, form.Purchased])
                .When(form => form.On.Length == 0 || IsAskable(form.On), ApplyConditionTo.CurrentValidator)
                .OverridePropertyName(OnField);
            RuleFor(form => form.YearsHeld)
                .Must((form, _) => form.Years is >= 1 and <= RenewalQuestion.MostYears).WithMessage(_ => texts["YearsHeld.Bad", 1, RenewalQuestion.MostYears])
                .OverridePropertyName(YearsHeldField);
            RuleFor(form => form.Competencies)
                .Must(ids => ids.All(id => catalogue.Find(new CompetencyId(id)) is not null)).WithMessage(_ => texts["Competency.Bad"])
                .Must((form, ids) => ids.Count == 0 || catalogue.Find(new OfferId(form.Offer)) is not { CarriesCompetencies: false })
                .WithMessage(form => texts["Competency.None", new OfferId(form.Offer)])
                .OverridePropertyName(CompetencyField);
        }

        /// <summary>A day to type, which also shows that the day comes first: 27/03/2020.</summary>
        public static string Example(PortalClock clock) => TypedDay.Write(new(clock.Today.Year - 1, 3, 27));

        private static bool IsAskable(string text) => TypedDay.Read(text) is { } day && AskableDays.Contain(day);
    }
}
