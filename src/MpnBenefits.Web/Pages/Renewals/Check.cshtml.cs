using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Domain.Renewals;
using MpnBenefits.Web.Operations;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Text;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Pages.Renewals;

/// <summary>Check the answers, then pay. The button carries the amount and the form a key, so that it counts once.</summary>
[Does(Deed.RenewMembership)]
public sealed class CheckModel(RenewalDesk desk, StartPayment start, IPaymentGateway gateway, Words words) : PageModel
{
    public RenewalDesk Desk { get; } = desk;

    public Renewal Renewal { get; private set; } = null!;

    /// <summary>The key of this form; sent again it is the same payment.</summary>
    public Guid Key { get; private set; } = Guid.CreateVersion7();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await Desk.OpenAsync(id, ct))
        {
            return NotFound();
        }

        if (!Desk.Decision.MayPay)
        {
            return RedirectToPage("Gates", new { id });
        }

        if (Desk.Picture.RenewalOf(Desk.Membership) is not { Method: not null } renewal)
        {
            return RedirectToPage("Pay", new { id });
        }

        Renewal = renewal;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, DateOnly anniversary, PaymentMethod method, Guid key, CancellationToken ct)
    {
        if (!ModelState.IsValid || key == Guid.Empty || !Enum.IsDefined(method))
        {
            return BadRequest();
        }

        if (!await Desk.OpenAsync(id, ct))
        {
            return NotFound();
        }

        var wish = new PaymentWish(new MembershipId(id), anniversary, method, key);
        if ((await start.RunAsync(wish, ct)).Refused(out var why, out var started))
        {
            return why is AlreadyRenewed ? RedirectToPage("Done", new { id }) : Told(id, why);
        }

        return started.Charge is { } charge
            ? Redirect((await gateway.StartAsync(charge, ct)).ToString())
            : RedirectToPage("Done", new { id });
    }

    private RedirectToPageResult Told(Guid id, Refusal why)
    {
        this.Note(words.For(why));
        return RedirectToPage("Gates", new { id });
    }
}
