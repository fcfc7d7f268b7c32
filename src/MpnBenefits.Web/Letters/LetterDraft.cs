using MpnBenefits.Domain;
using MpnBenefits.Domain.Letters;
using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Web.Letters;

/// <summary>
/// What is to be written, and the facts its text speaks of: each stands in the text by its property's name. The key says
/// what it is about; the same key again is the same letter.
/// </summary>
public abstract record LetterDraft(LetterKind Kind, string Key)
{
    /// <summary>The company in whose name it is written.</summary>
    public abstract CompanyId From { get; }
}

/// <summary>To the primary contact: is this mailbox yours?</summary>
public sealed record EmailProofDraft(CompanyId From, EmailProofId Proof, string Company, string Email, DateOnly LastDay) : LetterDraft(LetterKind.EmailProof, $"email-proof/{Proof.Value:N}")
{
    public override CompanyId From { get; } = From;
}

/// <summary>To somebody who is asked into a company.</summary>
public sealed record InvitationDraft(CompanyId From, InvitationId Invitation, string Company, string InvitedBy, PortalRoles Roles, DateOnly LastDay) : LetterDraft(LetterKind.Invitation, $"invitation/{Invitation.Value:N}")
{
    public override CompanyId From { get; } = From;
}

/// <summary>To an Account admin of a company that another asks to merge with it.</summary>
public sealed record MergeInvitationDraft(CompanyId From, Guid Merge, PersonId To, string Company, MpnId MpnId, string Other, string AskedBy, DateOnly LastDay)
    : LetterDraft(LetterKind.MergeInvitation, $"merge/{Merge:N}/{To.Value:N}")
{
    public override CompanyId From { get; } = From;
}
