using System.Globalization;
using FluentValidation;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Web.Text;

namespace MpnBenefits.Web.Pages.Staff;

/// <summary>What is typed about money that arrived. The day stands in three fields, so that nobody guesses its order.</summary>
public class PaymentForm
{
    public const int ReasonLimit = 500;

    public string? Reference { get; set; }

    public string? Day { get; set; }

    public string? Month { get; set; }

    public string? Year { get; set; }

    public string? Reason { get; set; }

    public bool HasDay => !string.IsNullOrWhiteSpace(Day + Month + Year);

    /// <summary>The day as typed, or null when there is no such day.</summary>
    public DateOnly? Received =>
        Number(Day) is { } day && Number(Month) is { } month && Number(Year) is { } year
        && year is >= 1900 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    public Receipt Receipt() => new(Received!.Value, Reference!.Trim(), Plain(Reason));

    private static int? Number(string? text) =>
        int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A line break is one sign, as it is counted in the browser.</summary>
    private static string Plain(string? text) => (text ?? "").Trim().ReplaceLineEndings("\n");

    public sealed class Rules : AbstractValidator<PaymentForm>
    {
        public Rules(Text<StaffText> text)
        {
            RuleFor(form => form.Reference)
                .Must(value => !string.IsNullOrWhiteSpace(value)).WithMessage(_ => text["Payment.Reference.Required"])
                .Must(value => value is null || value.Trim().Length <= Order.ReferenceLimit)
                .WithMessage((_, value) => text["Payment.Reference.TooLong", Order.ReferenceLimit, value!.Trim().Length]);
            RuleFor(form => form.Day).Cascade(CascadeMode.Stop)
                .Must((form, _) => form.HasDay).WithMessage(_ => text["Payment.Day.Required"])
                .Must((form, _) => form.Received is not null).WithMessage(_ => text["Payment.Day.None"]);
            RuleFor(form => form.Reason)
                .Must(value => !string.IsNullOrWhiteSpace(value)).WithMessage(_ => text["Payment.Reason.Required"])
                .Must(value => Plain(value).Length <= ReasonLimit)
                .WithMessage((_, value) => text["Payment.Reason.TooLong", ReasonLimit, Plain(value).Length]);
        }
    }
}

/// <summary>The same of money that came in, with how much of which currency.</summary>
public sealed class IncomingForm : PaymentForm
{
    /// <summary>Those that come on an account; the order's own is among them.</summary>
    public static IReadOnlyList<string> Currencies { get; } = ["AUD", "BHD", "CAD", "CHF", "CNY", "DKK", "EUR", "GBP", "INR", "JPY", "KRW", "KWD", "NOK", "PLN", "SEK", "TND", "USD"];

    public string? Amount { get; set; }

    public string? Currency { get; set; }

    public Money? Money => Currency is { } currency && Currencies.Contains(currency) ? TypedAmount.Read(Amount, currency) : null;

    public Receipt Incoming() => Receipt() with { Amount = Money };

    public new sealed class Rules : AbstractValidator<IncomingForm>
    {
        public Rules(Text<StaffText> text)
        {
            RuleFor(form => form.Amount).Cascade(CascadeMode.Stop)
                .Must(value => !string.IsNullOrWhiteSpace(value)).WithMessage(_ => text["Payment.Amount.Required"])
                .Must((form, _) => form.Money is { Minor: > 0 }).WithMessage(_ => text["Payment.Amount.None"]);
            Include(new PaymentForm.Rules(text));
        }
    }
}
