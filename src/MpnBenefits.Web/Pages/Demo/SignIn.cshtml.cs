using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Seed;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Audit;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Domain.SignIn;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Text;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Pages.Demo;

/// <summary>Whom one can be in the demonstration. Choosing is signing in.</summary>
[AllowAnonymous]
[DemoOnly]
public sealed class SignInModel(BenefitsDb db, SessionDoor sessions, DirectorySignIn directory, Words words, Text<DemoText> texts) : PageModel
{
    public const string OperatorGroup = "operator";

    public string? ReturnUrl { get; private set; }

    public IReadOnlyList<DemoGroup> Groups { get; private set; } = [];

    public Task OnGetAsync(string? returnUrl, CancellationToken ct) => ShowAsync(returnUrl, ct);

    public async Task<IActionResult> OnPostAsync(string? person, string? returnUrl, CancellationToken ct)
    {
        if (person == Newcomer.Slug)
        {
            var principal = await directory.AdmitAsync(Newcomer.Identity, StaffRoles.None, ct);
            await HttpContext.SignInAsync(principal);
            return Redirect(principal.HasClaim(claim => claim.Type == CurrentPerson.SessionClaim) ? "/" : DirectorySignIn.WelcomePath);
        }

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
            .GroupBy(row => row.DemoSlug!).Select(rows => new { rows.Key, Name = rows.Min(row => row.LegalName) })
            .ToDictionaryAsync(row => row.Key, row => row.Name, ct);
        Groups =
        [
            .. DemoCast.People.GroupBy(person => person.Company ?? OperatorGroup)
                .Select(group => new DemoGroup(group.Key, companies.GetValueOrDefault(group.First().Slug) ?? texts["SignIn.Operator"], [.. group])),
        ];
    }
}

/// <summary>
/// Somebody of a directory that no company has enrolled: comes to the welcome page, as with a real issuer. Once enrolled,
/// signing in leads to that company, until the demonstration starts over.
/// </summary>
public static class Newcomer
{
    public const string Slug = "newcomer";

    public static DirectoryIdentity Identity { get; } = new(
        new("0d1f5c3a-6b1e-4b8e-9a44-7c6f2f1f0a01"), new("0d1f5c3a-6b1e-4b8e-9a44-7c6f2f1f0a02"), "Nora Lindqvist", EmailAddress.Parse("nora.lindqvist@fourthcoffee.example"), Guest: false);
}

/// <summary>The people of one company, or of the operator.</summary>
public sealed record DemoGroup(string Key, string Name, IReadOnlyList<DemoPerson> People);
