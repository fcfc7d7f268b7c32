using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace MpnBenefits.Web.Tests.Data;

/// <summary>What SQL Server refuses and no parser of scripts can see, read off the model.</summary>
internal static partial class ModelFaults
{
    private const int LongestKey = 1700;
    private const int LongestClusteredKey = 900;

    public static List<string> Cascades(IModel model) =>
    [
        .. from table in model.GetRelationalModel().Tables
           from key in table.ForeignKeyConstraints
           where key.OnDeleteAction is not (ReferentialAction.NoAction or ReferentialAction.Restrict)
           select $"{table.Name}.{key.Name} {key.OnDeleteAction}",
    ];

    public static List<string> KeysTooLong(IModel model)
    {
        var faults = new List<string>();
        foreach (var type in model.GetEntityTypes().Where(type => type.GetTableName() is not null))
        {
            foreach (var key in type.GetKeys())
            {
                faults.AddRange(Judge(type, key.Properties, key.IsClustered() ?? key.IsPrimaryKey() ? LongestClusteredKey : LongestKey));
            }

            foreach (var index in type.GetIndexes())
            {
                faults.AddRange(Judge(type, index.Properties, index.IsClustered() == true ? LongestClusteredKey : LongestKey));
            }
        }

        return faults;
    }

    public static List<string> UnreadableFilters(IModel model) =>
    [
        .. from type in model.GetEntityTypes()
           from index in type.GetIndexes()
           let filter = index.GetFilter()
           where filter is not null && !Filter().IsMatch(filter)
           select $"{type.DisplayName()}: {filter}",
    ];

    private static IEnumerable<string> Judge(IEntityType type, IReadOnlyList<IProperty> key, int longest)
    {
        var endless = key.FirstOrDefault(property => Bytes(property) is null);
        if (endless is not null)
        {
            return [$"{type.DisplayName()}.{endless.Name} has no end"];
        }

        var bytes = key.Sum(property => Bytes(property)!.Value);
        return bytes > longest
            ? [$"{string.Join(", ", key.Select(property => $"{type.DisplayName()}.{property.Name}"))}: {bytes} bytes, more than {longest}"]
            : [];
    }

    /// <summary>How much of a key a column takes; null when it has no end.</summary>
    private static int? Bytes(IProperty property)
    {
        var store = property.GetColumnType();
        return store switch
        {
            _ when store.EndsWith("(max)", StringComparison.Ordinal) => null,
            _ when Length().Match(store) is { Success: true } match && store.StartsWith('n') => 2 * int.Parse(match.Value, System.Globalization.CultureInfo.InvariantCulture),
            _ when Length().Match(store) is { Success: true } match && store.Contains("binary", StringComparison.Ordinal) => int.Parse(match.Value, System.Globalization.CultureInfo.InvariantCulture),
            "uniqueidentifier" => 16,
            _ => 17,
        };
    }

    [GeneratedRegex(@"\d+")]
    private static partial Regex Length();

    [GeneratedRegex(@"^\[\w+\] IS (NOT )?NULL( AND \[\w+\] IS (NOT )?NULL)*$")]
    private static partial Regex Filter();
}
