using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MpnBenefits.Data.Seed;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Competencies;
using MpnBenefits.Domain.Documents;
using MpnBenefits.Domain.Letters;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Web.Programme;

namespace MpnBenefits.Web.Tests;

/// <content>What happens to the company itself: its profile, checks, locations, people and what is mailed to them.</content>
public sealed partial class GivenPartner
{
    /// <summary>Somebody confirms the company's profile; today and the Global admin when not said.</summary>
    public async Task<GivenPartner> ReviewedAsync(DateOnly? on = null, PersonId? by = null)
    {
        await ChangeAsync(company => company.Review(by ?? GlobalAdmin, on ?? portal.Today, ProfileNormsReader.Known));
        return this;
    }

    public async Task<GivenPartner> VerifiedAsAsync(Verification verification, CheckKind check = CheckKind.Business)
    {
        await ChangeAsync(company => company.Judge(check, verification));
        return this;
    }

    public Task ChangeAsync(Action<Company> change) => CommitAsync(async db =>
        change(await db.Companies.Of(id).Include(company => company.Locations).Include(company => company.Domains).SingleAsync()));

    /// <summary>Somebody without a role asks for one.</summary>
    public async Task<RoleRequest> RoleAskedAsync(PortalRoles role = PortalRoles.MpnPartnerAdmin)
    {
        RoleRequest? request = null;
        await CommitAsync(async db =>
        {
            var all = await db.Members.Of(id).AsNoTracking().ToListAsync();
            Assert.False(RoleRequest.Ask(all.Single(member => member.Person == User), role, "For the renewal", all, portal.Today).Refused(out _, out request));
            db.RoleRequests.Add(request!);
        });
        return request!;
    }

    /// <summary>Somebody without a role asks support to become Global admin.</summary>
    public Task RecoveryAskedAsync() => CommitAsync(async db =>
    {
        var member = await db.Members.Of(id).AsNoTracking().SingleAsync(one => one.Person == User);
        Assert.False(AdminRecovery.Ask(member, "Our admin left in August", null, portal.Today).Refused(out _, out var recovery));
        db.Recoveries.Add(recovery!);
    });

    /// <summary>Support accepts a competency that no row judges: for the anniversary it is held to, else for a purchase.</summary>
    public Task DecidedAsync(string competency = "security", string level = "silver", DateOnly? heldTo = null) => CommitAsync(db =>
    {
        var catalogue = portal.Services.GetRequiredService<ProgrammeLibrary>().InForce.Catalogue;
        var about = new DecisionSubject(id, catalogue[new CompetencyId(competency)], new(level), heldTo);
        Assert.False(CompetencyDecision.Propose(about, "Their people teach it", [], PersonId.New(), portal.Today).Refused(out _, out var decision));
        Assert.False(decision!.Confirm(PersonId.New(), portal.Today).Refused(out _, out _));
        db.CompetencyDecisions.Add(decision);
        return Task.CompletedTask;
    });

    /// <summary>A link that was mailed to the contact, and its letter.</summary>
    public Task MailedAsync() => CommitAsync(db =>
    {
        var to = EmailAddress.Parse("zoe.lambert@partner.example");
        var proof = EmailProof.Send(id, to, Guid.NewGuid().ToString("N"), portal.Today);
        db.AddRange(proof, Letter.Write(id, LetterKind.EmailProof, $"email-proof/{proof.Id.Value:N}", to, new("en", "Subject", "Body"), "", portal.Clock.GetUtcNow()));
        return Task.CompletedTask;
    });

    /// <summary>A location of the company, in Brussels if not said; its removal may be asked.</summary>
    public async Task<MpnId> LocationAsync(string called = "Éclair Nord", string country = "BE", bool asked = false)
    {
        var location = Given.NewMpnId();
        await ChangeAsync(company => Assert.False(company.OpenLocation(location, called, new("42 rue Neuve", null, "1000", "Bruxelles", country)).Refused(out _, out _)));
        if (asked)
        {
            await CommitAsync(async db =>
            {
                var company = await db.Companies.Of(id).Include(one => one.Locations).SingleAsync();
                Assert.False(LocationRemoval.Ask(company.Locations.Single(one => one.MpnId == location), null, "The lease ends.", GlobalAdmin, portal.Today).Refused(out _, out var removal));
                db.LocationRemovals.Add(removal!);
            });
        }

        return location;
    }

    /// <summary>A document that shows who the company is.</summary>
    public async Task<VerificationDocument> DocumentAsync()
    {
        Assert.False(DocumentFile.Read("kbis.png", Given.Png, isClean: true).Refused(out _, out var file));
        var document = VerificationDocument.Send(id, CheckKind.Business, file!, GlobalAdmin, portal.Clock.GetUtcNow());
        await CommitAsync(db => Task.FromResult(db.Add(document)));
        return document;
    }

    /// <summary>From now on somebody of the company holds these roles and no others.</summary>
    public Task GrantAsync(PersonId person, PortalRoles roles) => CommitAsync(async db => (await db.Members.Of(id).SingleAsync(member => member.Person == person)).Grant(roles));

    /// <summary>An invitation by the Global admin, to be accepted with its secret.</summary>
    public async Task<(Guid Id, string Secret)> InvitationAsync(PortalRoles roles = PortalRoles.ReportViewer)
    {
        var secret = Guid.NewGuid().ToString("N");
        Assert.False(Invitation.Send(Member.Join(id, GlobalAdmin, PortalRoles.GlobalAdmin), EmailAddress.Parse("new.colleague@partner.example"), roles, secret, portal.Today)
            .Refused(out _, out var invitation));
        await CommitAsync(db =>
        {
            db.Invitations.Add(invitation!);
            return Task.CompletedTask;
        });
        return (invitation!.Id.Value, secret);
    }
}
