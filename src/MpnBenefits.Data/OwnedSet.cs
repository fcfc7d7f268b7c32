using Microsoft.EntityFrameworkCore;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Data;

/// <summary>
/// Rows that belong to companies. There is no way to all of them but as staff or as the portal itself, so another
/// company's row is not found rather than forbidden.
/// </summary>
public readonly struct OwnedSet<T>(DbContext db)
    where T : class, ICompanyOwned
{
    public IQueryable<T> Of(CompanyId company) => db.Set<T>().OwnedBy(company);

    /// <summary>For the operator's people, who see every partner.</summary>
    public IQueryable<T> ForStaff(StaffAccess me)
    {
        ArgumentNullException.ThrowIfNull(me);
        return db.Set<T>();
    }

    /// <summary>For the portal's own sweeps: at start, in a job, behind the gateway. Never in a page for partners.</summary>
    public IQueryable<T> ForPortal() => db.Set<T>();

    public void Add(T row) => db.Set<T>().Add(row);

    public void Remove(T row) => db.Set<T>().Remove(row);

    public void AddRange(IEnumerable<T> rows) => db.Set<T>().AddRange(rows);
}

internal static class OwnedRows
{
    /// <summary>A company's own row carries the company as its id, everything else as a column.</summary>
    public static IQueryable<T> OwnedBy<T>(this IQueryable<T> rows, CompanyId company)
        where T : class, ICompanyOwned =>
        rows is IQueryable<Company> companies
            ? (IQueryable<T>)companies.Where(one => one.Id == company)
            : rows.Where(row => EF.Property<CompanyId>(row, "Company") == company);
}
