using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Audit;

namespace MpnBenefits.Data.Audit;

/// <summary>Turns what happened into lines of each chain, inside the committing transaction.</summary>
internal static class AuditTrail
{
    private const string Genesis = "";

    /// <summary>
    /// The chain's head is moved first: that update queues a company's writers on both databases. Two chains are taken
    /// in id order, so that two commits cannot wait for each other.
    /// </summary>
    public static async Task<List<object>> WriteAsync(
        BenefitsDb db, List<(Guid Chain, DomainEvent What)> happened, Actor actor, DateTimeOffset at, CancellationToken ct)
    {
        var lines = new List<object>();
        foreach (var chain in happened.GroupBy(one => one.Chain, one => one.What).OrderBy(group => group.Key))
        {
            var events = chain.ToList();
            var (sequence, previous) = await MoveHeadAsync(db, chain.Key, events.Count, ct);
            foreach (var what in events)
            {
                var (entry, personal) = Line(chain.Key, ++sequence, what, actor, at, previous);
                lines.Add(entry);
                lines.AddRange(personal is null ? [] : [personal]);
                previous = entry.Hash;
            }

            await db.AuditHeads.Where(head => head.Chain == chain.Key)
                .ExecuteUpdateAsync(set => set.SetProperty(head => head.Hash, previous), ct);
        }

        db.AddRange(lines);
        return lines;
    }

    private static async Task<(long Sequence, string Hash)> MoveHeadAsync(BenefitsDb db, Guid chain, int count, CancellationToken ct)
    {
        var moved = await db.AuditHeads.Where(head => head.Chain == chain)
            .ExecuteUpdateAsync(set => set.SetProperty(head => head.Sequence, head => head.Sequence + count), ct);
        if (moved == 0)
        {
            await db.Database.ExecuteSqlAsync(
                $"INSERT INTO AuditHeads (Chain, Sequence, Hash) VALUES ({chain}, {(long)count}, {Genesis})", ct);
            return (0, Genesis);
        }

        var head = await db.AuditHeads.AsNoTracking().SingleAsync(one => one.Chain == chain, ct);
        return (head.Sequence - count, head.Hash);
    }

    private static (AuditEntry Entry, AuditPersonal? Personal) Line(
        Guid chain, long sequence, DomainEvent what, Actor actor, DateTimeOffset at, string previous)
    {
        var personal = EventJson.Personal(what) is { } facts
            ? new AuditPersonal(chain, sequence, RandomNumberGenerator.GetHexString(32, lowercase: true), facts)
            : null;
        var entry = new AuditEntry
        {
            Chain = chain,
            Sequence = sequence,
            At = at,
            ActorKind = actor.Kind,
            ActorId = actor.Id,
            OnBehalfOf = actor.OnBehalfOf,
            What = what.GetType().Name,
            Subject = what.Subject,
            Facts = EventJson.Facts(what),
            PersonalDigest = personal?.Digest,
            PreviousHash = previous,
        };
        return (entry.Sealed(), personal);
    }
}
