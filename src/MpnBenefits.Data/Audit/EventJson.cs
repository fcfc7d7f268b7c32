using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Data.Audit;

/// <summary>Events as text and back. Ids and amounts stand as plain values, in the order the event declares them.</summary>
public static class EventJson
{
    private static readonly Dictionary<string, Type> Known = typeof(DomainEvent).Assembly.GetTypes()
        .Concat(typeof(EventJson).Assembly.GetTypes())
        .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(DomainEvent)))
        .ToDictionary(type => type.Name);

    private static readonly JsonSerializerOptions Whole = Options(personal: null);
    private static readonly JsonSerializerOptions Impersonal = Options(personal: false);
    private static readonly JsonSerializerOptions OnlyPersonal = Options(personal: true);

    public static string Facts(DomainEvent what) => JsonSerializer.Serialize(what, what.GetType(), Impersonal);

    /// <summary>The personal facts, or null when the event has none.</summary>
    public static string? Personal(DomainEvent what)
    {
        var text = JsonSerializer.Serialize(what, what.GetType(), OnlyPersonal);
        return text == "{}" ? null : text;
    }

    /// <summary>The event a line was written from; personal facts are missing once they were erased.</summary>
    public static DomainEvent? Read(string name, string facts, string? personal)
    {
        if (!Known.TryGetValue(name, out var type))
        {
            return null;
        }

        var whole = JsonNode.Parse(facts)!.AsObject();
        foreach (var (key, value) in JsonNode.Parse(personal ?? "{}")!.AsObject())
        {
            whole[key] = value?.DeepClone();
        }

        return (DomainEvent?)whole.Deserialize(type, Whole);
    }

    private static JsonSerializerOptions Options(bool? personal) => new()
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { info => Keep(info, personal) } },
        Converters = { new JsonStringEnumConverter(), new PlainConverterFactory() },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private static void Keep(JsonTypeInfo info, bool? personal)
    {
        if (!info.Type.IsAssignableTo(typeof(DomainEvent)))
        {
            return;
        }

        foreach (var property in info.Properties.ToList())
        {
            var isPersonal = property.AttributeProvider is MemberInfo member && member.IsDefined(typeof(PersonalAttribute));
            if (property.Name == nameof(DomainEvent.Subject) || (personal is { } wanted && isPersonal != wanted))
            {
                property.ShouldSerialize = (_, _) => false;
            }
        }
    }

    /// <summary>Typed ids, numbers with a grammar and money as one plain value each.</summary>
    private sealed class PlainConverterFactory : JsonConverterFactory
    {
        private static readonly Dictionary<Type, (Func<object, string> Show, Func<string, object> Read)> Plain = new()
        {
            [typeof(OfferId)] = (id => ((OfferId)id).Value, text => new OfferId(text)),
            [typeof(CompetencyId)] = (id => ((CompetencyId)id).Value, text => new CompetencyId(text)),
            [typeof(LevelId)] = (id => ((LevelId)id).Value, text => new LevelId(text)),
            [typeof(ExtensionId)] = (id => ((ExtensionId)id).Value, text => new ExtensionId(text)),
            [typeof(MpnId)] = (id => ((MpnId)id).Value, text => MpnId.Parse(text)),
            [typeof(EmailAddress)] = (id => ((EmailAddress)id).Value, text => EmailAddress.Parse(text)),
            [typeof(Money)] = (money => FormattableString.Invariant($"{((Money)money).Minor} {((Money)money).Currency}"), ReadMoney),
        };

        public override bool CanConvert(Type typeToConvert) =>
            Plain.ContainsKey(typeToConvert) || (typeToConvert.IsValueType && typeToConvert.IsAssignableTo(typeof(ITypedId)));

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(PlainConverter<>).MakeGenericType(typeToConvert))!;

        private static object ReadMoney(string text)
        {
            var parts = text.Split(' ');
            return new Money(long.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture), parts[1]);
        }

        private sealed class PlainConverter<T> : JsonConverter<T>
            where T : struct
        {
            public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
            {
                var text = reader.GetString()!;
                return Plain.TryGetValue(typeof(T), out var plain)
                    ? (T)plain.Read(text)
                    : (T)Activator.CreateInstance(typeof(T), Guid.Parse(text))!;
            }

            public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
                writer.WriteStringValue(Plain.TryGetValue(typeof(T), out var plain) ? plain.Show(value) : ((ITypedId)value).Value.ToString("D"));
        }
    }
}
