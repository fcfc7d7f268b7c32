using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Demo;
using MpnBenefits.Domain.Audit;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Web.Text;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Pages.Demo;

/// <summary>The demonstration's name servers: whoever owns a domain publishes TXT records here, as they would at their provider's.</summary>
[AllowAnonymous]
[DemoOnly]
public sealed class DnsModel(BenefitsDb db, Text<DemoText> texts) : PageModel
{
    private const int Shown = 100;
    private const int ValueLimit = 200;

    [BindProperty(SupportsGet = true)]
    public string? Domain { get; set; }

    [BindProperty]
    public string? Value { get; set; }

    public IReadOnlyList<DemoTxtRecord> Records { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await ShowAsync(ct);
        if (!DomainName.TryParse(Domain, out var domain))
        {
            return this.Refuse(texts["Dns.Domain.Required"], nameof(Domain));
        }

        if (Value?.Trim() is not { Length: > 0 and <= ValueLimit } value)
        {
            return this.Refuse(texts["Dns.Value.Required", ValueLimit], nameof(Value));
        }

        db.DemoTxtRecords.Add(new() { Id = Guid.CreateVersion7(), Domain = domain, Value = value });
        await db.CommitAsync(Actor.System("demo names"), ct);
        this.Note(texts["Dns.Published", domain]);
        return RedirectToPage(new { domain = "" });
    }

    private async Task ShowAsync(CancellationToken ct) =>
        Records = await db.DemoTxtRecords.AsNoTracking().OrderByDescending(record => record.Id).Take(Shown).ToListAsync(ct);
}
