using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Localization;
using MpnBenefits.Domain;
using MpnBenefits.Web.Programme;

namespace MpnBenefits.Web.Text;

/// <summary>
/// Says things in the reader's words. A reason, an event or a choice is looked up by its name; its facts fill the
/// sentence in the order the type declares them.
/// </summary>
public sealed class Words(
    ProgrammeLibrary programme,
    IStringLocalizer<ReasonText> reasons,
    IStringLocalizer<EventText> events,
    IStringLocalizer<EnumText> choices)
{
    private readonly Dictionary<PersonId, string> people = [];

    public string Lang => Language.Current;

    private FactFormat Facts => new(Language.Current, programme.Current?.Catalogue, people, choices);

    /// <summary>Lets sentences of this request name these people.</summary>
    public Words Know(IEnumerable<KeyValuePair<PersonId, string>> names)
    {
        foreach (var (id, name) in names)
        {
            people[id] = name;
        }

        return this;
    }

    public string For(Reason why) => Sentence(reasons, why.Code, FactsOf(why, typeof(Reason)));

    /// <summary>What to do about it, where there is something.</summary>
    public string? NextStep(Reason why) =>
        reasons[why.Code + ".Next"] is { ResourceNotFound: false } next ? Fill(next.Value, FactsOf(why, typeof(Reason))) : null;

    public string For(DomainEvent what) => Sentence(events, what.GetType().Name, FactsOf(what, typeof(DomainEvent)));

    /// <summary>The same, or null for an event of a kind this portal has no sentence for.</summary>
    public string? Find(DomainEvent what) => events[what.GetType().Name].ResourceNotFound ? null : For(what);

    public string For(Enum choice) => Sentence(choices, $"{choice.GetType().Name}.{choice}", []);

    /// <summary>Each role of a set by its name.</summary>
    public string Roles<TRoles>(TRoles roles)
        where TRoles : struct, Enum =>
        List(Names(roles));

    /// <summary>Any one of a set: "Global admin or Account admin".</summary>
    public string AnyRole<TRoles>(TRoles roles)
        where TRoles : struct, Enum =>
        Either(Names(roles));

    public string Number(int number) => Facts.Format(null, number, null);

    public string Name(OfferId offer) => Facts.Format(null, offer, null);

    public string Name(FieldName field) => Facts.Format(null, field, null);

    public string Name(CompetencyId competency) => Facts.Format(null, competency, null);

    public string Name(LevelId level) => Facts.Format(null, level, null);

    public string Name(OptionId option) => Facts.Format(null, option, null);

    public string Name(PersonId person) => Facts.Format(null, person, null);

    public string Day(DateOnly day, string? format = null) => Facts.Day(day, format);

    public string Instant(DateTimeOffset at) => Facts.Format("short", at, null);

    /// <summary>The time of day alone: "03:34 UTC".</summary>
    public string Clock(DateTimeOffset at) => Facts.Clock(at);

    public string Amount(Money money) => Facts.Amount(money);

    public string List(IEnumerable<string> items) => Facts.Format(null, items, null);

    /// <summary>Any one of them: "Claire Martin or Nadia Benali".</summary>
    public string Either(IEnumerable<string> items) => Facts.Format("or", items, null);

    /// <summary>A text of a room, filled; with a count as its first fact, <c>Key.one</c> is its singular.</summary>
    public string Say(IStringLocalizer texts, string key, params object?[] facts)
    {
        var singular = facts.Length > 0 && facts[0] is int count && IsSingular(count) ? texts[key + ".one"] : null;
        return singular is { ResourceNotFound: false } ? Fill(singular.Value, facts) : Sentence(texts, key, facts);
    }

    private IEnumerable<string> Names<TRoles>(TRoles roles)
        where TRoles : struct, Enum =>
        Enum.GetValues<TRoles>().Where(role => Convert.ToInt32(role, CultureInfo.InvariantCulture) != 0 && roles.HasFlag(role)).Select(role => For(role));

    private string Sentence(IStringLocalizer texts, string key, object?[] facts)
    {
        var text = texts[key];
        return text.ResourceNotFound ? throw new InvalidOperationException($"No text \"{key}\" in {Lang}.") : Fill(text.Value, facts);
    }

    private string Fill(string text, object?[] facts) => facts.Length == 0 ? text : string.Format(Facts, text, facts);

    private static bool IsSingular(int count) => Language.Current == Language.French ? count is 0 or 1 or -1 : count is 1 or -1;

    private static object?[] FactsOf(object record, Type root) =>
        [.. record.GetType().GetConstructors()[0].GetParameters()
            .Select(parameter => record.GetType().GetProperty(parameter.Name!, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase))
            .Where(property => property is not null && property.DeclaringType != root)
            .Select(property => property!.GetValue(record))];
}

/// <summary>The sentences of reasons, by the reason's name. <c>.Next</c> is what to do about it.</summary>
public sealed class ReasonText;

/// <summary>The sentences of history, by the event's name.</summary>
public sealed class EventText;

/// <summary>The words for choices and states, by type and member.</summary>
public sealed class EnumText;

/// <summary>What every page says: bar, footer, buttons, errors.</summary>
public sealed class SharedText;

/// <summary>A room's texts, filled with facts: <c>T["Pay.Button", amount]</c>.</summary>
public sealed class Text<TRoom>(IStringLocalizer<TRoom> texts, Words words)
{
    public string this[string key, params object?[] facts] => words.Say(texts, key, facts);
}
