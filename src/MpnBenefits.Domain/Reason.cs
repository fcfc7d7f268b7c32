using System.Reflection;

namespace MpnBenefits.Domain;

/// <summary>
/// Why something is so, as a name carrying facts and never a sentence: page, API, letter and staff screen
/// turn the same reason into the reader's words.
/// </summary>
public abstract record Reason
{
    /// <summary>The name others may script against, such as <c>RenewalWindowOpen</c>.</summary>
    public string Code => GetType().Name;

    /// <summary>The numbered rules it stands on (R14, R15), as <c>docs/rules.md</c> lists them.</summary>
    public IReadOnlyList<string> Rules => GetType().GetCustomAttribute<RulesAttribute>()?.Names ?? [];
}

/// <summary>A reason that says no. An answer like any other, not an exception.</summary>
public abstract record Refusal : Reason;

/// <summary>The rules a reason stands on: <c>[Rules(14, 15)]</c> is R14 and R15.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RulesAttribute(params int[] numbers) : Attribute
{
    public IReadOnlyList<string> Names { get; } = [.. numbers.Select(number => $"R{number}")];
}
