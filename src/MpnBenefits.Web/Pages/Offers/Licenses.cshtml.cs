using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Benefits;
using MpnBenefits.Domain.Programme;
using MpnBenefits.Web.Programme;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Text;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Pages.Offers;

/// <summary>The licence table: what each offer lists of each product, to read, to filter and to take along as CSV.</summary>
[Does(Deed.SeeMemberships)]
public sealed class LicensesModel(ProgrammeLibrary programme, Words words, Text<OffersText> texts) : PageModel
{
    public Catalogue Catalogue => programme.InForce.Catalogue;

    public IReadOnlyList<string> Kinds => [.. Catalogue.Products.Select(product => product.Kind).Distinct()];

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    public LicenseTable Table { get; private set; } = null!;

    public bool IsFiltered => !string.IsNullOrWhiteSpace(Query) || !string.IsNullOrEmpty(Kind);

    public void OnGet() => Table = LicenseTable.Of(Catalogue).Where(Fits);

    public FileContentResult OnGetCsv()
    {
        OnGet();
        return CsvFile.Of(
            $"mpn-licenses-{Catalogue.AsOf:yyyy-MM-dd}.csv",
            [texts["Product"], texts["Kind"], texts["Unit"], texts["Choice"], texts["Competency"], .. Table.Columns.SelectMany(offer => new[] { words.Name(offer), texts["AsOfColumn", offer] })],
            Table.Core.Concat(Table.PerCompetency).Select(row => Described(row).Concat(Table.Columns.SelectMany(offer => Cells(row, offer)))));
    }

    public string UnitOf(Product product) => product.Unit is { } unit ? texts[$"Unit.{unit.Replace('/', '-')}"] : texts["UnitNotStated"];

    private IEnumerable<string> Described(LicenseRow row) =>
    [
        row.Product.Name.In(words.Lang),
        texts[$"Kind.{row.Product.Kind}"],
        UnitOf(row.Product),
        row.Choice is { } choice ? texts[$"Choice.{choice}"] : "",
        row.Competency is { } competency ? words.Name(competency) : "",
    ];

    /// <summary>An empty cell is an offer that does not list the product.</summary>
    private IEnumerable<string> Cells(LicenseRow row, OfferId offer) =>
    [
        string.Join("; ", row.Grants[offer].Select(grant => Quantity.Said(grant, texts))),
        string.Join("; ", row.Grants[offer].Where(grant => grant.Published).Select(grant => grant.AsOf)),
    ];

    private bool Fits(Product product) =>
        (string.IsNullOrEmpty(Kind) || product.Kind == Kind)
        && (string.IsNullOrWhiteSpace(Query) || Names(product).Any(name => CultureInfo.InvariantCulture.CompareInfo
            .IndexOf(name, Query.Trim(), CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0));

    private static IEnumerable<string> Names(Product product) => [product.Name.En, product.Name.Fr];
}
