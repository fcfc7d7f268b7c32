using System.Globalization;
using FluentValidation;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain.Refunds;
using MpnBenefits.Web.Api;
using MpnBenefits.Web.Text;

namespace MpnBenefits.Web.Pages.Tools;

/// <summary>The question of the refund page as it was typed: when it was paid, when one asks, and what was done meanwhile.</summary>
public sealed record RefundForm(string PurchasedOn, string On, bool Activated, bool KeyViewed, bool Upgraded)
{
    public static RefundForm Empty { get; } = new("", "", false, false, false);

    /// <summary>What an address asks; null when it asks nothing.</summary>
    public static RefundForm? Of(IQueryCollection query)
    {
        string One(string field) => (query[field].FirstOrDefault() ?? "").Trim();
        bool Is(string field) => One(field) == "true";
        return query.ContainsKey("purchasedOn") ? new(One("purchasedOn"), One("on"), Is("activated"), Is("keyViewed"), Is("upgraded")) : null;
    }

    public DateOnly? Paid => TypedDay.Read(PurchasedOn);

    public DateOnly? Asked => TypedDay.Read(On);

    public RefundCase Case(DateOnly today) => new(Paid!.Value, Asked ?? today, Activated, KeyViewed, Upgraded);

    /// <summary>The question as the API asks it; what is not so is left out.</summary>
    public QueryString Address(DateOnly? on) => QueryString.Create(
    [
        new("purchasedOn", Iso(Paid)),
        .. on is null ? [] : new KeyValuePair<string, string?>[] { new("on", Iso(on)) },
        .. new[] { ("activated", Activated), ("keyViewed", KeyViewed), ("upgraded", Upgraded) }.Where(one => one.Item2).Select(one => new KeyValuePair<string, string?>(one.Item1, "true")),
    ]);

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    public sealed class Rules : AbstractValidator<RefundForm>
    {
        public Rules(Text<ToolsText> texts, PortalClock clock)
        {
            RuleFor(form => form.PurchasedOn).Must(IsAskable).WithMessage(_ => texts["Day.Bad", RenewalForm.Rules.Example(clock)]).OverridePropertyName("purchasedOn");
            RuleFor(form => form.On).Cascade(CascadeMode.Stop)
                .Must(text => text.Length == 0 || IsAskable(text)).WithMessage(_ => texts["Day.Bad", RenewalForm.Rules.Example(clock)])
                .Must((form, _) => form.Paid is not { } paid || paid <= (form.Asked ?? clock.Today))
                .WithMessage(form => texts["On.Before", form.Asked ?? clock.Today, form.Paid])
                .OverridePropertyName("on");
        }

        private static bool IsAskable(string text) => TypedDay.Read(text) is { } day && AskableDays.Contain(day);
    }
}
