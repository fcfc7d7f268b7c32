using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MpnBenefits.Domain.Memberships;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Domain.Renewals;
using MpnBenefits.Web.Operations;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Text;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Pages.Home;

/// <summary>
/// What needs doing now, and by when; for those who have not signed in, what this is. Answers everybody.
/// </summary>
[AllowAnonymous]
public sealed class IndexModel(CurrentPerson me, CompanyPictures pictures, PeopleDesk people, TaskCount count, Words words) : PageModel
{
    public CompanyPicture? Picture { get; private set; }

    public HomeTasks? Tasks { get; private set; }

    public PeopleMatters? People { get; private set; }

    /// <summary>Nobody else can give roles: whoever is left alone should name somebody.</summary>
    public bool OnlyIGive => Picture is { } picture && !FirstSteps.AreDue(picture) && Member.Givers(picture.Members) is [var only] && only.Person == me.Id;

    /// <summary>The people who can give somebody without a role one.</summary>
    public IReadOnlyList<string> Admins => Picture is null ? [] : [.. Picture.Holding(PortalRoles.GlobalAdmin | PortalRoles.AccountAdmin).Select(member => Picture.People[member.Person].Name)];

    public async Task OnGetAsync(CancellationToken ct)
    {
        if (me.Member is null)
        {
            return;
        }

        Picture = await pictures.TakeAsync(me.Company, ct);
        words.Know(Picture.Names);
        Tasks = me.May(Deed.SeeMemberships) ? HomeTasks.Of(Picture, me.Member) : null;
        People = await people.TakeAsync(ct);
        count.Count = (Tasks?.Mine.Count ?? 0) + People.ForMe.Count;
    }

    /// <summary>The membership the headline speaks of: an open window first, then the next to open, then the last that lapsed.</summary>
    public Membership? MostUrgent => Picture!.Current
        .OrderBy(membership => Picture.Standing(membership).Phase switch { RenewalPhase.Open => 0, RenewalPhase.Ahead => 1, _ => 2 })
        .ThenBy(membership => Picture.Standing(membership).Phase is RenewalPhase.Closed ? -membership.Anniversary.DayNumber : membership.Anniversary.DayNumber)
        .FirstOrDefault();
}
