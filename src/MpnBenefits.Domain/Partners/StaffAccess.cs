namespace MpnBenefits.Domain.Partners;

/// <summary>That somebody is the operator's: shown wherever rows of every company are asked for.</summary>
public sealed record StaffAccess
{
    private StaffAccess(PersonId by) => By = by;

    public PersonId By { get; }

    public static StaffAccess? Of(Person person) => person.Staff == StaffRoles.None ? null : new(person.Id);
}
