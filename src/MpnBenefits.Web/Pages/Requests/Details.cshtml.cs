using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Memberships;
using MpnBenefits.Domain.Requests;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Text;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Pages.Requests;

/// <summary>
/// One colleague asks another: the one asked does it or declines with a sentence, the one who asked reminds or withdraws.
/// Opening it as the one asked is seen by the other.
/// </summary>
[Does(Deed.AnswerColleague)]
public sealed class DetailsModel(BenefitsDb db, PortalClock clock, CurrentPerson me, Words words, Text<RequestsText> texts) : PageModel
{
    public AdminRequest Asked { get; private set; } = null!;

    public Membership Membership { get; private set; } = null!;

    public bool IsMine => Asked.AskedBy == me.Id;

    public bool IsForMe => Asked.AskedOf == me.Id;

    public DateOnly Today => clock.Today;

    public string? Answer { get; private set; }

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => db.InUnitAsync<IActionResult>(async () =>
    {
        if (!await FindAsync(id, ct))
        {
            return NotFound();
        }

        if (IsForMe)
        {
            Asked.See(clock.Today);
            if (Asked.Happened.Count > 0)
            {
                await db.CommitAsync(me.Actor, ct);
            }
        }

        return Page();
    });

    public Task<IActionResult> OnPostRemindAsync(Guid id, CancellationToken ct) =>
        ActAsync(id, mine: true, request => request.Remind(clock.Today), "Reminded", ct);

    public Task<IActionResult> OnPostWithdrawAsync(Guid id, CancellationToken ct) =>
        ActAsync(id, mine: true, request => request.Withdraw(clock.Today), "Withdrawn", ct);

    public async Task<IActionResult> OnPostDeclineAsync(Guid id, string? answer, CancellationToken ct)
    {
        Answer = answer?.Trim() ?? "";
        if (Answer.Length is > 0 and <= AdminRequest.AnswerLimit)
        {
            return await ActAsync(id, mine: false, request => request.Decline(Answer, clock.Today), "Declined", ct);
        }

        return await FindAsync(id, ct)
            ? this.Refuse(texts[Answer.Length == 0 ? "Decline.Required" : "Decline.TooLong", AdminRequest.AnswerLimit], "answer")
            : NotFound();
    }

    private Task<IActionResult> ActAsync(Guid id, bool mine, Func<AdminRequest, Result<AdminRequest>> act, string note, CancellationToken ct) =>
        db.InUnitAsync<IActionResult>(async () =>
        {
            if (!await FindAsync(id, ct) || !(mine ? IsMine : IsForMe))
            {
                return NotFound();
            }

            if (act(Asked).Refused(out var why, out _))
            {
                return this.Refuse(words.For(why));
            }

            await db.CommitAsync(me.Actor, ct);
            this.Note(texts[note]);
            return RedirectToPage(new { id });
        });

    /// <summary>The two people concerned open it; to anybody else of the company there is nothing here.</summary>
    private async Task<bool> FindAsync(Guid id, CancellationToken ct)
    {
        var request = await db.Requests.Of(me.Company).SingleOrDefaultAsync(one => one.Id == new AdminRequestId(id), ct);
        if (request is null || (request.AskedBy != me.Id && request.AskedOf != me.Id))
        {
            return false;
        }

        Asked = request;
        Membership = await db.Memberships.Of(me.Company).AsNoTracking().SingleAsync(one => one.Id == request.Membership, ct);
        words.Know(await db.People.AsNoTracking().Where(person => person.Id == request.AskedBy || person.Id == request.AskedOf)
            .Select(person => KeyValuePair.Create(person.Id, person.Name)).ToListAsync(ct));
        return true;
    }
}
