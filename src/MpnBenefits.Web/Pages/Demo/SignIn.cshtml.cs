using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Seed;
using MpnBenefits.Domain.Audit;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Text;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Pages.Demo;

/// <summary>Whom one can be in the demonstration. Choosing is signing in.</summary>
[AllowAnonymous]
[DemoOnly]
public sealed class SignInModel(BenefitsDb db, SessionDoor sessions, Words words, Text<DemoText> texts) : PageModel
{
    public const string OperatorGroup = "operator";

    public string? ReturnUrl { get; private set; }

    public IReadOnlyList<DemoGroup> Groups { get; private set; } = [];

    public Task OnGetAsync(string? returnUrl, CancellationToken ct) => ShowAsync(returnUrl, ct);

    public async Task<IActionResult> OnPostAsync(string? person, string? returnUrl, CancellationToken ct)
    {
        var known = await db.People.AsNoTracking().SingleOrDefaultAsync(one => one.DemoSlug != null && one.DemoSlug == person, ct);
        if (known is null)
        {
            await ShowAsync(returnUrl, ct);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return this.Refuse(texts["SignIn.Unknown"]);
        }

        await HttpContext.SignInAsync(await db.InUnitAsync(async () =>
        {
            var principal = await sessions.BeginAsync(known.Id, ct);
            await db.CommitAsync(Actor.Of(known.Id), ct);
            return principal;
        }));
        return LocalRedirect(known.Staff is StaffRoles.None || Url.IsLocalUrl(returnUrl) ? this.Local(returnUrl) : "/staff");
    }

    public string RolesOf(DemoPerson person) => person.Staff is StaffRoles.None
        ? person.Roles is PortalRoles.None ? words.For(PortalRoles.None) : words.Roles(person.Roles)
        : words.Roles(person.Staff);

    private async Task ShowAsync(string? returnUrl, CancellationToken ct)
    {
        ReturnUrl = Url.IsLocalUrl(returnUrl) ? returnUrl : null;
        var companies = await db.Members.ForPortal()
            .Join(db.People.Where(person => person.DemoSlug != null), member => member.Person, person => person.Id, (member, person) => new { member.Company, person.DemoSlug })
            .Join(db.Companies.ForPortal(), row => row.Company, company => company.Id, (row, company) => new { row.DemoSlug, company.Profile.LegalName })
            .ToDictionaryAsync(row => row.DemoSlug!, row => row.LegalName, ct);
        Groups =
        [
            .. DemoCast.People.GroupBy(person => person.Company ?? OperatorGroup)
                .Select(group => new DemoGroup(group.Key, companies.GetValueOrDefault(group.First().Slug) ?? texts["SignIn.Operator"], [.. group])),
        ];
    }
}

/// <summary>The people of one company, or of the operator.</summary>
public sealed record DemoGroup(string Key, string Name, IReadOnlyList<DemoPerson> People);
