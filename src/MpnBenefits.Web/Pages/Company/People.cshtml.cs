using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Partners;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Text;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Pages.Company;

/// <summary>Who belongs to the company, what each may do, and who is invited.</summary>
[Does(Deed.SeeCompany)]
public sealed class PeopleModel(BenefitsDb db, CurrentPerson me, PortalClock clock, Words words, Text<CompanyText> texts) : PageModel
{
    public IReadOnlyList<(Person Person, Member Member)> People { get; private set; } = [];

    /// <summary>Those that wait for an answer, and those that ran out unanswered; the newest first.</summary>
    public IReadOnlyList<Invitation> Invitations { get; private set; } = [];

    /// <summary>Who alone can give roles; null when there are several, or nobody.</summary>
    public string? OnlyGiver => Member.Givers(People.Select(one => one.Member)) is [var only] ? People.First(one => one.Member.Id == only.Id).Person.Name : null;

    public DateOnly Today => clock.Today;

    /// <summary>The link of an invitation just made: shown this once.</summary>
    public string? Link { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var rows = await db.MembersWithPeople(me.Company).AsNoTracking().ToListAsync(ct);
        People = [.. rows.OrderBy(row => row.Person.Name, StringComparer.CurrentCulture).Select(row => (row.Person, row.Member))];
        words.Know(rows.Select(row => KeyValuePair.Create(row.Person.Id, row.Person.Name)));
        Invitations = await db.Invitations.Of(me.Company).AsNoTracking().Where(one => one.EndedOn == null).OrderByDescending(one => one.InvitedOn).ToListAsync(ct);
        Link = TempData[InviteModel.LinkKey] as string;
    }

    [Does(Deed.InvitePeople)]
    public Task<IActionResult> OnPostWithdrawAsync(Guid invitation, CancellationToken ct) => db.InUnitAsync<IActionResult>(async () =>
    {
        var id = new InvitationId(invitation);
        if (await db.Invitations.Of(me.Company).SingleOrDefaultAsync(one => one.Id == id, ct) is not { } found)
        {
            return NotFound();
        }

        if (!found.Withdraw(clock.Today).Refused(out var why, out _))
        {
            await db.CommitAsync(me.Actor, ct);
        }

        this.Note(why is null ? texts["People.Withdrawn", found.Email.Value] : words.For(why));
        return RedirectToPage();
    });
}
