using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Letters;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Audit;
using MpnBenefits.Domain.Letters;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Web.Hosting;

namespace MpnBenefits.Web.Letters;

/// <summary>
/// Delivers what waits. A letter is claimed by moving its next try ten minutes on, which only one instance can do; then
/// it is handed over, outside any transaction, and what became of it is committed. A process killed in between leaves a
/// letter that is tried again, under the same Message-ID.
/// </summary>
public sealed partial class DeliverLetters(BenefitsDb db, ILetterPost post, LetterSeal seal, PortalAddress address, PortalClock clock, TimeProvider system, ILogger<DeliverLetters> log)
{
    private const int AtOnce = 50;
    private static readonly Actor Actor = Actor.System("letters");
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(10);

    /// <summary>How many were delivered.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        if (!post.IsOpen)
        {
            return 0;
        }

        var now = system.GetUtcNow();
        var due = await db.Letters.ForPortal().AsNoTracking().Where(letter => letter.NextTryAt != null && letter.NextTryAt <= now)
            .OrderBy(letter => letter.NextTryAt).ThenBy(letter => letter.Id)
            .Select(letter => new { letter.Id, letter.NextTryAt }).Take(AtOnce).ToListAsync(ct);
        var delivered = 0;
        foreach (var one in due)
        {
            if (await db.ClaimLetterAsync(one.Id, one.NextTryAt!.Value, now + Claim, ct) && await DeliverAsync(one.Id, ct))
            {
                delivered++;
            }
        }

        return delivered;
    }

    private async Task<bool> DeliverAsync(LetterId id, CancellationToken ct)
    {
        var letter = await db.Letters.ForPortal().AsNoTracking().SingleAsync(one => one.Id == id, ct);
        var delivery = await post.SendAsync(ComposedLetter.Of(letter, address.Outgoing(seal.Open(letter.SealedLink!))), ct);
        return await db.InUnitAsync(() => PutDownAsync(id, delivery, ct));
    }

    /// <summary>The letter is out: losing a race for the company's history must not send it again, so this is a unit of its own.</summary>
    private async Task<bool> PutDownAsync(LetterId id, Delivery delivery, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var letter = await db.Letters.ForPortal().SingleAsync(one => one.Id == id, ct);
        if (delivery.Fault is not { } fault)
        {
            letter.Sent(system.GetUtcNow());
        }
        else
        {
            letter.Failed(fault, delivery.ForGood, system.GetUtcNow());
            LogFault(id.Value, letter.Kind, fault, letter.Tries);
            await TellCauseAsync(letter, delivery.ForGood, ct);
        }

        await db.CommitAsync(Actor, ct);
        return delivery.Fault is null;
    }

    /// <summary>A mailbox that takes no letter proves nothing: the company's e-mail check is rejected, and says why.</summary>
    private async Task TellCauseAsync(Letter letter, bool forGood, CancellationToken ct)
    {
        if (!forGood || letter.Kind is not LetterKind.EmailProof)
        {
            return;
        }

        var proof = await db.EmailProofs.Of(letter.Company).SingleOrDefaultAsync(one => one.EndedOn == null && one.Email == letter.To, ct);
        var company = await db.Companies.Of(letter.Company).SingleAsync(ct);
        if (proof is not null && company.EmailOwnership.State is VerificationState.Pending)
        {
            proof.End(clock.Today);
            company.Judge(CheckKind.Email, Verification.Rejected(clock.Today, Verification.MailboxRefused));
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Letter {Letter} of kind {Kind} was not delivered: {Fault}, try {Tries}.")]
    private partial void LogFault(Guid letter, LetterKind kind, string fault, int tries);
}
