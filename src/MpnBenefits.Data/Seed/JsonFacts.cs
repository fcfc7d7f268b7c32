using System.Globalization;
using System.Text.Json;
using MpnBenefits.Domain;

namespace MpnBenefits.Data.Seed;

/// <summary>How facts stand in the catalogue's documents. What is missing or null where a fact must stand is a mistake and stops the reading.</summary>
internal static class JsonFacts
{
    public static string Text(this JsonElement row, string name) =>
        row.TextOrNull(name) ?? throw new FormatException($"\"{name}\" is missing in {Excerpt(row)}");

    public static string? TextOrNull(this JsonElement row, string name) =>
        row.Member(name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    public static int Number(this JsonElement row, string name) =>
        row.NumberOrNull(name) ?? throw new FormatException($"\"{name}\" is missing in {Excerpt(row)}");

    public static int? NumberOrNull(this JsonElement row, string name) =>
        row.Member(name) is { ValueKind: JsonValueKind.Number } value ? value.GetInt32() : null;

    public static bool Flag(this JsonElement row, string name) =>
        row.FlagOrNull(name) ?? throw new FormatException($"\"{name}\" is missing in {Excerpt(row)}");

    public static bool? FlagOrNull(this JsonElement row, string name) =>
        row.Member(name) is { ValueKind: JsonValueKind.True or JsonValueKind.False } value ? value.GetBoolean() : null;

    public static DateOnly Day(this JsonElement row, string name) =>
        DateOnly.ParseExact(row.Text(name), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static Bilingual Names(this JsonElement row, string name) => row.GetProperty(name).Names();

    public static Bilingual Names(this JsonElement row) => new(row.Text("en"), row.Text("fr"));

    public static IEnumerable<string> Texts(this JsonElement row, string name) => row.Rows(name).Select(item => item.GetString()!);

    /// <summary>The items of a list; none where the list is absent.</summary>
    public static IEnumerable<JsonElement> Rows(this JsonElement row, string name) =>
        row.Member(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    /// <summary>The value of a policy, which stands beside its source.</summary>
    public static JsonElement Policy(this JsonElement policies, string name) => policies.GetProperty(name).GetProperty("value");

    private static JsonElement? Member(this JsonElement row, string name) => row.TryGetProperty(name, out var value) ? value : null;

    private static string Excerpt(JsonElement row)
    {
        var text = row.GetRawText();
        return text.Length <= 120 ? text : text[..120];
    }
}
