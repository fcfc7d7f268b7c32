namespace MpnBenefits.Domain;

/// <summary>An id of a thing the portal keeps: a version-7 <see cref="Guid"/> that cannot be taken for another kind's id.</summary>
public interface ITypedId
{
    Guid Value { get; }
}

public readonly record struct CompanyId(Guid Value) : ITypedId
{
    public static CompanyId New() => new(Guid.CreateVersion7());
}

public readonly record struct PersonId(Guid Value) : ITypedId
{
    public static PersonId New() => new(Guid.CreateVersion7());
}

public readonly record struct MembershipId(Guid Value) : ITypedId
{
    public static MembershipId New() => new(Guid.CreateVersion7());
}

public readonly record struct RenewalId(Guid Value) : ITypedId
{
    public static RenewalId New() => new(Guid.CreateVersion7());
}

public readonly record struct PurchaseId(Guid Value) : ITypedId
{
    public static PurchaseId New() => new(Guid.CreateVersion7());
}

public readonly record struct OrderId(Guid Value) : ITypedId
{
    public static OrderId New() => new(Guid.CreateVersion7());
}

public readonly record struct PaymentProofId(Guid Value) : ITypedId
{
    public static PaymentProofId New() => new(Guid.CreateVersion7());
}

public readonly record struct PaymentId(Guid Value) : ITypedId
{
    public static PaymentId New() => new(Guid.CreateVersion7());
}

public readonly record struct InvoiceId(Guid Value) : ITypedId
{
    public static InvoiceId New() => new(Guid.CreateVersion7());
}

public readonly record struct CreditNoteId(Guid Value) : ITypedId
{
    public static CreditNoteId New() => new(Guid.CreateVersion7());
}

public readonly record struct RefundId(Guid Value) : ITypedId
{
    public static RefundId New() => new(Guid.CreateVersion7());
}

public readonly record struct TaxCertificateId(Guid Value) : ITypedId
{
    public static TaxCertificateId New() => new(Guid.CreateVersion7());
}

public readonly record struct VerificationDocumentId(Guid Value) : ITypedId
{
    public static VerificationDocumentId New() => new(Guid.CreateVersion7());
}

public readonly record struct LocationRemovalId(Guid Value) : ITypedId
{
    public static LocationRemovalId New() => new(Guid.CreateVersion7());
}

public readonly record struct TenantProofId(Guid Value) : ITypedId
{
    public static TenantProofId New() => new(Guid.CreateVersion7());
}

public readonly record struct AdminRequestId(Guid Value) : ITypedId
{
    public static AdminRequestId New() => new(Guid.CreateVersion7());
}

public readonly record struct InvitationId(Guid Value) : ITypedId
{
    public static InvitationId New() => new(Guid.CreateVersion7());
}

public readonly record struct RoleRequestId(Guid Value) : ITypedId
{
    public static RoleRequestId New() => new(Guid.CreateVersion7());
}

public readonly record struct AdminRecoveryId(Guid Value) : ITypedId
{
    public static AdminRecoveryId New() => new(Guid.CreateVersion7());
}

public readonly record struct CompetencyDecisionId(Guid Value) : ITypedId
{
    public static CompetencyDecisionId New() => new(Guid.CreateVersion7());
}

public readonly record struct EmailProofId(Guid Value) : ITypedId
{
    public static EmailProofId New() => new(Guid.CreateVersion7());
}

public readonly record struct LetterId(Guid Value) : ITypedId
{
    public static LetterId New() => new(Guid.CreateVersion7());
}

public readonly record struct SessionId(Guid Value) : ITypedId
{
    public static SessionId New() => new(Guid.CreateVersion7());
}

/// <summary>A country by its two letters (ISO 3166): <c>FR</c>.</summary>
public readonly record struct CountryCode(string Value)
{
    public override string ToString() => Value;
}

/// <summary>A field of the company profile by its name in code; a reader sees its word.</summary>
public readonly record struct FieldName(string Value)
{
    public override string ToString() => Value;
}

/// <summary>The id an offer has in the catalogue (<c>silver</c>, <c>map</c>); what it means is the catalogue's to say.</summary>
public readonly record struct OfferId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>The id a competency has in the catalogue (<c>data-platform</c>).</summary>
public readonly record struct CompetencyId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>A level of attainment by its catalogue id (<c>silver</c>, <c>gold</c>); their order is the catalogue's.</summary>
public readonly record struct LevelId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>The id of an extension row (<c>covid-2021-h1</c>).</summary>
public readonly record struct ExtensionId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>One way to a competency, by the id our rows give it (<c>azure-consumption</c>); unique within its competency.</summary>
public readonly record struct OptionId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>A figure that is measured monthly (<c>azure-consumption-usd</c>).</summary>
public readonly record struct MetricId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>One part of a score (<c>functional-consultant-growth</c>); the query and the source write it <c>functionalConsultantGrowth</c>.</summary>
public readonly record struct ComponentId(string Value)
{
    public override string ToString() => Value;
}

public readonly record struct EvidenceBatchId(Guid Value) : ITypedId
{
    public static EvidenceBatchId New() => new(Guid.CreateVersion7());
}
