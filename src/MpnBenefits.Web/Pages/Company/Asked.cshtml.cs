using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Text;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Pages.Company;

/// <summary>A colleague asks for a role: whoever can give it gives it with one click, or declines with a sentence.</summary>
[Does(Deed.AssignRoles)]
public sealed class AskedModel(BenefitsDb db, CurrentPerson me, PortalClock clock, Words words, Text<CompanyText> texts) : PageModel
{
    private List<Member> all = [];

    public RoleRequest Asked { get; private set; } = null!;

    public Person Colleague { get; private set; } = null!;

    public Member? Member => all.Find(member => member.Person == Asked.Person);

    public bool MayGive => Invitation.GivenBy(me.Roles).HasFlag(Asked.Role);

    public string? Answer { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid request, CancellationToken ct) => await FindAsync(request, ct) ? Page() : NotFound();

    public Task<IActionResult> OnPostGiveAsync(Guid request, CancellationToken ct) =>
        ActAsync(request, asked => Member is { } to ? asked.Give(to, all.Single(one => one.Person == me.Id), all, clock.Today) : asked.Withdraw(clock.Today), "Asked.Given", ct);

    public async Task<IActionResult> OnPostDeclineAsync(Guid request, string? answer, CancellationToken ct)
    {
        Answer = answer?.Trim() ?? "";
        if (Answer.Length is > 0 and <= RoleRequest.TextLimit)
        {
            return await ActAsync(request, asked => asked.Decline(Answer, all.Single(one => one.Person == me.Id), clock.Today), "Asked.Declined", ct);
        }

        return await FindAsync(request, ct) ? this.Refuse(texts[Answer.Length == 0 ? "Asked.Required" : "AskRole.TooLong", RoleRequest.TextLimit], "answer") : NotFound();
    }

    private Task<IActionResult> ActAsync(Guid request, Func<RoleRequest, Result<RoleRequest>> act, string note, CancellationToken ct) => db.InUnitAsync<IActionResult>(async () =>
    {
        if (!await FindAsync(request, ct))
        {
            return NotFound();
        }

        if (act(Asked).Refused(out var why, out _))
        {
            return this.Refuse(words.For(why) + " " + words.NextStep(why));
        }

        await db.CommitAsync(me.Actor, ct);
        this.Note(texts[note, Colleague.Name, Asked.Role]);
        return RedirectToPage("People");
    });

    private async Task<bool> FindAsync(Guid request, CancellationToken ct)
    {
        var id = new RoleRequestId(request);
        if (await db.RoleRequests.Of(me.Company).SingleOrDefaultAsync(one => one.Id == id, ct) is not { } found)
        {
            return false;
        }

        Asked = found;
        all = await db.Members.Of(me.Company).ToListAsync(ct);
        Colleague = await db.People.AsNoTracking().SingleAsync(person => person.Id == found.Person, ct);
        return true;
    }
}
