using System.Globalization;
using FluentValidation;
using MpnBenefits.Domain.Benefits;
using MpnBenefits.Web.Api;
using MpnBenefits.Web.Text;

namespace MpnBenefits.Web.Pages.Tools;

/// <summary>The question of the cloud page as it was typed: the seats and months of a running subscription, and the seats of a key.</summary>
public sealed record CloudSubscriptionForm(string ActiveSeats, string MonthsLeft, string KeySeats)
{
    public static CloudSubscriptionForm Empty { get; } = new("", "", "");

    /// <summary>What an address asks; null when it asks nothing.</summary>
    public static CloudSubscriptionForm? Of(IQueryCollection query)
    {
        string One(string field) => (query[field].FirstOrDefault() ?? "").Trim();
        return query.ContainsKey("activeSeats") ? new(One("activeSeats"), One("monthsLeft"), One("keySeats")) : null;
    }

    public CloudChoice Choice(TokenPolicy policy) => new(CloudSubscription.Of(Seats(ActiveSeats)!.Value, Months!.Value), Seats(KeySeats)!.Value, policy);

    /// <summary>The question as the API asks it, the same for every reader.</summary>
    public QueryString Address() => QueryString.Create(new KeyValuePair<string, string?>[]
    {
        new("activeSeats", Seats(ActiveSeats)?.ToString(CultureInfo.InvariantCulture)),
        new("monthsLeft", Months?.ToString("0.#", CultureInfo.InvariantCulture)),
        new("keySeats", Seats(KeySeats)?.ToString(CultureInfo.InvariantCulture)),
    });

    private decimal? Months => RequirementsForm.Tenths(MonthsLeft) is { } tenths && MonthsLeft.Length > 0 && tenths <= CloudSubscriptionAnswer.MostMonths * 10 ? tenths / 10m : null;

    /// <summary>Plain digits, also grouped as the reader groups them.</summary>
    private static int? Seats(string typed) =>
        int.TryParse(new string([.. typed.Where(sign => !char.IsWhiteSpace(sign) && (sign != ',' || Language.Current == Language.French))]), NumberStyles.None, CultureInfo.InvariantCulture, out var seats)
        && seats is >= 1 and <= CloudSubscriptionAnswer.MostSeats ? seats : null;

    public sealed class Rules : AbstractValidator<CloudSubscriptionForm>
    {
        public Rules(Text<ToolsText> texts)
        {
            RuleFor(form => form.ActiveSeats).Must(text => Seats(text) is not null).WithMessage(_ => texts["Cloud.BadSeats", CloudSubscriptionAnswer.MostSeats]).OverridePropertyName("activeSeats");
            RuleFor(form => form.MonthsLeft).Must((form, _) => form.Months is not null).WithMessage(_ => texts["Cloud.BadMonths", CloudSubscriptionAnswer.MostMonths]).OverridePropertyName("monthsLeft");
            RuleFor(form => form.KeySeats).Must(text => Seats(text) is not null).WithMessage(_ => texts["Cloud.BadSeats", CloudSubscriptionAnswer.MostSeats]).OverridePropertyName("keySeats");
        }
    }
}
