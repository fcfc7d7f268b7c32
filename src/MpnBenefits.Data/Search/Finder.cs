using Microsoft.EntityFrameworkCore;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Data.Search;

/// <summary>Something found, the company it belongs to, and how many of the words asked for stand in it whole.</summary>
public sealed record Hit(SubjectKind Kind, Guid Subject, CompanyId Company, int Exact = 0);

/// <summary>
/// What a search answers: the hits, whole words first; whether they are more than a list shows, and whether there were
/// even more, which nobody looked at.
/// </summary>
public sealed record Found(IReadOnlyList<Hit> Hits, bool NarrowDown, bool TooShort, bool Cut = false)
{
    public static Found Nothing { get; } = new([], false, false);
}

/// <summary>
/// Finds by the beginnings of words, in any order. Each word is a range of the index; the rarest is read first and the
/// others are checked against its candidates, so that no table is ever scanned.
/// </summary>
public static class Finder
{
    public const int ShortestWord = 2;
    public const int Shown = 50;
    private const int MostWords = 6;
    private const int Candidates = 1000;

    public static async Task<Found> FindAsync(this BenefitsDb db, StaffAccess me, string text, CancellationToken ct)
    {
        var words = Folding.Tokens(text).Where(word => word.Length >= ShortestWord).Take(MostWords).ToList();
        if (words.Count == 0)
        {
            return Found.Nothing with { TooShort = true };
        }

        var ranges = (words.Count == 1 ? words : await RarestFirstAsync(db, me, words, ct)).ConvertAll(word => (Word: word, Rows: Range(db, me, word)));

        // In the order of the index the word itself stands before those that only begin with it.
        var first = await ranges[0].Rows.OrderBy(row => row.Word).ThenBy(row => row.Subject).Take(Candidates + 1).ToListAsync(ct);
        var hits = first.GroupBy(row => row.Subject).Select(rows => Hit(rows, ranges[0].Word, before: 0)).ToList();
        if (ranges.Count > 1 && hits.Count > 0)
        {
            var subjects = hits.ConvertAll(hit => hit.Subject);
            var others = await ranges.Skip(1).Select(range => range.Rows.Where(row => subjects.Contains(row.Subject)))
                .Aggregate((all, next) => all.Concat(next)).ToListAsync(ct);
            foreach (var (word, _) in ranges.Skip(1))
            {
                var also = others.Where(row => row.Word.StartsWith(word, StringComparison.Ordinal)).ToLookup(row => row.Subject);
                hits = [.. hits.Where(hit => also.Contains(hit.Subject)).Select(hit => Hit(also[hit.Subject], word, hit.Exact))];
            }
        }

        hits = [.. hits.OrderByDescending(hit => hit.Exact).ThenBy(hit => hit.Kind)];
        var cut = first.Count > Candidates;
        return new(hits, cut || hits.Count > Shown, TooShort: false, cut);
    }

    private static Hit Hit(IEnumerable<SearchWord> rows, string word, int before)
    {
        var found = rows.ToList();
        return new(found[0].Kind, found[0].Subject, found[0].Company, before + (found.Exists(row => row.Word == word) ? 1 : 0));
    }

    /// <summary>How many rows each range has, up to the limit, in one statement.</summary>
    private static async Task<List<string>> RarestFirstAsync(BenefitsDb db, StaffAccess me, List<string> words, CancellationToken ct)
    {
        var marks = words.Select((word, index) => Range(db, me, word).Take(Candidates + 1).Select(_ => index))
            .Aggregate((all, next) => all.Concat(next));
        var counts = await marks.GroupBy(index => index).Select(group => new { Index = group.Key, Count = group.Count() }).ToListAsync(ct);
        return [.. words.OrderBy(word => counts.Find(one => one.Index == words.IndexOf(word))?.Count ?? 0)];
    }

    private static IQueryable<SearchWord> Range(BenefitsDb db, StaffAccess me, string prefix)
    {
        var end = prefix + '\uffff';
#pragma warning disable CA1309 // the database compares: binary on both
        return db.SearchWords.ForStaff(me).AsNoTracking()
            .Where(word => string.Compare(word.Word, prefix) >= 0 && string.Compare(word.Word, end) < 0);
#pragma warning restore CA1309
    }
}
