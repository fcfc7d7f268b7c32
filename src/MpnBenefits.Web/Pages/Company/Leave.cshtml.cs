using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Domain.Requests;
using MpnBenefits.Web.Operations;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Text;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Pages.Company;

/// <summary>Before somebody leaves the company: all they hold, to whom each goes, and what must be done afterwards.</summary>
[Does(Deed.AssignRoles)]
public sealed class LeaveModel(BenefitsDb db, Leaving leaving, CurrentPerson me, Words words, Text<CompanyText> texts) : PageModel
{
    private List<Member> all = [];
    private IReadOnlyDictionary<PersonId, string> names = new Dictionary<PersonId, string>();

    public Person Colleague { get; private set; } = null!;

    public Member Member { get; private set; } = null!;

    public LeftBehind Left { get; private set; } = null!;

    public IReadOnlyList<(PersonId Id, string Name)> Successors(AdminRequest request) => [.. Leaving.Successors(request, all).Select(member => (member.Person, names[member.Person]))];

    public async Task<IActionResult> OnGetAsync(Guid person, CancellationToken ct) => await FindAsync(person, ct) ? Page() : NotFound();

    public Task<IActionResult> OnPostAsync(Guid person, Dictionary<Guid, Guid?>? to, CancellationToken ct) => db.InUnitAsync<IActionResult>(async () =>
    {
        ModelState.Clear();
        if (!await FindAsync(person, ct))
        {
            return NotFound();
        }

        if (Member.Leave(all.Single(one => one.Person == me.Id), all).Refused(out var why, out _))
        {
            return this.Refuse(words.For(why) + " " + words.NextStep(why));
        }

        await leaving.HandOverAsync(Left, (to ?? []).Where(one => one.Value is not null).ToDictionary(one => one.Key, one => new PersonId(one.Value!.Value)), all, ct);
        db.Members.Remove(Member);
        await db.CommitAsync(me.Actor, ct);
        this.Note(texts[Left.IsContact ? "Leave.DoneContact" : "Person.Removed", Colleague.Name]);
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

        var ids = all.ConvertAll(one => one.Person);
        var people = await db.People.AsNoTracking().Where(one => ids.Contains(one.Id)).ToListAsync(ct);
        names = people.ToDictionary(one => one.Id, one => one.Name);
        words.Know(names);
        (Member, Colleague) = (member, people.Single(one => one.Id == id));
        Left = await leaving.OfAsync(Colleague, ct);
        return true;
    }
}
