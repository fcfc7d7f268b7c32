using System.Collections;
using System.Globalization;
using Microsoft.Extensions.Localization;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Competencies;
using MpnBenefits.Domain.Programme;

namespace MpnBenefits.Web.Text;

/// <summary>
/// Writes the facts of a sentence in the reader's language: days, amounts, names of offers and competencies, people,
/// choices, and what falls short ("1 of 2 people").
/// In a text <c>{0}</c> is a day written out ("Thursday 14 October 2021"), <c>{0:day}</c> leaves the weekday out and
/// <c>{0:short}</c> is for tables ("14 Oct 2021"), <c>{0:brief}</c> where the year is plain ("14 Oct").
/// French needs an offer's kind before its name and a preposition before each person: <c>{0:offer}</c> is "adhésion Gold"
/// or "offre Microsoft Action Pack", <c>{0:the}</c> has the article too, <c>{0:to}</c> is "à Claire Martin ou à Nadia
/// Benali", <c>{0:de}</c> "d’Owen Clark". English writes the same places by the name alone.
/// </summary>
public sealed class FactFormat(string language, Catalogue? catalogue, IReadOnlyDictionary<PersonId, string> people, IStringLocalizer<EnumText> choices)
    : IFormatProvider, ICustomFormatter
{
    private const string MembershipNoun = "Adhésion ";
    private const string Vowels = "aeiouàâäéèêëîïôöùûüœæ";

    private readonly CultureInfo culture = Language.Culture(language);

    public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : culture.GetFormat(formatType);

    public string Format(string? format, object? arg, IFormatProvider? formatProvider) => arg switch
    {
        null => "",
        DateOnly day => Day(day, format),
        DateTimeOffset instant => Day(DateOnly.FromDateTime(instant.UtcDateTime), format) + Time(instant),
        Money money => Amount(money),
        Bilingual name => name.In(language),
        OfferId id => OfferName(catalogue?.Find(id)?.Name.In(language) ?? id.Value, format),
        CompetencyId id => catalogue?.Find(id)?.Name.In(language) ?? id.Value,
        LevelId id => catalogue?.Levels.FirstOrDefault(level => level.Id == id)?.Name.In(language) ?? id.Value,
        Percent rate => rate.Value.ToString("0.##", culture) + (language == Language.French ? "\u00a0%" : "%"),
        FieldName field => choices["Field." + field.Value].Value,
        CountryCode country => Countries.Name(country.Value, language),
        OptionId id => catalogue?.Competencies.Select(competency => competency.Find(id)).FirstOrDefault(option => option is not null)?.Name.In(language) ?? id.Value,
        MetricId id => MetricOf(id)?.Name.In(language) ?? id.Value,
        Shortfall shortfall => Short(shortfall),
        Enum choice => Choice(choice),
        PersonId id => Called(people.GetValueOrDefault(id) ?? (language == Language.French ? "une personne inconnue" : "someone unknown"), format),
        string text => Called(text, format),
        IEnumerable list => List(list.Cast<object?>().Select(item => Format(format, item, formatProvider)).ToList(), format is "or" or "to"),
        IFormattable number => number.ToString(format ?? (number is int or long ? "N0" : null), culture),
        _ => arg.ToString() ?? "",
    };

    public string Day(DateOnly day, string? format = null) => format switch
    {
        "short" => $"{Day(day, "brief")} {day.Year}",
        "brief" => $"{FirstOfMonth(day)} {culture.DateTimeFormat.GetAbbreviatedMonthName(day.Month)}",
        "day" => $"{FirstOfMonth(day)} {culture.DateTimeFormat.GetMonthName(day.Month)} {day.Year}",
        "iso" => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => $"{culture.DateTimeFormat.GetDayName(day.DayOfWeek)} {Day(day, "day")}",
    };

    /// <summary>"03:34 UTC", "3 h 34 UTC".</summary>
    public string Clock(DateTimeOffset instant) =>
        instant.ToString(language == Language.French ? "H'\u00a0h\u00a0'mm' UTC'" : "HH:mm 'UTC'", culture);

    public string Amount(Money money)
    {
        var number = money.Amount.ToString("N" + money.Digits, culture).Replace(culture.NumberFormat.NegativeSign, "\u2212", StringComparison.Ordinal);
        var sign = money.Currency switch { "EUR" => "€", "USD" => language == Language.French ? "$ US" : "US$", "JPY" => "¥", "GBP" => "£", var code => code };
        return language == Language.English && money.Currency == "USD" ? sign + number : $"{number}\u00a0{sign}";
    }

    /// <summary>Have of need, in the unit of what is counted: "1 of 2 people", "14,999 of 15,000 US$ (Azure consumption)".</summary>
    private string Short(Shortfall shortfall)
    {
        var metric = shortfall.Metric is { } id ? MetricOf(id) : null;
        var key = $"{nameof(Shortfall)}.{shortfall.Kind}";
        var singular = (language == Language.French ? shortfall.Have : shortfall.Need) < 2 ? choices[key + ".one"] : null;
        var text = singular is { ResourceNotFound: false } ? singular : choices[key];
        return string.Format(culture, text.Value, Number(shortfall.Have), Number(shortfall.Need), metric?.Unit.In(language), metric?.Name.In(language));
    }

    private string Number(decimal number) => number.ToString("#,0.##", culture);

    private Metric? MetricOf(MetricId id) => catalogue?.Metrics.FirstOrDefault(metric => metric.Id == id);

    /// <summary>A choice by its word; a set of them as a list.</summary>
    private string Choice(Enum choice)
    {
        var type = choice.GetType();
        return Enum.IsDefined(type, choice)
            ? choices[$"{type.Name}.{choice}"].Value
            : List([.. Enum.GetValues(type).Cast<Enum>().Where(one => Convert.ToInt32(one, culture) != 0 && choice.HasFlag(one)).Select(Choice)], either: false);
    }

    private string Time(DateTimeOffset instant) => (language == Language.French ? " à " : " at ") + Clock(instant);

    private string OfferName(string name, string? format)
    {
        if (language != Language.French || format is not ("offer" or "Offer" or "the"))
        {
            return name;
        }

        var noun = name.StartsWith(MembershipNoun, StringComparison.Ordinal) ? "a" + name[1..] : "offre " + name;
        return format switch { "the" => "l’" + noun, "Offer" => char.ToUpper(noun[0], culture) + noun[1..], _ => noun };
    }

    private string Called(string name, string? format) => (language, format) switch
    {
        (Language.French, "to") => "à " + name,
        (Language.French, "de") => (name.Length > 0 && Vowels.Contains(name[0], StringComparison.OrdinalIgnoreCase) ? "d’" : "de ") + name,
        _ => name,
    };

    private string FirstOfMonth(DateOnly day) => language == Language.French && day.Day == 1 ? "1er" : day.Day.ToString(culture);

    private string List(List<string> items, bool either) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => string.Join(", ", items[..^1]) + Joint(either) + items[^1],
    };

    private string Joint(bool either) => (language, either) switch
    {
        (Language.French, true) => " ou ",
        (Language.French, false) => " et ",
        (_, true) => " or ",
        _ => " and ",
    };
}
