namespace MpnBenefits.Domain.Deliveries;

/// <summary>What the lines of a delivered file are about.</summary>
public enum DeliveryKind
{
    Skills,
    Figures,
    Points,
    Trainers,
    Departures,
}

/// <summary>A column of a delivered file, by the name its first line gives it.</summary>
/// <param name="Name">Lower case with underscores, the same in every language.</param>
/// <param name="Required">Whether each line must fill it.</param>
/// <param name="Example">What a line may have there.</param>
public sealed record DeliveryColumn(string Name, bool Required, string Example);

/// <summary>
/// The columns of one kind of file. A file is known by them, in any order and whatever it is called; a column that is
/// filled on request only may be absent, one that no form has is not taken, so that a misspelt one is not lost in silence.
/// </summary>
public sealed record DeliveryForm(DeliveryKind Kind, IReadOnlyList<DeliveryColumn> Columns)
{
    public static readonly DeliveryColumn MpnId = new("mpn_id", true, "1111111");
    public static readonly DeliveryColumn Competency = new("competency", true, "data-platform");
    public static readonly DeliveryColumn Mcid = new("mcid", true, "990012345");
    public static readonly DeliveryColumn Holder = new("holder", true, "Claire Martin");
    public static readonly DeliveryColumn SkillKind = new("kind", true, "exam");
    public static readonly DeliveryColumn Title = new("title", true, "Designing Data Solutions");
    public static readonly DeliveryColumn ValidFrom = new("valid_from", true, "2020-11-20");
    public static readonly DeliveryColumn ValidTo = new("valid_to", false, "2022-11-20");
    public static readonly DeliveryColumn AcceptedUntil = new("accepted_until", false, "2021-12-31");
    public static readonly DeliveryColumn LinkedOn = new("linked_on", false, "2019-03-01");
    public static readonly DeliveryColumn LeftOn = new("left_on", false, "");
    public static readonly DeliveryColumn DepartedOn = new("left_on", true, "2021-08-30");
    public static readonly DeliveryColumn Metric = new("metric", true, "azure-consumption-usd");
    public static readonly DeliveryColumn Month = new("month", true, "2021-08");
    public static readonly DeliveryColumn Amount = new("amount", true, "1250.50");
    public static readonly DeliveryColumn Option = new("option", true, "customer-engagement");
    public static readonly DeliveryColumn Component = new("component", true, "developers");
    public static readonly DeliveryColumn AsOf = new("as_of", true, "2021-08-20");
    public static readonly DeliveryColumn Points = new("points", true, "4.5");

    public static IReadOnlyList<DeliveryForm> All { get; } =
    [
        new(DeliveryKind.Skills, [MpnId, Competency, Mcid with { Required = false }, Holder, SkillKind, Title, ValidFrom, ValidTo, AcceptedUntil, LinkedOn, LeftOn]),
        new(DeliveryKind.Figures, [MpnId, Competency with { Example = "cloud-platform" }, Metric, Month, Amount]),
        new(DeliveryKind.Points, [MpnId, Competency with { Example = "cloud-business-applications" }, Option, Component, AsOf, Points]),
        new(DeliveryKind.Trainers, [MpnId, Mcid, Holder, ValidFrom, ValidTo, LinkedOn, LeftOn]),
        new(DeliveryKind.Departures, [MpnId, Mcid, DepartedOn]),
    ];

    public static DeliveryForm Of(DeliveryKind kind) => All.First(form => form.Kind == kind);

    /// <summary>The form a file's first line is of: each column known, none twice, and none missing that must be there.</summary>
    public static Result<DeliveryForm> OfHeader(IReadOnlyList<string> names)
    {
        var given = names.Select(name => name.Trim()).ToList();
        if (given.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            return new DeliveryColumnTwice(twice.Key);
        }

        var closest = All.OrderByDescending(form => form.Shared(given)).ThenBy(form => form.Missing(given).Count).First();
        return closest.Missing(given) is { Count: > 0 } missing ? new DeliveryColumnsMissing(closest.Kind, missing)
            : closest.Unknown(given) is { Count: > 0 } unknown ? new DeliveryColumnsUnknown(closest.Kind, unknown)
            : closest;
    }

    private int Shared(IReadOnlyList<string> names) => Columns.Count(column => names.Contains(column.Name));

    private List<string> Missing(IReadOnlyList<string> names) =>
        [.. Columns.Where(column => column.Required && !names.Contains(column.Name)).Select(column => column.Name)];

    private List<string> Unknown(IReadOnlyList<string> names) => [.. names.Where(name => Columns.All(column => column.Name != name))];
}

/// <summary>The first line names a column twice.</summary>
[Rules(7, 8)]
public sealed record DeliveryColumnTwice(string Column) : Refusal;

/// <summary>The first line comes closest to a form, and lacks columns of it.</summary>
[Rules(7, 8)]
public sealed record DeliveryColumnsMissing(DeliveryKind Closest, IReadOnlyList<string> Columns) : Refusal;

/// <summary>The first line is of a form, and has columns that are none of it.</summary>
[Rules(7, 8)]
public sealed record DeliveryColumnsUnknown(DeliveryKind Closest, IReadOnlyList<string> Columns) : Refusal;
