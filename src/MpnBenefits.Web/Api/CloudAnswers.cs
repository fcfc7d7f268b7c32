using MpnBenefits.Domain.Benefits;
using MpnBenefits.Web.Text;

namespace MpnBenefits.Web.Api;

/// <summary>What a key does to a running cloud subscription, on the wire. Order and names of the members are a contract.</summary>
public sealed record CloudSubscriptionAnswer(AddAnswer Add, ExtendAnswer Extend, IReadOnlyList<WhyAnswer> Why)
{
    public const int MostSeats = 1_000_000;
    public const int MostMonths = 36;

    public static CloudSubscriptionAnswer Of(CloudChoice choice, Words words) => new(
        new(choice.Added.Seats, Plain.Number(choice.Added.MonthsLeft)),
        choice.Extended is { } extended
            ? new(true, extended.Seats, Plain.Number(choice.MonthsAdded!.Value), Plain.Number(extended.MonthsLeft))
            : new(false, null, null, null),
        [.. choice.Why.Select(why => WhyAnswer.Of(why, words))]);
}

public sealed record AddAnswer(int Seats, decimal MonthsLeft);

public sealed record ExtendAnswer(bool Allowed, int? Seats, decimal? MonthsAdded, decimal? MonthsLeft);

/// <summary>A replacement's decision on the wire. Order and names of the members are a contract.</summary>
public sealed record TokenReplacementAnswer(bool Allowed, DateOnly LastDay, IReadOnlyList<WhyAnswer> Why)
{
    /// <summary>How the reasons are written.</summary>
    public static IReadOnlyDictionary<string, ReplacementReason> Reasons { get; } = new Dictionary<string, ReplacementReason>
    {
        ["wrong-tenant"] = ReplacementReason.WrongTenant,
        ["seats-added-by-mistake"] = ReplacementReason.SeatsAddedByMistake,
        ["other"] = ReplacementReason.Other,
    };

    public static TokenReplacementAnswer Of(TokenReplacementDecision decision, Words words) =>
        new(decision.Allowed, decision.LastDay, [.. decision.Why.Select(why => WhyAnswer.Of(why, words))]);
}

/// <summary>Numbers as they are written: 9 and not 9.0.</summary>
internal static class Plain
{
    public static decimal Number(decimal number) => number == decimal.Truncate(number) ? decimal.Truncate(number) : number;
}
