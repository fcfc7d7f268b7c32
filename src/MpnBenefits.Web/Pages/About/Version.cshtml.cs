using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MpnBenefits.Domain.Programme;
using MpnBenefits.Web.Programme;

namespace MpnBenefits.Web.Pages.About;

/// <summary>Which portal this is, and by which catalogue it decides.</summary>
[AllowAnonymous]
public sealed class VersionModel(ProgrammeLibrary programme) : PageModel
{
    public string Version { get; } =
        typeof(Program).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    public Catalogue Catalogue => programme.InForce.Catalogue;

    public void OnGet()
    {
    }
}
