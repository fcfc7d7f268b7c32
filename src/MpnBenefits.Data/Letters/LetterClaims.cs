using Microsoft.EntityFrameworkCore;
using MpnBenefits.Domain;

namespace MpnBenefits.Data.Letters;

public static class LetterClaims
{
    /// <summary>Moves a letter's next try on, for the one instance that still finds it where it was seen.</summary>
    public static async Task<bool> ClaimLetterAsync(this BenefitsDb db, LetterId id, DateTimeOffset seen, DateTimeOffset until, CancellationToken ct)
    {
        var claimed = 0;
        await db.GatedAsync(
            async () => claimed = await db.Letters.ForPortal().Where(letter => letter.Id == id && letter.NextTryAt == seen)
                .ExecuteUpdateAsync(set => set.SetProperty(letter => letter.NextTryAt, until).SetProperty(letter => letter.Version, letter => letter.Version + 1), ct),
            ct);
        return claimed == 1;
    }
}
