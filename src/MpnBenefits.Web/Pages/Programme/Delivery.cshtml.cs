using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Competencies;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Competencies;
using MpnBenefits.Domain.Deliveries;
using MpnBenefits.Web.Deliveries;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Text;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Pages.Programme;

/// <summary>
/// One delivered file: how far its check has come, what becomes of every line, and the word that puts it in force or
/// discards it. It may be left and goes on.
/// </summary>
[Does(Deed.KeepProgramme)]
public sealed class DeliveryModel(BenefitsDb db, ReceiveDelivery receive, PortalClock clock, CurrentPerson me, Words words, Text<ProgrammeText> texts) : PageModel
{
    private const int PageSize = 50;
    public EvidenceBatch Delivery { get; private set; } = null!;

    public string? ReceivedBy { get; private set; }

    /// <summary>An earlier delivery of the very same file.</summary>
    public EvidenceBatch? SameBefore { get; private set; }

    public IReadOnlyList<EvidenceLine> Lines { get; private set; } = [];

    /// <summary>The fate whose lines are shown; null for all.</summary>
    public LineFate? Shown { get; private set; }

    /// <summary>The line the next page begins after; null on the last.</summary>
    public string? After { get; private set; }

    /// <summary>Whether something else came into force since its lines were compared, so that they must be again.</summary>
    public bool IsStale { get; private set; }

    /// <summary>How many partners it would change something for.</summary>
    public int Partners { get; private set; }

    public static string Pill(EvidenceBatchState state) => state switch
    {
        EvidenceBatchState.Checking => "pill-info",
        EvidenceBatchState.Checked => "pill-soon",
        EvidenceBatchState.InForce => "pill-good",
        _ => "pill-quiet",
    };

    public static string Pill(LineFate fate) => fate switch
    {
        LineFate.New => "pill-good",
        LineFate.Changed => "pill-info",
        LineFate.Known => "pill-quiet",
        _ => "pill-stop",
    };

    public int Count(LineFate fate) => fate switch
    {
        LineFate.New => Delivery.NewLines,
        LineFate.Changed => Delivery.ChangedLines,
        LineFate.Known => Delivery.KnownLines,
        _ => Delivery.RefusedLines,
    };

    public string Said(LineFault fault) =>
        (fault.Column.Length == 0 ? "" : fault.Column + " – ") + texts["Fault." + fault.Kind, fault.Fact];

    public async Task<IActionResult> OnGetAsync(long delivery, string? fate, string? after, CancellationToken ct)
    {
        if (!await FindAsync(delivery, ct))
        {
            return NotFound();
        }

        Shown = Enum.TryParse<LineFate>(fate, out var asked) && Enum.IsDefined(asked) ? asked : null;
        var begin = int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var line) ? line : 0;
        var lines = await LinesOf(Shown).Where(one => one.Line > begin).OrderBy(one => one.Line).Take(PageSize + 1).ToListAsync(ct);
        Lines = [.. lines.Take(PageSize)];
        After = lines.Count > PageSize ? Lines[^1].Line.ToString(CultureInfo.InvariantCulture) : null;
        IsStale = Delivery.State is EvidenceBatchState.Checked && (await db.LastInForceAsync(ct) ?? default(EvidenceBatchId)) != Delivery.CheckedAgainst;
        SameBefore = await receive.SameBeforeAsync(Delivery, ct);
        ReceivedBy = await db.People.AsNoTracking().Where(person => person.Id == Delivery.ReceivedBy).Select(person => person.Name).SingleOrDefaultAsync(ct);
        Partners = Delivery.State is EvidenceBatchState.Checked
            ? await LinesOf(null).Where(one => one.Fate == LineFate.New || one.Fate == LineFate.Changed).Select(one => one.Partner).Distinct().CountAsync(ct)
            : 0;
        return Page();
    }

    /// <summary>The fate of every line, written as it is read.</summary>
    public async Task<IActionResult> OnGetCsvAsync(long delivery, string? fate, CancellationToken ct)
    {
        if (!await FindAsync(delivery, ct))
        {
            return NotFound();
        }

        LineFate? only = Enum.TryParse<LineFate>(fate, out var asked) && Enum.IsDefined(asked) ? asked : null;
        var lines = LinesOf(only).OrderBy(one => one.Line).AsAsyncEnumerable().Select(line => (IEnumerable<string>)
        [
            line.Line.ToString(CultureInfo.InvariantCulture), line.Partner?.Value ?? "", words.For(line.Fate), string.Join(" ", line.Faults.Select(Said)), line.About, line.Was,
        ]);
        string[] head = [texts["Lines.Line"], "MPN ID", texts["Lines.Fate"], texts["Lines.Why"], texts["Lines.About"], texts["Lines.Was"]];
        await CsvFile.WriteAsync(Response, $"delivery-{Delivery.Number.ToString(CultureInfo.InvariantCulture)}.csv", head, lines, ct);
        return new EmptyResult();
    }

    public Task<IActionResult> OnPostAsync(long delivery, CancellationToken ct) => DecideAsync(
        delivery, "Delivery.Done", async batch => batch.TakeEffect(await db.LastInForceAsync(ct), clock.Now), ct);

    public Task<IActionResult> OnPostDiscardAsync(long delivery, CancellationToken ct) => DecideAsync(
        delivery, "Delivery.Discarded", batch => Task.FromResult(batch.Discard(clock.Now)), ct);

    public Task<IActionResult> OnPostAgainAsync(long delivery, CancellationToken ct) => DecideAsync(
        delivery, "Delivery.Again", batch => Task.FromResult(batch.CheckAgain()), ct);

    private Task<IActionResult> DecideAsync(long number, string done, Func<EvidenceBatch, Task<Result<EvidenceBatch>>> decide, CancellationToken ct) =>
        db.InUnitAsync<IActionResult>(async () =>
        {
            if (await db.EvidenceBatches.SingleOrDefaultAsync(batch => batch.Number == number && batch.Kind != null, ct) is not { } batch)
            {
                return NotFound();
            }

            if ((await decide(batch)).Refused(out var why, out _))
            {
                this.Refuse(words.For(why) + " " + words.NextStep(why), "delivery");
                return await OnGetAsync(number, null, null, ct);
            }

            await db.CommitAsync(me.Actor, ct);
            this.Note(texts[done, batch.Number]);
            return RedirectToPage(new { delivery = number });
        });

    private async Task<bool> FindAsync(long number, CancellationToken ct)
    {
        if (await db.EvidenceBatches.AsNoTracking().SingleOrDefaultAsync(batch => batch.Number == number && batch.Kind != null, ct) is not { } found)
        {
            return false;
        }

        Delivery = found;
        return true;
    }

    private IQueryable<EvidenceLine> LinesOf(LineFate? fate) =>
        db.EvidenceLines.AsNoTracking().Where(line => line.Batch == Delivery.Id && (fate == null || line.Fate == fate));
}
