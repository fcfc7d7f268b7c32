using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Competencies;
using MpnBenefits.Domain.Memberships;
using MpnBenefits.Domain.Programme;
using MpnBenefits.Web.Operations;
using MpnBenefits.Web.Programme;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Text;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Pages.Staff;

/// <summary>A competency that no row judges: one of support proposes to accept it for a year and says why, another confirms or declines.</summary>
[Does(Deed.DecideCompetency)]
public sealed class CompetencyModel(
    BenefitsDb db, OpenPartner open, ProgrammeLibrary programme, PortalClock clock, CurrentPerson me, IValidator<CompetencyModel.Form> rules, Words words, Text<StaffText> texts) : PageModel
{
    public const string Confirm = "confirm";
    public const string Decline = "decline";

    public static IReadOnlyList<string> Answers { get; } = [Confirm, Decline];

    public Domain.Partners.Company Company { get; private set; } = null!;

    public Competency Competency { get; private set; } = null!;

    public IReadOnlyList<Membership> Memberships { get; private set; } = [];

    /// <summary>What was proposed and decided, the newest first.</summary>
    public IReadOnlyList<CompetencyDecision> Decisions { get; private set; } = [];

    public CompetencyDecision? Waiting => Decisions.FirstOrDefault(one => one.Waits);

    public bool IsMine => Waiting?.ProposedBy == me.Id;

    public IReadOnlyList<LevelId> Levels => [.. Catalogue.Levels.OrderBy(level => level.Rank).Select(level => level.Id)];

    public (LevelId Level, DateOnly Anniversary)? Held => DecisionSubject.Holding(Competency.Id, Memberships, Catalogue, clock.Today);

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty]
    public string? Answer { get; set; }

    private Catalogue Catalogue => programme.InForce.Catalogue;

    public DecisionSubject About(LevelId level) => DecisionSubject.Of(Company.Id, Competency, level, Memberships, Catalogue, clock.Today);

    /// <summary>How it stands today: what is held for its anniversary, else the lowest level for a purchase, which nothing extends.</summary>
    public CompetencyJudgement Judged() => CompetencyJudgement.Judge(
        Competency,
        Held?.Level ?? Levels[0],
        Evidence.None with { Decisions = Decisions },
        Company.Profile.Country,
        clock.Today,
        Held?.Anniversary ?? clock.Today,
        Held is null ? [] : programme.InForce.Extensions,
        Catalogue);

    public async Task<IActionResult> OnGetAsync(string mpnId, string competency, CancellationToken ct)
    {
        if (!await FindAsync(mpnId, competency, ct))
        {
            return NotFound();
        }

        db.ChangeTracker.Clear();
        await open.RunAsync(Company.Id, ct);
        Input.Level = Held?.Level.Value;
        return Page();
    }

    public Task<IActionResult> OnPostAsync(string mpnId, string competency, CancellationToken ct) => db.InUnitAsync<IActionResult>(async () =>
    {
        if (!await FindAsync(mpnId, competency, ct))
        {
            return NotFound();
        }

        if (!this.Accepts(Input, rules))
        {
            return Page();
        }

        var proposed = CompetencyDecision.Propose(About(new(Input.Level!)), Input.Because!.Trim(), Decisions, me.Id, clock.Today);
        if (!proposed.Refused(out _, out var decision))
        {
            db.CompetencyDecisions.Add(decision);
        }

        return await DoneAsync(proposed, "Competency.Proposed", ct);
    });

    public Task<IActionResult> OnPostDecideAsync(string mpnId, string competency, CancellationToken ct) => db.InUnitAsync<IActionResult>(async () =>
    {
        if (!await FindAsync(mpnId, competency, ct))
        {
            return NotFound();
        }

        if (Answer is null || !Answers.Contains(Answer))
        {
            return this.Refuse(texts["Refund.Answer.Required"], nameof(Answer));
        }

        return Answer == Confirm
            ? await DoneAsync(Waiting?.Confirm(me.Id, clock.Today), "Competency.Confirmed", ct)
            : await DoneAsync(Waiting?.Decline(me.Id, clock.Today), "Competency.Declined", ct);
    });

    public Task<IActionResult> OnPostWithdrawAsync(string mpnId, string competency, CancellationToken ct) => db.InUnitAsync<IActionResult>(async () =>
        await FindAsync(mpnId, competency, ct) ? await DoneAsync(Waiting?.Withdraw(me.Id, clock.Today), "Competency.Withdrawn", ct) : NotFound());

    /// <summary>Commits what was done, or says why nothing was; where nothing waits, somebody else was faster.</summary>
    private async Task<IActionResult> DoneAsync(Result<CompetencyDecision>? done, string note, CancellationToken ct)
    {
        if ((done ?? new DecisionNotWaiting(Competency.Id)).Refused(out var why, out _))
        {
            return this.Refuse(words.For(why) + " " + words.NextStep(why));
        }

        await db.CommitAsync(me.Actor, ct);
        this.Note(texts[note, Competency.Id, Company.Name]);
        return RedirectToPage();
    }

    private async Task<bool> FindAsync(string mpnId, string competency, CancellationToken ct)
    {
        if (Catalogue.Find(new CompetencyId(competency)) is not { } found || await open.FindAsync(mpnId, ct) is not { } partner)
        {
            return false;
        }

        Competency = found;
        Company = await db.Companies.Of(partner.Company).AsNoTracking().IgnoreAutoIncludes().SingleAsync(ct);
        Memberships = await db.Memberships.Of(partner.Company).AsNoTracking().ToListAsync(ct);
        var decisions = await db.CompetencyDecisions.Of(partner.Company).Where(one => one.Competency == found.Id).ToListAsync(ct);
        Decisions = [.. decisions.OrderByDescending(one => one.ProposedOn).ThenByDescending(one => one.Id.Value)];
        var people = Decisions.SelectMany(one => new[] { one.ProposedBy, one.ConfirmedBy, one.EndedBy }).OfType<PersonId>().Distinct().ToList();
        words.Know(await db.People.AsNoTracking().Where(one => people.Contains(one.Id)).Select(one => KeyValuePair.Create(one.Id, one.Name)).ToListAsync(ct));
        return true;
    }

    public sealed class Form
    {
        public string? Level { get; set; }

        public string? Because { get; set; }
    }

    public sealed class Rules : AbstractValidator<Form>
    {
        public Rules(ProgrammeLibrary programme, Text<StaffText> text)
        {
            RuleFor(form => form.Level).Must(value => programme.InForce.Catalogue.Levels.Any(level => level.Id.Value == value)).WithMessage(_ => text["Competency.Level.Required"]);
            RuleFor(form => form.Because).Must(value => value?.Trim().Length is > 0 and <= CompetencyDecision.BecauseLimit)
                .WithMessage(_ => text["Competency.Because.Required", CompetencyDecision.BecauseLimit]);
        }
    }
}
