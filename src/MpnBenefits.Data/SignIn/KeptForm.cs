using Microsoft.EntityFrameworkCore;
using MpnBenefits.Domain;

namespace MpnBenefits.Data.SignIn;

/// <summary>
/// What somebody typed when their session turned out to be over: encrypted, for that person and page alone, given back
/// once after the next sign-in.
/// </summary>
public sealed class KeptForm
{
    public const int PathLimit = 500;

    public Guid Id { get; init; }

    public PersonId Person { get; init; }

    public string Path { get; init; } = "";

    /// <summary>The fields, under Data Protection.</summary>
    public string Fields { get; init; } = "";

    /// <summary>By the system's clock.</summary>
    public DateTimeOffset KeptAt { get; init; }
}

public static class KeptForms
{
    /// <summary>Takes a form out, with all that are too old; null when it is not there, or not this person's.</summary>
    public static async Task<KeptForm?> TakeKeptAsync(this BenefitsDb db, Guid id, PersonId person, DateTimeOffset oldest, CancellationToken ct)
    {
        var kept = await db.KeptForms.AsNoTracking().SingleOrDefaultAsync(form => form.Id == id && form.Person == person && form.KeptAt >= oldest, ct);
        await db.GatedAsync(() => db.KeptForms.Where(form => (form.Id == id && form.Person == person) || form.KeptAt < oldest).ExecuteDeleteAsync(ct), ct);
        return kept;
    }
}
