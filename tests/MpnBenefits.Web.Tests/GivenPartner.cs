using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MpnBenefits.Data;
using MpnBenefits.Data.Committing;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Audit;
using MpnBenefits.Domain.Competencies;
using MpnBenefits.Domain.Documents;
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
public sealed partial class GivenPartner(Portal portal, CompanyId id, MpnId mpnId, string name, IReadOnlyDictionary<PortalRoles, PersonId> people)
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
        await DecidedAsync();
        await TrainsAsync();
        return this;
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
