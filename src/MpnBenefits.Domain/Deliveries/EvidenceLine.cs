using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Domain.Deliveries;

/// <summary>
/// What became of one line of a delivered file. It names the partner and the columns at fault, no person; the rows it
/// brings lie in their own tables and count once the delivery has taken effect.
/// </summary>
public sealed class EvidenceLine
{
    public const int FaultsLimit = 1000;
    public const int AboutLimit = 400;
    public const int WasLimit = 200;
    private const char Between = '\n';

    private EvidenceLine()
    {
    }

    public EvidenceBatchId Batch { get; private init; }

    /// <summary>The line in the file, its head being line 1.</summary>
    public int Line { get; private init; }

    public MpnId? Partner { get; private init; }

    /// <summary>What it is about, by which a later line about the same is found.</summary>
    public long? Key { get; private init; }

    public LineFate Fate { get; private init; }

    /// <summary>What it would bring, in the names of the catalogue and of the columns; of a departure, its first row.</summary>
    public string About { get; private init; } = "";

    /// <summary>What was known before, in the names of the columns.</summary>
    public string Was { get; private init; } = "";

    public string Written { get; private init; } = "";

    public IReadOnlyList<LineFault> Faults => Written.Length == 0 ? [] : [.. Written.Split(Between).Select(LineFault.Read)];

    public static EvidenceLine Of(EvidenceBatchId batch, CheckedLine line) => new()
    {
        Batch = batch,
        Line = line.Draft.Line.Number,
        Partner = line.Draft.Line.Partner,
        Key = line.Fate is LineFate.Refused ? null : line.Draft.Key,
        Fate = line.Fate,
        About = line.Rows is [var first, ..] ? Cut(first.About, AboutLimit) : "",
        Was = Cut(line.Was, WasLimit),
        Written = Kept(line.Faults),
    };

    private static string Cut(string text, int limit) => text.Length > limit ? text[..limit] : text;

    /// <summary>As many faults as there is room for; the first are said, and one mends them from the top.</summary>
    private static string Kept(IReadOnlyList<LineFault> faults)
    {
        var kept = "";
        foreach (var written in faults.Select(fault => fault.Written))
        {
            if (kept.Length + written.Length + 1 > FaultsLimit)
            {
                break;
            }

            kept += kept.Length == 0 ? written : Between + written;
        }

        return kept;
    }
}
