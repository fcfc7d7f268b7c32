using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Web.Operations;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Text;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Pages.Company;

/// <summary>One colleague: what they may do, given and taken by those who can.</summary>
[Does(Deed.AssignRoles)]
public sealed class PersonModel(BenefitsDb db, PeopleDesk people, CurrentPerson me, Words words, Text<CompanyText> texts) : PageModel
{
    private List<Member> all = [];

    public Person Colleague { get; private set; } = null!;

    public Member Member { get; private set; } = null!;

    /// <summary>What I can give and take.</summary>
    public PortalRoles Mine => Invitation.GivenBy(me.Roles);

    [BindProperty]
    public List<PortalRoles> Roles { get; set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid person, CancellationToken ct)
    {
        if (!await FindAsync(person, ct))
        {
            return NotFound();
        }

        Roles = [.. Enum.GetValues<PortalRoles>().Where(role => role is not PortalRoles.None && Member.HoldsAny(role))];
        return Page();
    }

    public Task<IActionResult> OnPostAsync(Guid person, CancellationToken ct) => db.InUnitAsync<IActionResult>(async () =>
    {
        ModelState.Remove(nameof(Roles));
        if (!await FindAsync(person, ct))
        {
            return NotFound();
        }

        // What is not mine to give stays as it is, whatever a form says.
        var wanted = (Member.Roles & ~Mine) | (Roles.Where(Enum.IsDefined).Aggregate(PortalRoles.None, (sum, role) => sum | role) & Mine);
        if (Member.Assign(wanted, all.Single(one => one.Person == me.Id), all).Refused(out var why, out _))
        {
            return this.Refuse(words.For(why) + " " + words.NextStep(why), "role-" + PortalRoles.GlobalAdmin);
        }

        if (Member.Happened.Count > 0)
        {
            await people.SettleAsync(Member, ct);
            await db.CommitAsync(me.Actor, ct);
            this.Note(texts["Person.Saved", Colleague.Name]);
        }

        return RedirectToPage("People");
    });

    private async Task<bool> FindAsync(Guid person, CancellationToken ct)
    {
        var id = new PersonId(person);
        all = await db.Members.Of(me.Company).ToListAsync(ct);
        if (all.Find(one => one.Person == id) is not { } member)
        {
            return false;
        }

        Member = member;
        Colleague = await db.People.AsNoTracking().SingleAsync(one => one.Id == id, ct);
        return true;
    }
}
