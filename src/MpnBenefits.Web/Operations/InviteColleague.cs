using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Web.Hosting;
using MpnBenefits.Web.Letters;
using MpnBenefits.Web.Pages.Joining;
using MpnBenefits.Web.Security;

namespace MpnBenefits.Web.Operations;

/// <summary>Whoever has this address is one of the company's people already.</summary>
[Rules(68)]
public sealed record AlreadyMember(string Name) : Refusal;

/// <summary>An invitation with its link, whose secret is known at this moment and never again.</summary>
public sealed record SentInvitation(Invitation Invitation, string Link);

/// <summary>Invites somebody by address, with a letter in the language the inviter chose. A second invitation to the same address takes the place of the first, whose link ends.</summary>
public sealed class InviteColleague(BenefitsDb db, LetterWriter letters, PortalAddress address, CurrentPerson me, PortalClock clock)
{
    public Task<Result<SentInvitation>> RunAsync(EmailAddress email, PortalRoles roles, string language, CancellationToken ct) => db.InUnitAsync<Result<SentInvitation>>(async () =>
    {
        var members = db.Members.Of(me.Company);
        if (await db.People.AsNoTracking().FirstOrDefaultAsync(person => person.Email == email && members.Any(member => member.Person == person.Id), ct) is { } known)
        {
            return new AlreadyMember(known.Name);
        }

        var secret = LinkSecret.New();
        if (Invitation.Send(me.Member!, email, roles, secret, clock.Today).Refused(out var why, out var invitation))
        {
            return why;
        }

        foreach (var before in await db.Invitations.Of(me.Company).Where(one => one.Email == email && one.EndedOn == null).ToListAsync(ct))
        {
            _ = before.Withdraw(clock.Today);
        }

        db.Invitations.Add(invitation);
        var link = address.Link(InvitationModel.Path, secret);
        letters.Write(new InvitationDraft(me.Company, invitation.Id, me.CompanyRow!.Name, me.Person!.Name, roles, invitation.LastDay), email, language, link);
        await db.CommitAsync(me.Actor, ct);
        return new SentInvitation(invitation, link);
    });
}
