namespace MpnBenefits.Domain.Deliveries;

/// <summary>What is wrong with a line.</summary>
public enum LineFaultKind
{
    Missing,
    NotADay,
    NotAMonth,
    NotANumber,
    TooLong,
    NotKnown,
    NotOfCompetency,
    OutOfRange,
    Negative,
    AllOrNothing,
    InFuture,
    BeforeTheOther,
    NotYetOver,
    TooFewCells,
    NoSuchPartner,
    NoSuchPerson,
    LinkedElsewhere,
    SaidTwice,
    NotReadable,
}

/// <summary>
/// One fault of a line: the column, what is wrong there, and the fact that tells it: the highest number allowed, the other
/// column, the MPN ID of the company the person is linked to, the line that said it first.
/// </summary>
public sealed record LineFault(string Column, LineFaultKind Kind, string Fact = "")
{
    private const char Between = '\t';

    /// <summary>As it is kept with the line.</summary>
    public string Written => string.Join(Between, Column, Kind, Fact);

    public static LineFault Read(string written)
    {
        var parts = written.Split(Between);
        return new(parts[0], Enum.Parse<LineFaultKind>(parts[1]), parts[2]);
    }
}

/// <summary>What becomes of a line.</summary>
public enum LineFate
{
    /// <summary>Nothing was known about it.</summary>
    New,

    /// <summary>Something else was known about it, which it takes the place of.</summary>
    Changed,

    /// <summary>The same is known.</summary>
    Known,

    /// <summary>It stays out, with its faults.</summary>
    Refused,
}
