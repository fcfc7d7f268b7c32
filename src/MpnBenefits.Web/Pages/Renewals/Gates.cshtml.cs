using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MpnBenefits.Data;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Domain.Renewals;
using MpnBenefits.Domain.Requests;
using MpnBenefits.Web.Operations;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Text;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Pages.Renewals;

/// <summary>Can this be renewed, and if not, why, and who settles it: each gate with its reason and its person.</summary>
[Does(Deed.SeeMemberships)]
public sealed class GatesModel(
    BenefitsDb db, RenewalDesk desk, SettleRenewal settle, CurrentPerson me, PortalClock clock, Text<RenewalsText> texts) : PageModel
{
    public RenewalDesk Desk { get; } = desk;

    public GatePanel Panel => new(Desk.Decision, Desk.Picture, me.Person, me.Roles);

    /// <summary>A card payment nobody has finished: where to go on with it.</summary>
    public string? PaymentUnderWay { get; private set; }

    /// <summary>The colleagues who could be asked for what keeps me from paying, and have not been.</summary>
    public IReadOnlyList<(RequestedDeed Deed, Person Person)> Askable { get; private set; } = [];

    public IReadOnlyList<AdminRequest> MyRequests =>
        [.. Desk.Picture.Requests.Where(request => request.IsOpen && request.AskedBy == me.Id && request.Membership == Desk.Membership.Id)];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await Desk.OpenAsync(id, ct))
        {
            return NotFound();
        }

        var charge = await settle.OpenChargeAsync(Desk.Picture.OrderOf(Desk.Membership), ct);
        if (charge.Renewed)
        {
            return RedirectToPage("Done", new { id });
        }

        PaymentUnderWay = me.May(Deed.RenewMembership) ? charge.Href : null;
        Askable = FindAskable();
        return Page();
    }

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

            var asked = FindAskable().FirstOrDefault(one => one.Deed == deed && one.Person.Id == colleague);
            if (asked.Person is not null)
            {
                db.Requests.Add(AdminRequest.Ask(me.Company, deed, Desk.Membership.Id, me.Id, asked.Person.Id, clock.Today));
                await db.CommitAsync(me.Actor, ct);
            }

            return asked.Person is not null || Desk.Picture.Requests.Any(request =>
                request.IsOpen && request.Deed == deed && request.AskedOf == colleague && request.Membership == Desk.Membership.Id);
        });
        if (waits is null)
        {
            return NotFound();
        }

        // Done by somebody meanwhile, nobody was asked; the page shows what is now so.
        if (waits is true)
        {
            this.Note(texts["Ask.Sent", Desk.Picture.People[colleague].Name]);
        }

        return RedirectToPage(new { id });
    }

    /// <summary>Whom I could ask: for the profile if I may not confirm it, for the payment if I may not pay.</summary>
    private List<(RequestedDeed Deed, Person Person)> FindAskable()
    {
        if (!me.May(Deed.AskColleague))
        {
            return [];
        }

        var wanted = new List<(RequestedDeed Deed, PortalRoles Roles)>();
        if (Desk.Decision[GateKind.Profile].State is GateState.ToDo && !me.May(Deed.ReviewProfile))
        {
            wanted.Add((RequestedDeed.ReviewProfile, RenewalCase.Reviewers));
        }

        if (Desk.Decision.Phase is RenewalPhase.Open && !me.May(Deed.RenewMembership))
        {
            wanted.Add((RequestedDeed.Renew, RenewalCase.Renewers));
        }

        return
        [
            .. wanted.SelectMany(one => Desk.Picture.Holding(one.Roles).Select(member => (one.Deed, Desk.Picture.People[member.Person])))
                .Where(one => !Desk.Picture.Requests.Any(request =>
                    request.IsOpen && request.Deed == one.Deed && request.AskedOf == one.Item2.Id && request.Membership == Desk.Membership.Id))
                .OrderBy(one => one.Deed).ThenBy(one => one.Item2.Name, StringComparer.CurrentCulture),
        ];
    }
}
