using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Domain;
using MpnBenefits.Web.Security;

namespace MpnBenefits.Web.Pages.Invoices;

/// <summary>A line of the list: an invoice, or a credit note beside the invoice it takes back.</summary>
public sealed record ListedPaper(string Number, bool IsCredit, DateOnly IssuedOn, OfferId Offer, string OrderNumber, Money Total);

/// <summary>The company's invoices and credit notes of all years, newest first.</summary>
[Does(Deed.SeeOrders)]
public sealed class IndexModel(BenefitsDb db, CurrentPerson me) : PageModel
{
    public ILookup<int, ListedPaper> Years { get; private set; } = Enumerable.Empty<ListedPaper>().ToLookup(paper => paper.IssuedOn.Year);

    public int Count { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var invoices = await db.Invoices.Of(me.Company).AsNoTracking().ToListAsync(ct);
        var notes = await db.CreditNotes.Of(me.Company).AsNoTracking().ToListAsync(ct);
        var byId = invoices.ToDictionary(invoice => invoice.Id);
        IEnumerable<ListedPaper> papers =
        [
            .. invoices.Select(invoice => new ListedPaper(invoice.Number, false, invoice.IssuedOn, invoice.Offer, invoice.OrderNumber, invoice.Total)),
            .. notes.Select(note => new ListedPaper(note.Number, true, note.IssuedOn, byId[note.Invoice].Offer, byId[note.Invoice].OrderNumber, note.Total with { Minor = -note.Total.Minor })),
        ];
        Count = invoices.Count + notes.Count;
        Years = papers.OrderByDescending(paper => paper.IssuedOn).ThenByDescending(paper => paper.Number, StringComparer.Ordinal).ToLookup(paper => paper.IssuedOn.Year);
    }
}
