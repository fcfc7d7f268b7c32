namespace MpnBenefits.Domain.Audit;

/// <summary>Who made a change: a person, a staff member, or the portal itself; and on whose behalf, where it is another's.</summary>
public sealed record Actor(ActorKind Kind, string Id, string? OnBehalfOf = null)
{
    public static Actor Of(PersonId person) => new(ActorKind.Person, person.Value.ToString("D"));

    public static Actor OfStaff(PersonId person) => new(ActorKind.Staff, person.Value.ToString("D"));

    /// <summary>The portal at start, its jobs, its gateway.</summary>
    public static Actor System(string what) => new(ActorKind.System, what);
}

public enum ActorKind
{
    Person,
    Staff,
    System,
}
