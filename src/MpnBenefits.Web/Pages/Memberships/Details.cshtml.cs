using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Memberships;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Domain.Renewals;
using MpnBenefits.Web.Operations;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Text;

namespace MpnBenefits.Web.Pages.Memberships;

/// <summary>One membership: its year, its competencies with their requirements, its orders.</summary>
[Does(Deed.SeeMemberships)]
public sealed class DetailsModel(CompanyPictures pictures, CurrentPerson me, Words words) : PageModel
{
    public CompanyPicture Picture { get; private set; } = null!;

    public Membership Membership { get; private set; } = null!;

    public RenewalDecision Decision { get; private set; } = null!;

    public IReadOnlyList<Order> Orders => [.. Picture.Orders.Where(order => order.Membership == Membership.Id).OrderByDescending(order => order.OpenedAt)];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        Picture = await pictures.TakeAsync(me.Company, ct);
        words.Know(Picture.Names);
        if (Picture.Find(new MembershipId(id)) is not { } membership)
        {
            return NotFound();
        }

        (Membership, Decision) = (membership, Picture.Decide(membership, me.Roles));
        return Page();
    }
}
