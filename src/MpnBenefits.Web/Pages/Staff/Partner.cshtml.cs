using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Audit;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Memberships;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Domain.Purchases;
using MpnBenefits.Domain.Renewals;
using MpnBenefits.Web.Operations;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Text;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Pages.Staff;

/// <summary>
/// One partner on one page, for somebody with a telephone in hand. That it was opened is written down first; nothing is
/// changed here.
/// </summary>
[Does(Deed.SeePartner)]
public sealed class PartnerModel(
    BenefitsDb db, OpenPartner open, CompanyPictures pictures, ReadOut readOut, EventLines events, PartnerTexts texts) : PageModel
{
    private const int LinesShown = 8;

    public CompanyPicture Picture { get; private set; } = null!;

    public Domain.Partners.Company Company => Picture.Company;

    /// <summary>Per membership, what the partner sees, with nobody's eyes.</summary>
    public IReadOnlyList<(Membership Membership, RenewalDecision Decision)> Decided { get; private set; } = [];

    /// <summary>Of each offer on sale, whether the partner may buy it, as the partner reads it.</summary>
    public IReadOnlyList<BuyingDecision> Buying { get; private set; } = [];

    /// <summary>The competencies that no row judges, held or not: only a decision accepts them.</summary>
    public IReadOnlyList<CompetencyId> Unjudged =>
        [.. Picture.Programme.Catalogue.Competencies.Where(one => one.Current && one.Options.Count == 0).Select(one => one.Id)];

    public string SayIn { get; private set; } = Language.English;

    public IReadOnlyList<string> Say { get; private set; } = [];

    public IReadOnlyList<EventLine> History { get; private set; } = [];

    public long HistoryLength { get; private set; }

    public async Task<IActionResult> OnGetAsync(string mpnId, string? say, CancellationToken ct)
    {
        if (await open.FindAsync(mpnId, ct) is not { } partner)
        {
            return NotFound();
        }

        if (partner.Location is { } location)
        {
            this.Note(texts.Room["Partner.WasLocation", location, mpnId, partner.MpnId]);
            return RedirectToPage(new { mpnId = partner.MpnId.Value, say });
        }

        await open.RunAsync(partner.Company, ct);
        await ShowAsync(partner.Company, say, ct);
        return Page();
    }

    public IReadOnlyList<Person> Holding(PortalRoles roles) =>
        [.. Picture.Holding(roles).Select(member => Picture.People[member.Person]).OrderBy(person => person.Name, StringComparer.CurrentCulture)];

    private async Task ShowAsync(CompanyId id, string? say, CancellationToken ct)
    {
        Picture = await pictures.TakeAsync(id, ct, PictureOf.Everything);
        await db.Entry(Company).Collection(company => company.Locations).LoadAsync(ct);
        await db.Entry(Company).Collection(company => company.Domains).LoadAsync(ct);
        texts.Words.Know(Picture.Names);
        Decided = [.. Picture.Current.Select(membership => (membership, Picture.Decide(membership, askedWith: null)))];
        Buying = [.. Picture.Programme.Catalogue.Offers.Where(offer => offer.RenewsYearly).Select(offer => Picture.DecidePurchase(offer.Id, askedWith: null))];
        SayIn = Language.IsKnown(say) ? say! : Language.Current;
        Say = readOut.Of(Picture, SayIn);
        HistoryLength = await db.HistoryLengthAsync(id, ct);
        var lines = await db.HistoryOf(id).OrderByDescending(line => line.Entry.Sequence).Take(LinesShown).ToListAsync(ct);
        History = await events.ReadAsync(lines, ct);
    }
}

/// <summary>What the page says itself, beside its markup.</summary>
public sealed record PartnerTexts(Words Words, Text<StaffText> Room);
