using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Web.Security;

namespace MpnBenefits.Web.Pages.Company;

/// <summary>Who belongs to the company, and what each may do.</summary>
[Does(Deed.SeeCompany)]
public sealed class PeopleModel(BenefitsDb db, CurrentPerson me) : PageModel
{
    public IReadOnlyList<(Person Person, PortalRoles Roles)> People { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var rows = await db.Members.Of(me.Company).AsNoTracking()
            .Join(db.People, member => member.Person, person => person.Id, (member, person) => new { person, member.Roles })
            .ToListAsync(ct);
        People = [.. rows.OrderBy(row => row.person.Name, StringComparer.CurrentCulture).Select(row => (row.person, row.Roles))];
    }
}
