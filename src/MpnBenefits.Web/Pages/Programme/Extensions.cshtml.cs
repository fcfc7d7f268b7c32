using Microsoft.AspNetCore.Mvc.RazorPages;
using MpnBenefits.Domain.Competencies;
using MpnBenefits.Web.Programme;
using MpnBenefits.Web.Security;

namespace MpnBenefits.Web.Pages.Programme;

/// <summary>The extensions of requirements as dated rows: which anniversaries, what is waived, whom it leaves out.</summary>
[Does(Deed.KeepProgramme)]
public sealed class ExtensionsModel(ProgrammeLibrary programme) : PageModel
{
    /// <summary>The latest begun first: where two overlap, it holds.</summary>
    public IReadOnlyList<RequirementExtension> Extensions { get; } =
        [.. programme.InForce.Extensions.OrderByDescending(extension => extension.AnniversaryFrom).ThenBy(extension => extension.Id.Value, StringComparer.Ordinal)];

    public Uri? Article { get; } = programme.InForce.Catalogue.Links.Extension;

    public void OnGet()
    {
    }
}
