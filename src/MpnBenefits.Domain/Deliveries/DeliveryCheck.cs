using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using MpnBenefits.Domain.Competencies;
using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Domain.Deliveries;

/// <summary>A line that was read, with its partner found and the row it would be.</summary>
public sealed record DraftLine(DeliveredLine Line, CompanyId? Company, IEvidenceRow? Row)
{
    /// <summary>What it is about, across all companies, in 64 bits; null where it cannot be told.</summary>
    public long? Key => Company is not { } company ? null
        : Row is not null ? Hash($"{company.Value}|{Row.Key}")
        : Line.Departure is { } departure ? Hash($"{company.Value}|{departure.Mcid}")
        : null;

    public string? Mcid => (Row as IPersonalEvidence)?.Mcid ?? Line.Departure?.Mcid;

    public static DraftLine Of(DeliveredLine line, IReadOnlyDictionary<MpnId, CompanyId> companies, EvidenceBatchId batch)
    {
        var company = line.Partner is { } partner && companies.TryGetValue(partner, out var found) ? found : (CompanyId?)null;
        return new(line, company, company is { } owner ? line.Row?.Invoke(owner, batch) : null);
    }

    private static long Hash(string text) => BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

/// <summary>What became of a line: its fate, the rows it brings, what was known before, or its faults.</summary>
public sealed record CheckedLine(DraftLine Draft, LineFate Fate, IReadOnlyList<IEvidenceRow> Rows, string Was, IReadOnlyList<LineFault> Faults);

/// <summary>
/// Compares lines, one after the other, with what is in force and with what the same file has said before. A line about
/// something an earlier one was about is refused and names it; a person linked to one company is not linked to another
/// for the same days; a departure brings every row of the person anew, with the day.
/// </summary>
public sealed class DeliveryCheck
{
    private readonly EvidenceBatchId batch;
    private readonly Func<CompanyId, MpnId?> mpnIdOf;
    private readonly Dictionary<long, int> said;
    private readonly Dictionary<(CompanyId, string), IEvidenceRow> known = [];
    private readonly Dictionary<string, HashSet<(CompanyId, string)>> slotsOf = new(StringComparer.Ordinal);

    /// <param name="batch">The delivery.</param>
    /// <param name="known">The rows in force and, over them, those this delivery has brought so far; of what the lines are about and of their people.</param>
    /// <param name="said">What earlier lines were about, and which line it was.</param>
    /// <param name="mpnIdOf">The MPN ID of another company.</param>
    public DeliveryCheck(EvidenceBatchId batch, IEnumerable<IEvidenceRow> known, IReadOnlyDictionary<long, int> said, Func<CompanyId, MpnId?> mpnIdOf)
    {
        (this.batch, this.mpnIdOf) = (batch, mpnIdOf);
        this.said = new(said);
        foreach (var row in known)
        {
            Learn(row);
        }
    }

    public IReadOnlyList<CheckedLine> Check(IEnumerable<DraftLine> lines) => [.. lines.Select(Check)];

    private CheckedLine Check(DraftLine line)
    {
        if (line.Line.Faults.Count > 0)
        {
            return Refuse(line, [.. line.Line.Faults]);
        }

        if (line.Company is not { } company)
        {
            return Refuse(line, new LineFault(DeliveryForm.MpnId.Name, LineFaultKind.NoSuchPartner, line.Line.Partner.ToString()!));
        }

        if (!said.TryAdd(line.Key!.Value, line.Line.Number))
        {
            return Refuse(line, new LineFault("", LineFaultKind.SaidTwice, $"{said[line.Key.Value]}"));
        }

        return line.Line.Departure is { } departure ? Leave(line, company, departure.Mcid, departure.On) : Bring(line, line.Row!);
    }

    private CheckedLine Bring(DraftLine line, IEvidenceRow row)
    {
        if (row is IPersonalEvidence { Mcid: { } mcid } person
            && Of(mcid).FirstOrDefault(other => other.Company != row.Company && other.Overlaps(person)) is { } elsewhere)
        {
            return Refuse(line, new LineFault(DeliveryForm.Mcid.Name, LineFaultKind.LinkedElsewhere, $"{mpnIdOf(elsewhere.Company)}"));
        }

        var before = known.GetValueOrDefault((row.Company, Slot(row)));
        if (before?.IsAs(row) == true)
        {
            return new(line, LineFate.Known, [], "", []);
        }

        Learn(row);
        return new(line, before is null ? LineFate.New : LineFate.Changed, [row], before?.Content ?? "", []);
    }

    private CheckedLine Leave(DraftLine line, CompanyId company, string mcid, DateOnly on)
    {
        var held = Of(mcid).Where(row => row.Company == company).ToList();
        if (held.Count == 0)
        {
            return Refuse(line, new LineFault(DeliveryForm.Mcid.Name, LineFaultKind.NoSuchPerson));
        }

        if (held.Exists(row => row.LinkedOn > on))
        {
            return Refuse(line, new LineFault(DeliveryForm.DepartedOn.Name, LineFaultKind.BeforeTheOther, DeliveryForm.LinkedOn.Name));
        }

        var staying = held.Where(row => row.LeftOn != on).ToList();
        var rows = staying.Select(row => (IEvidenceRow)row.Leaving(batch, on)).ToList();
        rows.ForEach(Learn);
        return staying.Count == 0
            ? new(line, LineFate.Known, [], "", [])
            : new(line, LineFate.Changed, rows, staying[0].Content, []);
    }

    private IEnumerable<IPersonalEvidence> Of(string mcid) =>
        slotsOf.GetValueOrDefault(mcid, []).Select(slot => (IPersonalEvidence)known[slot]);

    private void Learn(IEvidenceRow row)
    {
        var slot = (row.Company, Slot(row));
        known[slot] = row;
        if (row is IPersonalEvidence { Mcid: { } mcid })
        {
            (slotsOf.TryGetValue(mcid, out var slots) ? slots : slotsOf[mcid] = []).Add(slot);
        }
    }

    private static CheckedLine Refuse(DraftLine line, params IReadOnlyList<LineFault> faults) => new(line, LineFate.Refused, [], "", faults);

    /// <summary>Skills and trainings of one person are two things.</summary>
    private static string Slot(IEvidenceRow row) => $"{row.GetType().Name}|{row.Key}";
}
