using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data.Committing;
using MpnBenefits.Domain;
using MpnBenefits.Domain.SignIn;

namespace MpnBenefits.Data.SignIn;

/// <summary>What becomes of a session between sign-in and sign-out. That it was used is no event worth a line of history.</summary>
public static class Sessions
{
    /// <summary>Uses within a minute are one use.</summary>
    private static readonly TimeSpan Grain = TimeSpan.FromMinutes(1);

    public static bool IsWorthSeeing(this Session session, DateTimeOffset now) => now - session.SeenAt >= Grain;

    /// <summary>Puts down that it was used.</summary>
    public static Task SeeAsync(this BenefitsDb db, SessionId session, DateTimeOffset now, CancellationToken ct) => db.NoteAsync(
        () => db.Sessions.Where(one => one.Id == session && one.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.SeenAt, now).SetProperty(one => one.Version, one => one.Version + 1), ct),
        ct);

    /// <summary>From now on it shows another of the person's companies.</summary>
    public static Task ShowAsync(this BenefitsDb db, SessionId session, CompanyId company, CancellationToken ct) => db.NoteAsync(
        () => db.Sessions.Where(one => one.Id == session)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.Shows, company).SetProperty(one => one.Version, one => one.Version + 1), ct),
        ct);

    /// <summary>A database too busy for a note says nothing about the request: it goes on without.</summary>
    private static async Task NoteAsync(this BenefitsDb db, Func<Task> write, CancellationToken ct)
    {
        try
        {
            await db.GatedAsync(write, ct);
        }
        catch (ConflictException)
        {
        }
    }
}
