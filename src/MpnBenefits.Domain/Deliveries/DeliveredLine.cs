using MpnBenefits.Domain.Competencies;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Domain.Programme;

namespace MpnBenefits.Domain.Deliveries;

/// <summary>
/// A line of a delivery: what it says in the programme's terms, or its faults. A month must be over, points stay within
/// their component, a metric or option belongs to the competency, a last day does not lie before the first.
/// </summary>
public sealed record DeliveredLine(int Number, MpnId? Partner, IReadOnlyList<LineFault> Faults)
{
    private const int LongestId = 60;

    /// <summary>Makes the row for a company; null for a departure, which has none of its own, and where there are faults.</summary>
    public Func<CompanyId, EvidenceBatchId, IEvidenceRow>? Row { get; private init; }

    /// <summary>The person who leaves, and when.</summary>
    public (string Mcid, DateOnly On)? Departure { get; private init; }

    public static DeliveredLine Unreadable(int number) => new(number, null, [new("", LineFaultKind.NotReadable)]);

    public static DeliveredLine Read(DeliveryKind kind, int number, IReadOnlyDictionary<string, string> written, Catalogue catalogue, DateOnly today)
    {
        var cells = new LineCells(written);
        var partner = PartnerIn(cells);
        var reader = new LineReading(cells, catalogue, today);
        var read = kind switch
        {
            DeliveryKind.Skills => reader.Skill(),
            DeliveryKind.Figures => reader.Figure(),
            DeliveryKind.Points => reader.Points(),
            DeliveryKind.Trainers => reader.Trainer(),
            _ => null,
        };
        var departure = kind is DeliveryKind.Departures ? reader.Departure() : null;
        return cells.Faults.Count > 0
            ? new(number, partner, cells.Faults)
            : new(number, partner, []) { Row = read, Departure = departure };
    }

    private static MpnId? PartnerIn(LineCells cells)
    {
        var text = cells.Text(DeliveryForm.MpnId, LongestId);
        if (text.Length == 0 || MpnId.TryParse(text, out var id))
        {
            return text.Length == 0 ? null : MpnId.Parse(text);
        }

        cells.Blame(DeliveryForm.MpnId, LineFaultKind.NoSuchPartner, text);
        return null;
    }
}
