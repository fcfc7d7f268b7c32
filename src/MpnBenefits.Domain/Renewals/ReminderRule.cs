namespace MpnBenefits.Domain.Renewals;

/// <summary>A day on which a renewal letter is due, counted from the anniversary (R16): −15 is <c>anniversary-coming</c>.</summary>
public sealed record ReminderRule(int OffsetDays, string Kind)
{
    public Reminder For(DateOnly anniversary) => new(anniversary.AddDays(OffsetDays), Kind);
}

/// <summary>A renewal letter's day and kind.</summary>
public sealed record Reminder(DateOnly On, string Kind);
