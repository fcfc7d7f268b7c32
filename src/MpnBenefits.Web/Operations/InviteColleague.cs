using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Web.Security;

namespace MpnBenefits.Web.Operations;

/// <summary>Whoever has this address is one of the company's people already.</summary>
[Rules(68)]
public sealed record AlreadyMember(string Name) : Refusal;

/// <summary>An invitation with the secret of its link, which is known at this moment and never again.</summary>
public sealed record SentInvitation(Invitation Invitation, string Secret);

/// <summary>Invites somebody by address. A second invitation to the same address takes the place of the first, whose link ends.</summary>
public sealed class InviteColleague(BenefitsDb db, CurrentPerson me, PortalClock clock)
{
    private const int SecretBytes = 32;

    public Task<Result<SentInvitation>> RunAsync(EmailAddress email, PortalRoles roles, CancellationToken ct) => db.InUnitAsync<Result<SentInvitation>>(async () =>
    {
        var members = db.Members.Of(me.Company);
        if (await db.People.AsNoTracking().FirstOrDefaultAsync(person => person.Email == email && members.Any(member => member.Person == person.Id), ct) is { } known)
        {
            return new AlreadyMember(known.Name);
        }

        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        if (Invitation.Send(me.Member!, email, roles, secret, clock.Today).Refused(out var why, out var invitation))
        {
            return why;
        }

        foreach (var before in await db.Invitations.Of(me.Company).Where(one => one.Email == email && one.EndedOn == null).ToListAsync(ct))
        {
            _ = before.Withdraw(clock.Today);
        }

        db.Invitations.Add(invitation);
        await db.CommitAsync(me.Actor, ct);
        return new SentInvitation(invitation, secret);
    });
}
