using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Web.Operations;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Text;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Pages.Company;

/// <summary>Asks those who can give it for a role that a refused deed needs. Open to everybody of the company, also without any role.</summary>
[Does(Deed.AskForRole)]
public sealed class AskRoleModel(BenefitsDb db, PeopleDesk people, CurrentPerson me, PortalClock clock, Words words, Text<CompanyText> texts) : PageModel
{
    private List<Member> all = [];
    private IReadOnlyDictionary<PersonId, string> names = new Dictionary<PersonId, string>();

    /// <summary>The role that a refused deed was wanting; the page begins with it chosen.</summary>
    [BindProperty(SupportsGet = true)]
    public PortalRoles Role { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public IReadOnlyList<RoleRequest> Open { get; private set; } = [];

    /// <summary>The roles I do not hold and have not asked for.</summary>
    public IReadOnlyList<PortalRoles> Choices =>
        [.. Enum.GetValues<PortalRoles>().Where(role => role is not PortalRoles.None && !me.Roles.HasFlag(role) && Open.All(request => request.Role != role))];

    /// <summary>Who can give a role, by name.</summary>
    public IReadOnlyList<string> Givers(PortalRoles role) => [.. RoleRequest.Givers(role, all).Select(member => names[member.Person])];

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => db.InUnitAsync<IActionResult>(async () =>
    {
        await LoadAsync(ct);
        var why = Why?.Trim();
        if (!Choices.Contains(Role))
        {
            return this.Refuse(texts["AskRole.Required"], nameof(Role));
        }

        if (why?.Length > RoleRequest.TextLimit)
        {
            return this.Refuse(texts["AskRole.TooLong", RoleRequest.TextLimit], nameof(Why));
        }

        if (RoleRequest.Ask(me.Member!, Role, why is { Length: > 0 } ? why : null, all, clock.Today).Refused(out var refused, out var request))
        {
            return this.Refuse(words.For(refused) + " " + words.NextStep(refused), nameof(Role));
        }

        db.RoleRequests.Add(request);
        await db.CommitAsync(me.Actor, ct);
        this.Note(texts["AskRole.Done", Role, Givers(Role)]);
        return RedirectToPage(new { role = "" });
    });

    public Task<IActionResult> OnPostWithdrawAsync(Guid request, CancellationToken ct) => db.InUnitAsync<IActionResult>(async () =>
    {
        var id = new RoleRequestId(request);
        if (await db.RoleRequests.Of(me.Company).SingleOrDefaultAsync(one => one.Id == id && one.Person == me.Id, ct) is not { } found)
        {
            return NotFound();
        }

        if (!found.Withdraw(clock.Today).Refused(out var why, out _))
        {
            await db.CommitAsync(me.Actor, ct);
        }

        this.Note(why is null ? texts["AskRole.Withdrawn"] : words.For(why));
        return RedirectToPage(new { role = "" });
    });

    private async Task LoadAsync(CancellationToken ct)
    {
        all = await db.Members.Of(me.Company).AsNoTracking().ToListAsync(ct);
        var members = db.Members.Of(me.Company);
        names = await db.People.Where(person => members.Any(member => member.Person == person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, ct);
        Open = (await people.TakeAsync(ct)).Mine;
    }
}
