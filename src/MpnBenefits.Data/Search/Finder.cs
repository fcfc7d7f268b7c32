using Microsoft.EntityFrameworkCore;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Data.Search;

/// <summary>Something found, and the company it belongs to.</summary>
public sealed record Hit(SubjectKind Kind, Guid Subject, CompanyId Company);

/// <summary>What a search answers: the hits, and whether there were more than are shown.</summary>
public sealed record Found(IReadOnlyList<Hit> Hits, bool NarrowDown, bool TooShort)
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
    private const int Candidates = 1000;

    public static async Task<Found> FindAsync(this BenefitsDb db, StaffAccess me, string text, CancellationToken ct)
    {
        var words = Folding.Tokens(text);
        if (words.Count == 0 || words.All(word => word.Length < ShortestWord))
        {
            return Found.Nothing with { TooShort = true };
        }

        words = [.. words.Where(word => word.Length >= ShortestWord)];
        var rarest = await RarestFirstAsync(db, me, words, ct);
        var candidates = await Range(db, me, rarest[0]).Select(word => new Hit(word.Kind, word.Subject, word.Company))
            .Distinct().Take(Candidates + 1).ToListAsync(ct);
        foreach (var word in rarest.Skip(1))
        {
            var subjects = candidates.Select(hit => hit.Subject).ToList();
            var also = await Range(db, me, word).Where(one => subjects.Contains(one.Subject)).Select(one => one.Subject).Distinct().ToListAsync(ct);
            candidates = [.. candidates.IntersectBy(also, hit => hit.Subject)];
        }

        return new(candidates, candidates.Count > Shown, false);
    }

    private static async Task<List<string>> RarestFirstAsync(BenefitsDb db, StaffAccess me, IReadOnlyList<string> words, CancellationToken ct)
    {
        if (words.Count == 1)
        {
            return [.. words];
        }

        var counted = new List<(string Word, int Count)>();
        foreach (var word in words.Take(6))
        {
            counted.Add((word, await Range(db, me, word).Take(Candidates + 1).CountAsync(ct)));
        }

        return [.. counted.OrderBy(one => one.Count).Select(one => one.Word)];
    }

    private static IQueryable<SearchWord> Range(BenefitsDb db, StaffAccess me, string prefix)
    {
        var end = prefix + '\uffff';
#pragma warning disable CA1309 // the database compares: binary on both
        return db.SearchWords.ForStaff(me).Where(word => string.Compare(word.Word, prefix) >= 0 && string.Compare(word.Word, end) < 0);
#pragma warning restore CA1309
    }
}
