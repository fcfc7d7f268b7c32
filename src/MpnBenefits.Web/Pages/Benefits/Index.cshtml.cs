using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain.Benefits;
using MpnBenefits.Domain.Memberships;
using MpnBenefits.Domain.Programme;
using MpnBenefits.Web.Pages.Offers;
using MpnBenefits.Web.Programme;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Text;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Pages.Benefits;

/// <summary>What the company is granted today, product by product: how much, from where, and until when. Everybody of the company reads it.</summary>
[Does(Deed.SeeBenefits)]
public sealed class IndexModel(BenefitsDb db, ProgrammeLibrary programme, PortalClock clock, CurrentPerson me, Words words, Text<BenefitsText> texts, Text<OffersText> offers) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Sort { get; set; }

    public Catalogue Catalogue => programme.InForce.Catalogue;

    public IReadOnlyList<Membership> Memberships { get; private set; } = [];

    /// <summary>All that is granted, without the rows of 0.</summary>
    public IReadOnlyList<GrantedBenefit> Granted { get; private set; } = [];

    public IReadOnlyList<GrantedBenefit> Shown { get; private set; } = [];

    public IReadOnlyList<string> Kinds => [.. Granted.Select(one => one.Product.Kind).Distinct()];

    public bool IsFiltered => !string.IsNullOrWhiteSpace(Query) || !string.IsNullOrEmpty(Kind);

    /// <summary>The membership that lapsed last, when nothing is granted any more.</summary>
    public Membership? Lapsed => Memberships.OrderByDescending(membership => membership.Anniversary).FirstOrDefault();

    public DateOnly LapsedOn(Membership membership) => membership.EndedOn ?? membership.Window(Catalogue.Renewal).LastDay;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Memberships = await db.Memberships.Of(me.Company).AsNoTracking().ToListAsync(ct);
        Granted = [.. BenefitShelf.Of(Catalogue, Memberships, clock.Today).Benefits.Where(benefit => benefit.IsGranted)];
        var names = StringComparer.Create(Language.Culture(words.Lang), ignoreCase: true);
        var found = Granted.Where(Fits);
        Shown = Sort switch
        {
            "name" => [.. found.OrderBy(one => one.Product.Name.In(words.Lang), names)],
            "end" => [.. found.OrderBy(one => one.FirstEnd)],
            _ => [.. found],
        };
    }

    /// <summary>Everything that is shown, page or not; it says that these are no commercial licences.</summary>
    public async Task<FileContentResult> OnGetCsvAsync(CancellationToken ct)
    {
        await OnGetAsync(ct);
        return CsvFile.Of(
            $"benefits-{clock.Today:yyyy-MM-dd}.csv",
            [texts["Product"], texts["Kind"], texts["Granted"], texts["Unit"], texts["Origin"], texts["ActivateBy"], texts["UseUntil"], texts["Terms"]],
            from benefit in Shown
            from term in benefit.Terms
            select (IEnumerable<string>)
            [
                benefit.Product.Name.In(words.Lang), offers[$"Kind.{benefit.Product.Kind}"], Quantity(term.Origin), Unit(benefit.Product), Origin(term.Origin),
                Day(term.LastDay), Day(term.LastDay), texts["Terms.Line", term.LastDay],
            ]);
    }

    public string Quantity(BenefitLine line) => line.Unlimited ? offers["Unlimited"] : line.Quantity is { } number ? texts["Number", number] : offers["NotPublished"];

    public string Quantity(BenefitOrigin origin) => origin.Unlimited ? offers["Unlimited"] : origin.Quantity is { } number ? texts["Number", number] : offers["NotPublished"];

    public string Unit(Product product) => product.Unit is { } unit ? offers[$"Unit.{unit.Replace('/', '-')}"] : offers["UnitNotStated"];

    public string Origin(BenefitOrigin origin) =>
        origin.Competency is { } competency ? texts["Origin.Competency", origin.Offer, competency]
        : origin.Scope == "core" ? texts["Origin.Core", origin.Offer]
        : Catalogue[origin.Offer].CarriesCompetencies ? texts["Origin.Specific", origin.Offer]
        : texts["Origin.Offer", origin.Offer];

    private bool Fits(GrantedBenefit benefit) =>
        (string.IsNullOrEmpty(Kind) || benefit.Product.Kind == Kind)
        && (string.IsNullOrWhiteSpace(Query) || CultureInfo.InvariantCulture.CompareInfo
            .IndexOf(benefit.Product.Name.In(words.Lang), Query.Trim(), CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
