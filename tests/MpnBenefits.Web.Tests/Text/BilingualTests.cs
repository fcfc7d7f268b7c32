using System.Text.RegularExpressions;
using MpnBenefits.Data;
using MpnBenefits.Domain;

namespace MpnBenefits.Web.Tests.Text;

public sealed partial class BilingualTests
{
    /// <summary>Texts that are rightly the same in both languages: the words are, or there are none.</summary>
    private static readonly HashSet<string> SameInBoth =
    [
        "AboutText Version.Catalogue", "AboutText Version.License", "EnumText StaffRoles.Support", "EnumText RenewalPhase.Ahead",
        "EnumText RequirementKind.Score", "OrdersText Pages", "SharedText Bar.Menu", "SharedText Foot.Version", "SharedText Phase.Active",
        "StaffText Row.Phase", "StaffText Pages", "StaffText Company.Contact", "CompanyText History.Pages",
    ];

    private static readonly IReadOnlyList<Type> Types =
        [.. new[] { typeof(Aggregate), typeof(BenefitsDb), typeof(Program) }.SelectMany(type => type.Assembly.GetTypes())];

    public static TheoryData<string> Rooms => [.. Resources.All.Select(room => room.Name)];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Both_languages_say_the_same_things(string room)
    {
        var texts = Resources.Of(room);

        Assert.NotEmpty(texts.English);
        Assert.Equal(texts.English.Keys.Order(StringComparer.Ordinal), texts.French.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(texts.English.Concat(texts.French).Where(text => string.IsNullOrWhiteSpace(text.Value)).Select(text => text.Key));
        Assert.Empty(texts.English.Where(text => Facts(text.Value) != Facts(texts.French[text.Key])).Select(text => text.Key));
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void French_is_not_English(string room)
    {
        var texts = Resources.Of(room);

        Assert.Empty(texts.English
            .Where(text => text.Value == texts.French[text.Key] && Letters().IsMatch(Placeholder().Replace(text.Value, "")))
            .Select(text => $"{room} {text.Key}").Where(text => !SameInBoth.Contains(text)));
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void French_is_set_as_the_French_set_it(string room) =>
        Assert.Empty(Resources.Of(room).French.SelectMany(text => FrenchFaults(text.Value).Select(fault => $"{text.Key}: {fault} in \"{text.Value}\"")));

    [Theory]
    [InlineData("Vraiment ?", "no narrow space before ?")]
    [InlineData("Erreur :", "no non-breaking space before :")]
    [InlineData("l'offre", "a straight apostrophe")]
    [InlineData("« oui »", "loose quotation marks")]
    [InlineData("\"oui\"", "straight quotation marks")]
    [InlineData("Ouvre le {0:day} ; à 23 h 59", "no narrow space before ;")]
    public void A_planted_slip_of_typography_is_found(string text, string fault) => Assert.Equal(fault, Assert.Single(FrenchFaults(text)));

    [Fact]
    public void Every_reason_has_its_sentence() => Assert.Empty(Names(typeof(Reason)).Except(Resources.Of("ReasonText").English.Keys));

    [Fact]
    public void Every_event_has_its_text() => Assert.Empty(Names(typeof(DomainEvent)).Except(Resources.Of("EventText").English.Keys));

    [Theory]
    [InlineData("ReasonText", typeof(Reason))]
    [InlineData("EventText", typeof(DomainEvent))]
    public void Every_sentence_still_has_its_reason_or_event(string room, Type root)
    {
        var names = Names(root);

        Assert.Empty(Resources.Of(room).English.Keys.Where(key => !names.Contains(key.Split('.')[0]) && !Sources.Value.Use(key)));
    }

    [Fact]
    public void Every_choice_that_has_words_has_them_for_each_member()
    {
        var keys = Resources.Of("EnumText").English.Keys.ToHashSet();
        var named = keys.Select(key => key.Split('.')[0]).Distinct().ToList();
        var told = Told(typeof(Reason), "ReasonText").Concat(Told(typeof(DomainEvent), "EventText"));
        var enums = Types.Where(type => type.IsEnum).ToLookup(type => type.Name);

        Assert.Empty(from name in named.Union(told)
                     from type in enums[name]
                     from member in Enum.GetNames(type)
                     let key = $"{name}.{member}"
                     where !keys.Contains(key) && !IsNothing(type, member)
                     select key);
        Assert.Empty(MpnBenefits.Domain.Partners.CompanyProfile.Fields.Where(field => !keys.Contains("Field." + field.Name)));
        Assert.Empty(named.Where(name => !enums.Contains(name) && !keys.All(key => key.StartsWith(name + ".", StringComparison.Ordinal)) && name is not ("Shortfall" or "Field")));
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void No_text_is_left_over(string room)
    {
        var source = Sources.Value;

        Assert.Empty(Resources.Of(room).English.Keys.Where(key => room is not ("ReasonText" or "EventText" or "EnumText") && !source.Use(key)));
    }

    private static readonly Lazy<TextUse> Sources = new(TextUse.Read);

    /// <summary>No member of a set is no member, not a word of its own.</summary>
    private static bool IsNothing(Type type, string member) => type.IsDefined(typeof(FlagsAttribute), false) && member == "None";

    private static IReadOnlyList<string> Names(Type root) => [.. Types.Where(type => type.IsSubclassOf(root) && !type.IsAbstract).Select(type => type.Name)];

    /// <summary>The choices that sentences tell of, by the place of the fact.</summary>
    private static IEnumerable<string> Told(Type root, string room) =>
        from type in Types
        where type.IsSubclassOf(root) && !type.IsAbstract
        let text = Resources.Of(room).English.GetValueOrDefault(type.Name, "")
        from fact in type.GetConstructors()[0].GetParameters()
        where fact.ParameterType.IsEnum && Regex.IsMatch(text, $$"""\{{{fact.Position}}[:}]""")
        select fact.ParameterType.Name;

    private static string Facts(string text) => string.Join(' ', Placeholder().Matches(text).Select(match => match.Groups[1].Value).Distinct().Order());

    private static IEnumerable<string> FrenchFaults(string text)
    {
        var bare = Placeholder().Replace(text, "0");
        foreach (var sign in ";!?".Where(sign => Regex.IsMatch(bare, $@"(?<!\u202f)\{sign}")))
        {
            yield return $"no narrow space before {sign}";
        }

        if (Colon().IsMatch(bare))
        {
            yield return "no non-breaking space before :";
        }

        if (bare.Contains('\'', StringComparison.Ordinal))
        {
            yield return "a straight apostrophe";
        }

        if (Quotes().IsMatch(bare))
        {
            yield return "loose quotation marks";
        }

        if (bare.Contains('"', StringComparison.Ordinal))
        {
            yield return "straight quotation marks";
        }
    }

    [GeneratedRegex(@"\{([0-9]+)(:[^}]*)?\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\p{L}")]
    private static partial Regex Letters();

    /// <summary>A time (10:30) and an address (https:) keep theirs.</summary>
    [GeneratedRegex(@"(?<!\u00a0)(?<!https?):(?![0-9])")]
    private static partial Regex Colon();

    [GeneratedRegex(@"«(?!\u00a0)|(?<!\u00a0)»")]
    private static partial Regex Quotes();
}
