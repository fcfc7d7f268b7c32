using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Invoices;

namespace MpnBenefits.Web.Papers;

/// <summary>An invoice with what was credited of it, and which of the two was asked for.</summary>
public sealed record FoundPaper(Invoice Invoice, IReadOnlyList<CreditNote> Credited, CreditNote? Note)
{
    public CompanyId Company => Invoice.Company;
}

/// <summary>Finds invoices and credit notes by their number, of one company or, for staff, of any.</summary>
public sealed class PaperShelf(BenefitsDb db, PaperWriter writer)
{
    public Task<FoundPaper?> FindAsync(CompanyId company, string number, CancellationToken ct) =>
        FindAsync(db.Invoices.Of(company), db.CreditNotes.Of(company), number, ct);

    public Task<FoundPaper?> FindForStaffAsync(Domain.Partners.StaffAccess me, string number, CancellationToken ct) =>
        FindAsync(db.Invoices.ForStaff(me), db.CreditNotes.ForStaff(me), number, ct);

    public Paper Write(FoundPaper found) => found.Note is { } note ? writer.Of(note, found.Invoice) : writer.Of(found.Invoice);

    private static async Task<FoundPaper?> FindAsync(IQueryable<Invoice> invoices, IQueryable<CreditNote> notes, string number, CancellationToken ct)
    {
        var note = await notes.AsNoTracking().SingleOrDefaultAsync(one => one.Number == number, ct);
        var invoice = note is null
            ? await invoices.AsNoTracking().SingleOrDefaultAsync(one => one.Number == number, ct)
            : await invoices.AsNoTracking().SingleOrDefaultAsync(one => one.Id == note.Invoice, ct);
        return invoice is null ? null : new(invoice, await notes.AsNoTracking().Where(one => one.Invoice == invoice.Id).OrderBy(one => one.Number).ToListAsync(ct), note);
    }
}
