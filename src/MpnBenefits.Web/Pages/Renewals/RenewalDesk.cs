using MpnBenefits.Domain;
using MpnBenefits.Domain.Memberships;
using MpnBenefits.Domain.Renewals;
using MpnBenefits.Web.Operations;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Text;

namespace MpnBenefits.Web.Pages.Renewals;

/// <summary>What every step of a renewal looks at: the company's picture, the membership, and how its gates stand.</summary>
public sealed class RenewalDesk(CompanyPictures pictures, CurrentPerson me, Words words)
{
    public CompanyPicture Picture { get; private set; } = null!;

    public Membership Membership { get; private set; } = null!;

    public RenewalDecision Decision { get; private set; } = null!;

    /// <summary>False when the company has no such membership, whoever else may have it.</summary>
    public async Task<bool> OpenAsync(Guid id, CancellationToken ct)
    {
        Picture = await pictures.TakeAsync(me.Company, ct);
        words.Know(Picture.Names);
        if (Picture.Find(new MembershipId(id)) is not { } membership)
        {
            return false;
        }

        (Membership, Decision) = (membership, Picture.Decide(membership, me.Roles));
        return true;
    }

    /// <summary>The renewal that was completed last, if there was one.</summary>
    public Renewal? LastRenewed => Picture.Renewals.Where(renewal => renewal.Membership == Membership.Id && renewal.RenewedOn is not null).MaxBy(renewal => renewal.Anniversary);
}
