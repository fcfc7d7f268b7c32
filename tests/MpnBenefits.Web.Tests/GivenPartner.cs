using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MpnBenefits.Data;
using MpnBenefits.Data.Committing;
using MpnBenefits.Data.Seed;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Audit;
using MpnBenefits.Domain.Competencies;
using MpnBenefits.Domain.Documents;
using MpnBenefits.Domain.Letters;
using MpnBenefits.Domain.Memberships;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Domain.Purchases;
using MpnBenefits.Domain.Renewals;
using MpnBenefits.Domain.Requests;
using MpnBenefits.Domain.Taxes;
using MpnBenefits.Web.Programme;

namespace MpnBenefits.Web.Tests;

/// <summary>A company that a test made, and what else happens to it.</summary>
public sealed class GivenPartner(Portal portal, CompanyId id, MpnId mpnId, string name, IReadOnlyDictionary<PortalRoles, PersonId> people)
{
    public CompanyId Id => id;

    public MpnId MpnId => mpnId;

    public string Name => name;

    public PersonId GlobalAdmin => people[PortalRoles.GlobalAdmin];

    public PersonId AccountAdmin => people[PortalRoles.AccountAdmin];

    public PersonId MpnAdmin => people[PortalRoles.MpnPartnerAdmin];

    public PersonId Viewer => people[PortalRoles.ReportViewer];

    /// <summary>Somebody of the company without a role.</summary>
    public PersonId User => people[PortalRoles.None];

    public PersonId Holding(PortalRoles role) => people[role];

    public async Task<PersonId> PersonAsync(PortalRoles roles, string called = "Somebody Else", string? domain = null)
    {
        var person = default(PersonId);
        await CommitAsync(db => Task.FromResult(person = Given.Join(db, id, roles, called, domain)));
        return person;
    }

    /// <summary>A membership whose paid year ends on a day.</summary>
    public async Task<Membership> MembershipAsync(string offer, DateOnly anniversary, int yearsHeld = 1, params string[] competencies)
    {
        var catalogue = portal.Services.GetRequiredService<ProgrammeLibrary>().InForce.Catalogue;
        var level = catalogue[new OfferId(offer)].Level;
        var membership = Membership.Begin(
            id, new OfferId(offer), anniversary.AddYears(-yearsHeld), yearsHeld, [.. competencies.Select(one => (new CompetencyId(one), level!.Value))]);
        await CommitAsync(db => Task.FromResult(db.Add(membership)));
        return membership;
    }

    /// <summary>A membership whose paid year ends a number of days from now; negative is past.</summary>
    public Task<Membership> MembershipAsync(string offer, int anniversaryInDays, params string[] competencies) =>
        MembershipAsync(offer, portal.Today.AddDays(anniversaryInDays), 1, competencies);

    /// <summary>Evidence that meets a competency at a level, or falls short by some people.</summary>
    public async Task<GivenPartner> ProvesAsync(string competency, string level, int peopleMissing = 0, string? option = null)
    {
        var catalogue = portal.Services.GetRequiredService<ProgrammeLibrary>().InForce.Catalogue;
        var batch = EvidenceBatch.Receive(EvidenceOrigin.Staff, $"given {mpnId}", portal.Clock.GetUtcNow(), new(0, 0, 0));
        var rows = new GivenEvidence(id, batch.Id, catalogue[new CompetencyId(competency)], portal.Today).At(new LevelId(level), option, peopleMissing);
        await CommitAsync(db =>
        {
            db.Add(batch);
            db.AddRange(rows);
            return Task.CompletedTask;
        });
        return this;
    }

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

    /// <summary>A renewal that was begun, without an order.</summary>
    public async Task<Renewal> RenewalAsync(Membership membership)
    {
        var renewal = Renewal.Start(membership, MpnAdmin, portal.Clock.GetUtcNow());
        await CommitAsync(db => Task.FromResult(db.Add(renewal)));
        return renewal;
    }

    /// <summary>An order of a renewal, open from now on.</summary>
    public async Task<Order> OrderAsync(Renewal renewal, OfferId offer, decimal fee = 1600m, PaymentMethod method = PaymentMethod.BankTransfer)
    {
        var order = await portal.WithDbAsync(async db => Order.Open(
            renewal,
            $"{portal.Today.Year}-{await db.NextAsync("order", CancellationToken.None):000000}",
            offer,
            new Fee(Money.Of(fee, "EUR"), Demonstration: true),
            method,
            portal.Clock.GetUtcNow(),
            portal.Today.AddDays(30),
            new(TaxTreatment.ReverseCharge, 0)));
        await CommitAsync(db => Task.FromResult(db.Add(order)));
        return order;
    }

    /// <summary>A purchase that was begun, with its terms accepted and its order open.</summary>
    public async Task<(Purchase Purchase, Order Order)> PurchaseAsync(string offer, PaymentMethod method = PaymentMethod.BankTransfer)
    {
        var now = portal.Clock.GetUtcNow();
        var purchase = Purchase.Start(id, new OfferId(offer), 1, MpnAdmin, now);
        purchase.Choose(method, MpnAdmin, now);
        purchase.AcceptTerms("2021-02", MpnAdmin, portal.Today);
        var number = await portal.WithDbAsync(db => db.NextAsync("order", CancellationToken.None));
        var order = Order.Open(
            purchase, $"{portal.Today.Year}-{number:000000}", new Fee(Money.Of(400m, "EUR"), Demonstration: true), method, now, portal.Today.AddDays(30), new(TaxTreatment.ReverseCharge, 0));
        await CommitAsync(db =>
        {
            db.AddRange(purchase, order);
            return Task.CompletedTask;
        });
        return (purchase, order);
    }

    /// <summary>A proof that a transfer was sent: a small picture.</summary>
    public async Task<PaymentProof> ProofAsync(Order order)
    {
        Assert.False(DocumentFile.Read("proof.png", Given.Png, isClean: true).Refused(out _, out var file));
        Assert.False(PaymentProof.Send(order, file!, MpnAdmin, portal.Clock.GetUtcNow()).Refused(out _, out var proof));
        await CommitAsync(db =>
        {
            db.PaymentProofs.Add(proof!);
            return Task.CompletedTask;
        });
        return proof!;
    }

    /// <summary>A certified trainer, from ten months ago for two years.</summary>
    public Task TrainsAsync(string holder = "Maya Brown") => CommitAsync(db =>
    {
        var batch = EvidenceBatch.Receive(EvidenceOrigin.Staff, $"given {mpnId}", portal.Clock.GetUtcNow(), new(0, 0, 0));
        db.AddRange(batch, new TrainerRecord
        {
            Company = id,
            Batch = batch.Id,
            Holder = holder,
            ValidFrom = portal.Today.AddMonths(-10),
            ValidTo = portal.Today.AddMonths(14),
        });
        return Task.CompletedTask;
    });

    /// <summary>The MPN admin asks the Global admin to confirm the profile.</summary>
    public async Task<AdminRequest> RequestAsync(Membership membership, PersonId? by = null, PersonId? of = null)
    {
        var request = AdminRequest.Ask(id, RequestedDeed.ReviewProfile, membership.Id, by ?? MpnAdmin, of ?? GlobalAdmin, portal.Today);
        await CommitAsync(db => Task.FromResult(db.Add(request)));
        return request;
    }

    /// <summary>One of everything a company can own.</summary>
    public async Task<GivenPartner> WithOneOfEverythingAsync()
    {
        var membership = await MembershipAsync("silver", -5, "data-platform", "devops");
        await ProvesAsync("data-platform", "silver");
        await ProvesAsync("cloud-platform", "silver");
        await ProvesAsync("cloud-business-applications", "silver");
        await OrderAsync(await RenewalAsync(membership), membership.Offer);
        await RequestAsync(membership);
        await InvitationAsync();
        var (_, order) = await PurchaseAsync("map");
        await ProofAsync(order);
        var (paid, _) = await this.PaidOrderAsync(portal, "lap");
        await this.RefundedAsync(portal, paid);
        await this.CertificateAsync(portal);
        await DocumentAsync();
        await MailedAsync();
        await RoleAskedAsync();
        await RecoveryAskedAsync();
        await LocationAsync(asked: true);
        await CommitAsync(db => Task.FromResult(db.Add(TenantProof.Ask(id, "partner.example", Guid.NewGuid(), "code", GlobalAdmin, portal.Today))));
        await TrainsAsync();
        return this;
    }

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

    /// <summary>What the company's history says, oldest first.</summary>
    public Task<List<AuditEntry>> HistoryAsync() => portal.WithDbAsync(db =>
        db.Audit.AsNoTracking().Where(entry => entry.Chain == id.Value).OrderBy(entry => entry.Sequence).ToListAsync());

    private Task CommitAsync(Func<BenefitsDb, Task> make) => portal.WithDbAsync(async db =>
    {
        await make(db);
        await db.CommitAsync(Given.Actor, CancellationToken.None);
    });
}
