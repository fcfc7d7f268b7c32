using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Web.Security;

namespace MpnBenefits.Web.Pages.Staff;

/// <summary>The one list of money that waits for a decision, oldest first.</summary>
[Does(Deed.RecordPayment)]
public sealed class MoneyModel(BenefitsDb db, MoneyCases cases, UnclearCharges unclear, CurrentPerson me) : PageModel
{
    public IReadOnlyList<MoneyCase> Waiting { get; private set; } = [];

    public IReadOnlyDictionary<CompanyId, (string Name, MpnId MpnId)> Companies { get; private set; } = new Dictionary<CompanyId, (string, MpnId)>();

    /// <summary>How much is unclear between the gateway and the portal.</summary>
    public int Unclear { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Waiting = await cases.AllAsync(ct);
        var ids = Waiting.Select(one => one.Company).Distinct().ToList();
        Companies = await db.Companies.ForStaff(me.Staff).AsNoTracking().IgnoreAutoIncludes().Where(company => ids.Contains(company.Id))
            .Select(company => new { company.Id, company.Profile.LegalName, company.MpnId }).ToDictionaryAsync(company => company.Id, company => (company.LegalName, company.MpnId), ct);
        Unclear = (await unclear.UnansweredAsync(ct)).Count + (await unclear.NoticesAsync(ct)).Count;
    }
}
