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

namespace MpnBenefits.Web.Pages.Staff;

/// <summary>Somebody who can give roles, and when they last used the portal.</summary>
public sealed record LastSeen(string Name, string Email, PortalRoles Roles, DateTimeOffset? At);

/// <summary>A company asks for its admin back: two support people confirm, each with a note, or one refuses with a named reason.</summary>
[Does(Deed.DecideRecovery)]
public sealed class RecoveryModel(BenefitsDb db, PeopleDesk people, OpenPartner open, PortalClock clock, CurrentPerson me, Words words, Text<StaffText> texts) : PageModel
{
    public const string Confirm = "confirm";

    public static IReadOnlyList<string> Answers { get; } = [Confirm, .. AdminRecovery.Reasons];

    public MpnId MpnId { get; private set; }

    public string Name { get; private set; } = "";

    public AdminRecovery Recovery { get; private set; } = null!;

    public Person AskedBy { get; private set; } = null!;

    public IReadOnlyList<LastSeen> Givers { get; private set; } = [];

    public RecoveryState State => Recovery.On(clock.Today);

    /// <summary>Whether this person could still confirm it.</summary>
    public bool MayConfirm => State is RecoveryState.Asked || (State is RecoveryState.ConfirmedOnce && Recovery.FirstBy != me.Id);

    [BindProperty]
    public string? Answer { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public async Task<IActionResult> OnGetAsync(string mpnId, CancellationToken ct)
    {
        if (await FindAsync(mpnId, ct) is not { } company)
        {
            return NotFound();
        }

        await open.RunAsync(company, ct);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(string mpnId, CancellationToken ct) => db.InUnitAsync<IActionResult>(async () =>
    {
        if (await FindAsync(mpnId, ct) is null)
        {
            return NotFound();
        }

        var note = Note?.Trim() ?? "";
        if (Answer is null || !Answers.Contains(Answer))
        {
            return this.Refuse(texts["Refund.Answer.Required"], nameof(Answer));
        }

        if (Answer == Confirm && note.Length is 0 or > AdminRecovery.TextLimit)
        {
            return this.Refuse(texts["Recovery.Note.Required", AdminRecovery.TextLimit], nameof(Note));
        }

        var decided = Answer == Confirm ? Recovery.Confirm(me.Id, note, clock.Today) : Recovery.Refuse(me.Id, Answer, clock.Today);
        if (decided.Refused(out var why, out _))
        {
            return this.Refuse(words.For(why) + " " + words.NextStep(why));
        }

        await db.CommitAsync(me.Actor, ct);
        this.Note(texts[Answer == Confirm ? Recovery.SecondOn is null ? "Recovery.First" : "Recovery.Second" : "Recovery.Refused", Name, Recovery.MayTakeFrom]);
        return RedirectToPage("Decisions");
    });

    private async Task<CompanyId?> FindAsync(string mpnId, CancellationToken ct)
    {
        if (await open.FindAsync(mpnId, ct) is not { } partner || await people.OpenAsync(partner.Company, ct) is not { } recovery)
        {
            return null;
        }

        var company = await db.Companies.Of(partner.Company).AsNoTracking().IgnoreAutoIncludes().SingleAsync(ct);
        (MpnId, Name, Recovery) = (company.MpnId, company.Name, recovery);
        var members = await db.MembersWithPeople(partner.Company).AsNoTracking().ToListAsync(ct);
        words.Know(members.Select(row => KeyValuePair.Create(row.Person.Id, row.Person.Name)));
        AskedBy = members.Find(row => row.Person.Id == recovery.AskedBy)?.Person ?? await db.People.AsNoTracking().SingleAsync(person => person.Id == recovery.AskedBy, ct);
        var givers = members.Where(row => row.Member.HoldsAny(PortalRoles.GlobalAdmin | PortalRoles.AccountAdmin)).ToList();
        var ids = givers.ConvertAll(row => row.Person.Id);
        var seen = (await db.Sessions.AsNoTracking().Where(session => ids.Contains(session.Person)).Select(session => new { session.Person, session.SeenAt }).ToListAsync(ct)).ToLookup(row => row.Person, row => row.SeenAt);
        Givers = [.. givers.Select(row => new LastSeen(row.Person.Name, row.Person.Email.Value, row.Member.Roles, seen[row.Person.Id].Select(at => (DateTimeOffset?)at).Max()))];
        return partner.Company;
    }
}
