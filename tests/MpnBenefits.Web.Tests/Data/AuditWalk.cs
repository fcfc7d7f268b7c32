using Microsoft.EntityFrameworkCore;

namespace MpnBenefits.Web.Tests.Data;

/// <summary>Walks a chain of history from its first line, and names everything that is not as it was written.</summary>
internal static class AuditWalk
{
    public static Task<List<string>> FaultsAsync(Portal portal, Guid chain) => portal.WithDbAsync(async db =>
    {
        var lines = await db.Audit.AsNoTracking().Where(line => line.Chain == chain).OrderBy(line => line.Sequence).ToListAsync();
        var personals = await db.AuditPersonals.AsNoTracking().Where(row => row.Chain == chain).ToDictionaryAsync(row => row.Sequence);
        var head = await db.AuditHeads.AsNoTracking().SingleOrDefaultAsync(row => row.Chain == chain);
        var faults = new List<string>();
        var (sequence, previous) = (0L, "");
        foreach (var line in lines)
        {
            if (line.Sequence != sequence + 1)
            {
                faults.Add($"{line.Sequence} follows {sequence}");
            }

            if (!line.IsIntact(previous))
            {
                faults.Add($"{line.Sequence} is not what was written");
            }

            if (personals.Remove(line.Sequence, out var personal) && personal.Digest != line.PersonalDigest)
            {
                faults.Add($"{line.Sequence} has other personal facts");
            }

            (sequence, previous) = (line.Sequence, line.Hash);
        }

        faults.AddRange(personals.Keys.Select(orphan => $"{orphan} has personal facts and no line"));
        if (head is null || (head.Sequence, head.Hash) != (sequence, previous))
        {
            faults.Add($"the chain ends at {sequence}, its head says {head?.Sequence}");
        }

        return faults;
    });
}
