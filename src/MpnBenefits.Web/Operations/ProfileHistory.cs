using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Audit;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Web.Text;

namespace MpnBenefits.Web.Operations;

/// <summary>When a field was changed last, and by whom.</summary>
public sealed record FieldChange(DateOnly On, PersonId? By);

/// <summary>Reads off the audit trail what became of each field of a profile.</summary>
public sealed class ProfileHistory(BenefitsDb db, Words words)
{
    /// <summary>The last change of each field; fields that stand as the company was enrolled are not in it.</summary>
    public async Task<IReadOnlyDictionary<string, FieldChange>> LastAsync(CompanyId company, CancellationToken ct)
    {
        var last = new Dictionary<string, FieldChange>();
        foreach (var (line, changed) in await ChangesAsync(company, ct))
        {
            var change = new FieldChange(DateOnly.FromDateTime(line.Entry.At.UtcDateTime), Guid.TryParse(line.Entry.ActorId, out var id) ? new PersonId(id) : null);
            foreach (var field in changed.Fields)
            {
                last[field] = change;
            }
        }

        var people = last.Values.Select(change => change.By).OfType<PersonId>().Distinct().ToList();
        if (people.Count > 0)
        {
            words.Know(await db.People.AsNoTracking().Where(person => people.Contains(person.Id)).Select(person => KeyValuePair.Create(person.Id, person.Name)).ToListAsync(ct));
        }

        return last;
    }

    /// <summary>The lines in which one field changed, newest first.</summary>
    public async Task<IReadOnlyList<HistoryLine>> OfAsync(CompanyId company, string field, CancellationToken ct) =>
        [.. (await ChangesAsync(company, ct)).Where(one => one.Changed.Fields.Contains(field)).Select(one => one.Line).Reverse()];

    private async Task<List<(HistoryLine Line, ProfileChanged Changed)>> ChangesAsync(CompanyId company, CancellationToken ct)
    {
        var lines = await db.HistoryOf(company).Where(line => line.Entry.What == nameof(ProfileChanged)).OrderBy(line => line.Entry.Sequence).ToListAsync(ct);
        return [.. lines.Select(line => (line, EventJson.Read(line.Entry.What, line.Entry.Facts, line.Personal?.Facts))).Where(one => one.Item2 is ProfileChanged)
            .Select(one => (one.line, (ProfileChanged)one.Item2!))];
    }
}
