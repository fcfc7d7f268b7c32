using System.Globalization;
using FluentValidation;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain.Benefits;
using MpnBenefits.Web.Api;
using MpnBenefits.Web.Text;

namespace MpnBenefits.Web.Pages.Tools;

/// <summary>The question of the replacement page as it was typed: when the token was activated, when one asks, and why.</summary>
public sealed record TokenReplacementForm(string ActivatedOn, string RequestedOn, string Reason, bool AlreadyReplaced, bool IsReplacement)
{
    public static TokenReplacementForm Empty { get; } = new("", "", "", false, false);

    /// <summary>What an address asks; null when it asks nothing.</summary>
    public static TokenReplacementForm? Of(IQueryCollection query)
    {
        string One(string field) => (query[field].FirstOrDefault() ?? "").Trim();
        bool Is(string field) => One(field) == "true";
        return query.ContainsKey("activatedOn") ? new(One("activatedOn"), One("requestedOn"), One("reason"), Is("alreadyReplaced"), Is("isReplacement")) : null;
    }

    public DateOnly? Activated => TypedDay.Read(ActivatedOn);

    public DateOnly? Requested => TypedDay.Read(RequestedOn);

    public TokenReplacementCase Case(DateOnly today) =>
        new(Activated!.Value, Requested ?? today, TokenReplacementAnswer.Reasons[Reason], AlreadyReplaced, IsReplacement);

    /// <summary>The question as the API asks it; what is not so is left out.</summary>
    public QueryString Address(DateOnly? on) => QueryString.Create(
    [
        new("activatedOn", Iso(Activated)),
        .. on is null ? [] : new KeyValuePair<string, string?>[] { new("requestedOn", Iso(on)) },
        new("reason", Reason),
        .. new[] { ("alreadyReplaced", AlreadyReplaced), ("isReplacement", IsReplacement) }.Where(one => one.Item2).Select(one => new KeyValuePair<string, string?>(one.Item1, "true")),
    ]);

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    public sealed class Rules : AbstractValidator<TokenReplacementForm>
    {
        public Rules(Text<ToolsText> texts, PortalClock clock)
        {
            RuleFor(form => form.ActivatedOn).Must(IsAskable).WithMessage(_ => texts["Day.Bad", RenewalForm.Rules.Example(clock)]).OverridePropertyName("activatedOn");
            RuleFor(form => form.RequestedOn).Cascade(CascadeMode.Stop)
                .Must(text => text.Length == 0 || IsAskable(text)).WithMessage(_ => texts["Day.Bad", RenewalForm.Rules.Example(clock)])
                .Must((form, _) => form.Activated is not { } activated || activated <= (form.Requested ?? clock.Today))
                .WithMessage(form => texts["Replacement.Before", form.Requested ?? clock.Today, form.Activated])
                .OverridePropertyName("requestedOn");
            RuleFor(form => form.Reason).Must(TokenReplacementAnswer.Reasons.ContainsKey).WithMessage(_ => texts["Replacement.NoReason"]).OverridePropertyName("reason");
        }

        private static bool IsAskable(string text) => TypedDay.Read(text) is { } day && AskableDays.Contain(day);
    }
}
