using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Partners;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Web.Operations;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Text;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Pages.Company;

/// <summary>
/// Nobody who gives roles is there any more: one of the company asks support, everybody of the company sees how far it is,
/// an admin objects, and after three days the role is taken.
/// </summary>
[Does(Deed.AskForRole)]
public sealed class RecoveryModel(BenefitsDb db, PeopleDesk people, CurrentPerson me, PortalClock clock, Words words, Text<CompanyText> texts) : PageModel
{
    [BindProperty]
    public string? Why { get; set; }

    public AdminRecovery? Recovery { get; private set; }

    /// <summary>Those who can give roles, by name: whoever can be reached is asked first.</summary>
    public IReadOnlyList<string> Givers { get; private set; } = [];

    public DateOnly Today => clock.Today;

    public bool IsMine => Recovery?.AskedBy == me.Id;

    public bool MayObject => Recovery is not null && !IsMine && (me.Roles & (PortalRoles.GlobalAdmin | PortalRoles.AccountAdmin)) != PortalRoles.None;

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => db.InUnitAsync<IActionResult>(async () =>
    {
        await LoadAsync(ct);
        var why = Why?.Trim() ?? "";
        if (why.Length is 0 or > AdminRecovery.TextLimit)
        {
            return this.Refuse(texts[why.Length == 0 ? "Recovery.Required" : "AskRole.TooLong", AdminRecovery.TextLimit], nameof(Why));
        }

        var open = await db.Recoveries.Of(me.Company).SingleOrDefaultAsync(one => one.Ended == null, ct);
        if (AdminRecovery.Ask(me.Member!, why, open, clock.Today).Refused(out var refused, out var recovery))
        {
            return this.Refuse(words.For(refused) + " " + words.NextStep(refused), nameof(Why));
        }

        open?.Lapse(clock.Today);
        db.Recoveries.Add(recovery);
        await db.CommitAsync(me.Actor, ct);
        this.Note(texts["Recovery.Asked"]);
        return RedirectToPage();
    });

    public Task<IActionResult> OnPostObjectAsync(CancellationToken ct) => ActAsync((recovery, member) => recovery.Object(member, clock.Today), "Recovery.Objected", ct);

    public Task<IActionResult> OnPostWithdrawAsync(CancellationToken ct) =>
        ActAsync((recovery, member) => recovery.AskedBy == member.Person ? recovery.Withdraw(clock.Today) : new RecoveryNotOpen(), "Recovery.Withdrawn", ct);

    public Task<IActionResult> OnPostTakeAsync(CancellationToken ct) =>
        ActAsync((recovery, member) => recovery.AskedBy == member.Person ? recovery.Take(member, clock.Today) : new RecoveryNotOpen(), "Recovery.Taken", ct);

    private Task<IActionResult> ActAsync(Func<AdminRecovery, Member, Result<AdminRecovery>> act, string note, CancellationToken ct) => db.InUnitAsync<IActionResult>(async () =>
    {
        await LoadAsync(ct);
        if (Recovery is not { } recovery)
        {
            return Over();
        }

        var member = await db.Members.Of(me.Company).SingleAsync(one => one.Person == me.Id, ct);
        if (act(recovery, member).Refused(out var why, out _))
        {
            return this.Refuse(words.For(why) + " " + words.NextStep(why));
        }

        await db.CommitAsync(me.Actor, ct);
        this.Note(texts[note]);
        return RedirectToPage();
    });

    /// <summary>Somebody ended it meanwhile.</summary>
    private PageResult Over()
    {
        var why = new RecoveryNotOpen();
        return this.Refuse(words.For(why) + " " + words.NextStep(why));
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        Recovery = await people.OpenAsync(me.Company, ct);
        var rows = await db.MembersWithPeople(me.Company).AsNoTracking().ToListAsync(ct);
        words.Know(rows.Select(row => KeyValuePair.Create(row.Person.Id, row.Person.Name)));
        Givers = [.. rows.Where(row => row.Member.HoldsAny(PortalRoles.GlobalAdmin | PortalRoles.AccountAdmin) && row.Person.Id != me.Id).Select(row => row.Person.Name).Order(StringComparer.CurrentCulture)];
    }
}
