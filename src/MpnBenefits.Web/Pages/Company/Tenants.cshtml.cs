using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Web.Operations;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Text;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Pages.Company;

/// <summary>The company's directories: which are associated, which domain proved each, and the proof of one more by a TXT record.</summary>
[Does(Deed.SeeCompany)]
public sealed class TenantsModel(BenefitsDb db, ProveDirectory proving, PortalClock clock, CurrentPerson me, Words words, Text<CompanyText> texts) : PageModel
{
    public IReadOnlyList<CompanyTenant> Tenants { get; private set; } = [];

    /// <summary>The proofs that were asked for and have not come; the newest first.</summary>
    public IReadOnlyList<TenantProof> Proofs { get; private set; } = [];

    [BindProperty]
    public string? Domain { get; set; }

    public DateOnly Today => clock.Today;

    public bool IsOwn(CompanyTenant tenant) => tenant.Tenant == me.Person!.DirectoryTenant;

    public Task OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    [Does(Deed.KeepTenants)]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!DomainName.TryParse(Domain, out var domain))
        {
            await ShowAsync(ct);
            return this.Refuse(texts["Tenants.Domain.Required"], nameof(Domain));
        }

        if ((await proving.AskAsync(domain, ct)).Refused(out var why, out var proof))
        {
            await ShowAsync(ct);
            return this.Refuse(words.For(why) + " " + words.NextStep(why), nameof(Domain));
        }

        this.Note(texts["Tenants.Asked", proof.Domain]);
        return RedirectToPage();
    }

    [Does(Deed.KeepTenants)]
    public async Task<IActionResult> OnPostCheckAsync(Guid proof, CancellationToken ct)
    {
        if (await proving.CheckAsync(new(proof), ct) is not { } checkedNow)
        {
            return NotFound();
        }

        if (checkedNow.Refused(out var why, out var proved))
        {
            await ShowAsync(ct);
            return this.Refuse(words.For(why) + " " + words.NextStep(why));
        }

        this.Note(texts["Tenants.Proved", proved.Domain]);
        return RedirectToPage();
    }

    [Does(Deed.KeepTenants)]
    public Task<IActionResult> OnPostWithdrawAsync(Guid proof, CancellationToken ct) => db.InUnitAsync<IActionResult>(async () =>
    {
        var id = new TenantProofId(proof);
        if (await db.TenantProofs.Of(me.Company).SingleOrDefaultAsync(one => one.Id == id, ct) is not { } found)
        {
            return NotFound();
        }

        found.Withdraw(clock.Today);
        if (found.Happened.Count > 0)
        {
            await db.CommitAsync(me.Actor, ct);
        }

        this.Note(texts["Tenants.Withdrawn", found.Domain]);
        return RedirectToPage();
    });

    [Does(Deed.KeepTenants)]
    public Task<IActionResult> OnPostRemoveAsync(Guid tenant, CancellationToken ct) => db.InUnitAsync<IActionResult>(async () =>
    {
        var company = await db.Companies.Of(me.Company).Include(one => one.Tenants).SingleAsync(ct);
        if (company.Tenants.FirstOrDefault(one => one.Tenant == tenant) is not { } found)
        {
            return NotFound();
        }

        if (company.RemoveTenant(found, me.Person!.DirectoryTenant).Refused(out var why, out _))
        {
            await ShowAsync(ct);
            return this.Refuse(words.For(why) + " " + words.NextStep(why));
        }

        await db.CommitAsync(me.Actor, ct);
        this.Note(texts["Tenants.Removed"]);
        return RedirectToPage();
    });

    private async Task ShowAsync(CancellationToken ct)
    {
        Tenants = await db.Companies.Of(me.Company).AsNoTracking().IgnoreAutoIncludes().SelectMany(company => company.Tenants).ToListAsync(ct);
        Proofs = await db.TenantProofs.Of(me.Company).AsNoTracking().Where(one => one.EndedOn == null).OrderByDescending(one => one.AskedOn).ToListAsync(ct);
    }
}
