using MpnBenefits.Domain;

namespace MpnBenefits.Data.Site;

/// <summary>The demonstration's shift of the portal's clock, in whole days. One row.</summary>
public sealed class ClockShift : Aggregate
{
    public int Id { get; private init; } = 1;

    public int Days { get; private set; }

    public override CompanyId? AuditedUnder => null;

    public void MoveTo(int days, DateOnly portalDay)
    {
        if (days != Days || Version == 0)
        {
            Days = days;
            Record(new ClockMoved(days, portalDay));
        }
    }
}

/// <summary>The portal's date was moved, to which day.</summary>
public sealed record ClockMoved(int Days, DateOnly To) : DomainEvent
{
    public override string Subject => "clock";
}
