using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MpnBenefits.Data;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Domain.Requests;
using MpnBenefits.Web.Operations;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Text;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Pages.Renewals;

/// <summary>Can this be renewed, and if not, why, and who settles it: each gate with its reason and its person.</summary>
[Does(Deed.SeeMemberships)]
public sealed class GatesModel(
    BenefitsDb db, RenewalDesk desk, OpenCharges settle, CurrentPerson me, PortalClock clock, Words words, Text<RenewalsText> texts) : PageModel
{
    public RenewalDesk Desk { get; } = desk;

    public GatePanel Panel => GatePanel.Of(Desk.Decision, Desk.Picture, me.Person, me.Roles);

    /// <summary>A card payment nobody has finished: where to go on with it.</summary>
    public string? PaymentUnderWay { get; private set; }

    /// <summary>The colleagues who could be asked for what keeps me from paying, and have not been.</summary>
    public IReadOnlyList<(RequestedDeed Deed, Person Person)> Askable { get; private set; } = [];

    public IReadOnlyList<AdminRequest> MyRequests =>
        Desk.Decision.NobodyToAsk is null ? [.. Desk.Picture.OpenRequests(Desk.Membership).Where(request => request.AskedBy == me.Id)] : [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) =>
        await Desk.OpenAsync(id, ct) ? await ShowAsync(id, ct) : NotFound();

    [Does(Deed.AskColleague)]
    public async Task<IActionResult> OnPostAskAsync(Guid id, RequestedDeed deed, Guid of, CancellationToken ct)
    {
        var colleague = new PersonId(of);
        var waits = await db.InUnitAsync<bool?>(async () =>
        {
            if (!await Desk.OpenAsync(id, ct) || !Desk.Picture.People.ContainsKey(colleague))
            {
                return null;
            }

            var asked = Colleagues.ToAsk(Desk.Picture, Desk.Decision, me).FirstOrDefault(one => one.Deed == deed && one.Person.Id == colleague);
            if (asked.Person is not null)
            {
                db.Requests.Add(AdminRequest.Ask(me.Company, deed, Desk.Membership.Id, me.Id, asked.Person.Id, clock.Today));
                await db.CommitAsync(me.Actor, ct);
            }

            return asked.Person is not null || Desk.Picture.OpenRequests(Desk.Membership).Any(request => request.Deed == deed && request.AskedOf == colleague);
        });
        if (waits is null)
        {
            return NotFound();
        }

        if (Desk.Decision.NobodyToAsk is { } why)
        {
            this.Refuse(words.For(why));
            return await ShowAsync(id, ct);
        }

        // Done by somebody meanwhile, nobody was asked; the page shows what is now so.
        if (waits is true)
        {
            this.Note(texts["Ask.Sent", Desk.Picture.People[colleague].Name]);
        }

        return RedirectToPage(new { id });
    }

    private async Task<IActionResult> ShowAsync(Guid id, CancellationToken ct)
    {
        var charge = await settle.OpenChargeAsync(Desk.Picture.OrderOf(Desk.Membership), ct);
        if (charge.Paid)
        {
            return RedirectToPage("Done", new { id });
        }

        PaymentUnderWay = me.May(Deed.RenewMembership) ? charge.Href : null;
        Askable = Colleagues.ToAsk(Desk.Picture, Desk.Decision, me);
        return Page();
    }
}
