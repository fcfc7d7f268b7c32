using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data.Committing;
using MpnBenefits.Data.Competencies;
using MpnBenefits.Data.Demo;
using MpnBenefits.Data.Payments;
using MpnBenefits.Data.Programme;
using MpnBenefits.Data.Search;
using MpnBenefits.Data.SignIn;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain.Audit;
using MpnBenefits.Domain.Competencies;
using MpnBenefits.Domain.Deliveries;
using MpnBenefits.Domain.Invoices;
using MpnBenefits.Domain.Letters;
using MpnBenefits.Domain.Memberships;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Domain.Programme;
using MpnBenefits.Domain.Purchases;
using MpnBenefits.Domain.Refunds;
using MpnBenefits.Domain.Renewals;
using MpnBenefits.Domain.Requests;
using MpnBenefits.Domain.SignIn;
using MpnBenefits.Domain.Taxes;

namespace MpnBenefits.Data;

/// <summary>
/// The one model, on either database. What belongs to a company is an <see cref="OwnedSet{T}"/>: it can only be asked
/// for one company, or by staff.
/// </summary>
public abstract partial class BenefitsDb(DbContextOptions options, CommitTools tools) : DbContext(options), IDataProtectionKeyContext
{
    public OwnedSet<Company> Companies => new(this);
    public OwnedSet<Member> Members => new(this);
    public OwnedSet<Membership> Memberships => new(this);
    public OwnedSet<Renewal> Renewals => new(this);
    public OwnedSet<Purchase> Purchases => new(this);
    public OwnedSet<PaymentProof> PaymentProofs => new(this);
    public OwnedSet<VerificationDocument> VerificationDocuments => new(this);
    public OwnedSet<LocationRemoval> LocationRemovals => new(this);
    public OwnedSet<TenantProof> TenantProofs => new(this);
    public OwnedSet<Order> Orders => new(this);
    public OwnedSet<Payment> Payments => new(this);
    public OwnedSet<Invoice> Invoices => new(this);
    public OwnedSet<CreditNote> CreditNotes => new(this);
    public OwnedSet<Refund> Refunds => new(this);
    public OwnedSet<TaxCertificate> TaxCertificates => new(this);
    public OwnedSet<AdminRequest> Requests => new(this);
    public OwnedSet<Invitation> Invitations => new(this);
    public OwnedSet<RoleRequest> RoleRequests => new(this);
    public OwnedSet<AdminRecovery> Recoveries => new(this);
    public OwnedSet<EmailProof> EmailProofs => new(this);
    public OwnedSet<Letter> Letters => new(this);
    public OwnedSet<SkillRecord> Skills => new(this);
    public OwnedSet<TrainerRecord> Trainers => new(this);
    public OwnedSet<MonthlyFigure> Figures => new(this);
    public OwnedSet<ScorePoints> Scores => new(this);
    public OwnedSet<CompetencyDecision> CompetencyDecisions => new(this);
    public OwnedSet<SearchWord> SearchWords => new(this);

    public DbSet<Person> People => Set<Person>();
    public DbSet<Session> Sessions => Set<Session>();
    public DbSet<KeptForm> KeptForms => Set<KeptForm>();
    public DbSet<Price> Prices => Set<Price>();
    public DbSet<RequirementExtension> Extensions => Set<RequirementExtension>();
    public DbSet<EvidenceBatch> EvidenceBatches => Set<EvidenceBatch>();
    public DbSet<EvidenceLine> EvidenceLines => Set<EvidenceLine>();
    public DbSet<EvidencePiece> EvidencePieces => Set<EvidencePiece>();
    public DbSet<CatalogueVersion> CatalogueVersions => Set<CatalogueVersion>();
    public DbSet<Attempt> Attempts => Set<Attempt>();
    public DbSet<Counter> Counters => Set<Counter>();
    public DbSet<ClockShift> ClockShifts => Set<ClockShift>();
    public DbSet<DemoCharge> DemoCharges => Set<DemoCharge>();
    public DbSet<DemoLetter> DemoLetters => Set<DemoLetter>();
    public DbSet<DemoTxtRecord> DemoTxtRecords => Set<DemoTxtRecord>();
    public DbSet<GatewaySession> GatewaySessions => Set<GatewaySession>();
    public DbSet<GatewayNotice> GatewayNotices => Set<GatewayNotice>();
    public DbSet<AuditEntry> Audit => Set<AuditEntry>();
    public DbSet<AuditPersonal> AuditPersonals => Set<AuditPersonal>();
    public DbSet<AuditHead> AuditHeads => Set<AuditHead>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(BenefitsDb).Assembly);
        ModelRules.Apply(modelBuilder, Database.IsSqlServer());
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        Converters.Register(configurationBuilder);
}
