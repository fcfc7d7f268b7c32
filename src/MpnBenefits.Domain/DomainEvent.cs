namespace MpnBenefits.Domain;

/// <summary>
/// Something that happened, in the past tense, with its facts: ids, days, amounts. It becomes one audit line in the
/// transaction that made it true. A fact that names a person or is free text is marked <see cref="PersonalAttribute"/>.
/// </summary>
public abstract record DomainEvent
{
    /// <summary>What it happened to, as the audit line says it: an id or a human number.</summary>
    public abstract string Subject { get; }
}

/// <summary>A fact kept apart from the audit line, under a salted digest, so that a person can be erased and the chain stays whole.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonalAttribute : Attribute;
