using System.Globalization;

namespace MpnBenefits.Domain.Deliveries;

/// <summary>
/// The cells of one line by column, read one after the other while their faults are gathered, so that a line says all
/// that is wrong with it at once.
/// </summary>
internal sealed class LineCells(IReadOnlyDictionary<string, string> cells)
{
    private const int LongestFact = 40;
    private readonly List<LineFault> faults = [];

    public IReadOnlyList<LineFault> Faults => faults;

    public void Blame(DeliveryColumn column, LineFaultKind kind, string fact = "") => faults.Add(new(column.Name, kind, Short(fact)));

    /// <summary>A text, without the space around it; empty with a fault where it must be filled or is too long.</summary>
    public string Text(DeliveryColumn column, int limit)
    {
        var text = cells.GetValueOrDefault(column.Name, "").Trim();
        if (text.Length == 0 && column.Required)
        {
            Blame(column, LineFaultKind.Missing);
        }
        else if (text.Length > limit)
        {
            Blame(column, LineFaultKind.TooLong, limit.ToString(CultureInfo.InvariantCulture));
            return "";
        }

        return text;
    }

    public DateOnly? Day(DeliveryColumn column) => Dated(column, "yyyy-MM-dd", LineFaultKind.NotADay);

    /// <summary>The first day of a month, written 2021-08.</summary>
    public DateOnly? Month(DeliveryColumn column) => Dated(column, "yyyy-MM", LineFaultKind.NotAMonth);

    /// <summary>A number with a dot and so many decimals at most, as a whole number of its smallest parts: 7.5 with one is 75.</summary>
    public long? Parts(DeliveryColumn column, int decimals, long most)
    {
        var text = Text(column, LongestFact);
        if (text.Length == 0)
        {
            return null;
        }

        const NumberStyles plain = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
        var scale = decimals == 1 ? 10 : 100;
        if (!decimal.TryParse(text, plain, CultureInfo.InvariantCulture, out var number) || decimal.Truncate(number * scale) != number * scale)
        {
            Blame(column, LineFaultKind.NotANumber, text);
            return null;
        }

        if (number < 0)
        {
            Blame(column, LineFaultKind.Negative);
            return null;
        }

        if (number * scale > most)
        {
            Blame(column, LineFaultKind.OutOfRange, (most / scale).ToString(CultureInfo.InvariantCulture));
            return null;
        }

        return (long)(number * scale);
    }

    private DateOnly? Dated(DeliveryColumn column, string format, LineFaultKind fault)
    {
        var text = Text(column, LongestFact);
        if (text.Length == 0)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1990 and <= 2099)
        {
            return day;
        }

        Blame(column, fault, text);
        return null;
    }

    private static string Short(string fact) => (fact.Length > LongestFact ? fact[..LongestFact] : fact).Replace('\t', ' ').Replace('\n', ' ');
}
