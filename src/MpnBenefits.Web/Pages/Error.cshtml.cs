using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Web.Security;

namespace MpnBenefits.Web.Pages;

/// <summary>
/// What went wrong, in the reader's words: what is so and what to do, with a reference where somebody must look into it.
/// Under <c>/api</c> it is a problem document.
/// </summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class ErrorModel(BenefitsDb db, CurrentPerson me) : PageModel
{
    private static readonly int[] Explained = [400, 403, 404, 409, 413, 429, 500, 503];

    public int Known { get; private set; }

    public Deed? Deed { get; private set; }

    public bool HasNoRole => me.Roles == Domain.Partners.PortalRoles.None;

    /// <summary>The least of the roles that the refused deed needs: what is asked for first.</summary>
    public Domain.Partners.PortalRoles Wanted =>
        Deed is { } deed ? Enum.GetValues<Domain.Partners.PortalRoles>().Where(role => role != Domain.Partners.PortalRoles.None && deed.Rule().Roles.HasFlag(role)).DefaultIfEmpty().Max() : default;

    public IReadOnlyList<string> Holders { get; private set; } = [];

    public string? Reference { get; private set; }

    /// <summary>For somebody of several companies: the same address in the others, without saying whether it is there.</summary>
    public IReadOnlyList<(string Name, string Href)> Elsewhere => HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is { } asked && HttpMethods.IsGet(Request.Method)
        ? [.. me.Places.Where(place => place.Company.Id != me.Member?.Company).Select(place => (place.Company.Name, $"{asked.OriginalPath}?{PersonOfRequest.CompanyField}={place.Company.MpnId}"))]
        : [];

    public async Task OnGetAsync(int status, CancellationToken ct) => await ExplainAsync(status, ct);

    public async Task OnPostAsync(int status, CancellationToken ct) => await ExplainAsync(status, ct);

    public async Task OnPutAsync(int status, CancellationToken ct) => await ExplainAsync(status, ct);

    public async Task OnDeleteAsync(int status, CancellationToken ct) => await ExplainAsync(status, ct);

    public async Task OnPatchAsync(int status, CancellationToken ct) => await ExplainAsync(status, ct);

    public async Task OnOptionsAsync(int status, CancellationToken ct) => await ExplainAsync(status, ct);

    private async Task ExplainAsync(int status, CancellationToken ct)
    {
        Known = Explained.Contains(status) ? status : status >= 500 ? 500 : 400;
        Response.StatusCode = status is >= 400 and < 600 ? status : 404;
        Response.Headers.CacheControl = "no-store";
        Reference = status >= 500 ? HttpContext.TraceIdentifier : null;
        Deed = Refused();
        if (Deed is { } deed && me.Member is not null && deed.Rule().Side is DeedSide.Company)
        {
            // Whoever has no role asks those who give roles; another role is asked of those who hold it.
            var asked = HasNoRole ? Security.Deed.InvitePeople : deed;
            var members = await db.Members.Of(me.Company).AsNoTracking().ToListAsync(ct);
            var holders = members.Where(member => asked.Rule().Allows(member, Domain.Partners.StaffRoles.None)).Select(member => member.Person).ToList();
            Holders = await db.People.Where(person => holders.Contains(person.Id)).OrderBy(person => person.Name).Select(person => person.Name).ToListAsync(ct);
        }
    }

    /// <summary>The deed of the handler, or of the page that was asked for.</summary>
    private Deed? Refused() =>
        HttpContext.Items[typeof(Deed)] as Deed?
        ?? HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.Endpoint?.Metadata.GetMetadata<DoesAttribute>()?.Deed;
}
