using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MpnBenefits.Data;
using MpnBenefits.Data.Seed;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Domain.Renewals;
using MpnBenefits.Domain.Requests;
using MpnBenefits.Web.Operations;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Text;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Pages.Company;

/// <summary>
/// This year's confirmation (R11): everything the company says of itself on one page, and one button. Doing it settles
/// whoever's request it was.
/// </summary>
[Does(Deed.SeeCompany)]
public sealed class ReviewModel(BenefitsDb db, CompanyPictures pictures, ProfileHistory history, CurrentPerson me, PortalClock clock, Words words, Text<CompanyText> texts) : PageModel
{
    public CompanyPicture Picture { get; private set; } = null!;

    /// <summary>The renewals that wait for the confirmation, each with its last day.</summary>
    public IReadOnlyList<RenewalDecision> Waiting { get; private set; } = [];

    /// <summary>For somebody who may not confirm it: who could be asked, for the first renewal that waits.</summary>
    public IReadOnlyList<Person> Askable => Waiting.Count == 0
        ? []
        : [.. Colleagues.ToAsk(Picture, Waiting[0], me).Where(one => one.Deed is RequestedDeed.ReviewProfile).Select(one => one.Person)];

    /// <summary>Who was asked for it already.</summary>
    public IReadOnlyList<PersonId> Asked => Waiting.Count == 0
        ? []
        : [.. Picture.OpenRequests(Waiting[0].Case.Membership).Where(request => request.Deed is RequestedDeed.ReviewProfile).Select(request => request.AskedOf).Distinct()];

    public Task OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    [Does(Deed.ReviewProfile)]
    public Task<IActionResult> OnPostAsync(string? seen, CancellationToken ct) => db.InUnitAsync<IActionResult>(async () =>
    {
        await ShowAsync(ct);
        if (Picture.Company.Profile.Mark != seen)
        {
            return this.Refuse(texts["Review.Stale"]);
        }

        if (Picture.Company.Review(me.Id, clock.Today, ProfileNormsReader.Known).Refused(out var why, out _))
        {
            return this.Refuse(words.For(why));
        }

        var asked = Picture.Requests.Where(request => request is { IsOpen: true, Deed: RequestedDeed.ReviewProfile }).ToList();
        foreach (var request in asked)
        {
            _ = request.Settle(clock.Today);
        }

        if (Picture.Company.Happened.Count > 0 || asked.Count > 0)
        {
            await db.CommitAsync(me.Actor, ct);
        }

        this.Note(asked.Count == 0
            ? texts["Review.Done"]
            : texts["Review.DoneTold", asked.Select(request => request.AskedBy).Distinct().Select(words.Name)]);
        return RedirectToPage();
    });

    /// <summary>What is missing, field by field in the reader's words; null when nothing is.</summary>
    public string? Incomplete => View.Findings.Count == 0 ? null : words.For(new ProfileIncomplete([.. View.Findings.Select(finding => new FieldName(finding.Field)).Distinct()]));

    public ProfileView View { get; private set; } = null!;

    private async Task ShowAsync(CancellationToken ct)
    {
        Picture = await pictures.TakeAsync(me.Company, ct);
        words.Know(Picture.Names);
        var profile = Picture.Company.Profile;
        View = new(profile, me.May(Deed.EditProfile), ProfileCheck.Of(profile, ProfileNormsReader.Known), await history.LastAsync(me.Company, ct), SaysUnchanged: true);
        Waiting =
        [
            .. Picture.Current.Select(membership => Picture.Decide(membership, me.Roles))
                .Where(decision => decision.Phase is not RenewalPhase.Closed && decision[GateKind.Profile].State is GateState.ToDo),
        ];
    }
}
