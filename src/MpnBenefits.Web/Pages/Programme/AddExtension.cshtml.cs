using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Competencies;
using MpnBenefits.Web.Programme;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Text;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Pages.Programme;

/// <summary>Publishes an extension: typed, looked at with what it will change, then published, from which moment it decides.</summary>
[Does(Deed.KeepProgramme)]
public sealed class AddExtensionModel(
    BenefitsDb db, ProgrammeLibrary programme, CurrentPerson me, IValidator<ExtensionForm> rules, Words words, Text<ProgrammeText> texts) : PageModel
{
    [BindProperty]
    public ExtensionForm Input { get; set; } = new() { WaivesSkills = true, WaivesPerformance = true, FeeDue = true };

    /// <summary>What would be published; null while it is being typed.</summary>
    public RequirementExtension? Looked { get; private set; }

    /// <summary>How many memberships have an anniversary it covers.</summary>
    public int Memberships { get; private set; }

    public IReadOnlyList<Competency> Competencies { get; } = [.. programme.InForce.Catalogue.Competencies.Where(competency => competency.Current)];

    /// <summary>The parts of a score that points can be granted in.</summary>
    public IReadOnlyList<(string Value, string Name)> Grantable =>
    [
        .. from competency in Competencies
           from component in competency.Options.SelectMany(option => option.Components).DistinctBy(component => component.Id)
           select ($"{competency.Id}/{component.Id}", $"{competency.Name.In(words.Lang)}: {component.Name.In(words.Lang)}"),
    ];

    public void OnGet()
    {
    }

    /// <summary>Back to the form, with everything still in it.</summary>
    public void OnPostChange()
    {
    }

    public async Task<IActionResult> OnPostLookAsync(CancellationToken ct)
    {
        if (!TryRead(programme.InForce.Extensions, out var extension))
        {
            return Page();
        }

        Looked = extension;
        Memberships = await db.Memberships.ForStaff(me.Staff).CountAsync(one => one.Anniversary >= extension.AnniversaryFrom && one.Anniversary <= extension.AnniversaryTo, ct);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => db.InUnitAsync<IActionResult>(async () =>
    {
        var published = await db.Extensions.AsNoTracking().ToListAsync(ct);
        if (!TryRead(published, out var extension))
        {
            return Page();
        }

        db.Extensions.Add(extension);
        await db.CommitAsync(me.Actor, ct);
        await programme.LoadAsync(db, ct);
        this.Note(texts["Extension.Done", extension.Id.Value]);
        return RedirectToPage("Extensions");
    });

    private bool TryRead(IReadOnlyList<RequirementExtension> published, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out RequirementExtension? extension)
    {
        extension = null;
        Input.Excluded.RemoveAll(id => Competencies.All(competency => competency.Id.Value != id));
        Input.Grant = Grantable.Any(one => one.Value == Input.Grant) ? Input.Grant : null;
        if (!this.Accepts(Input, rules))
        {
            return false;
        }

        if (!ExtensionPublishing.Publish(new(Input.Id!), Input.Terms(), published).Refused(out var why, out extension))
        {
            return true;
        }

        this.Refuse(words.For(why) + " " + words.NextStep(why), $"Input.{Field(why)}");
        return false;
    }

    private static string Field(Refusal why) => why switch
    {
        ExtensionAlreadyPublished => nameof(ExtensionForm.Id),
        ExtensionEndsBeforeItBegins => nameof(ExtensionForm.To),
        ExtensionCarriesNoFurther => nameof(ExtensionForm.Year),
        ExceptionWithoutExclusion => nameof(ExtensionForm.Grant),
        _ => nameof(ExtensionForm.WaivesSkills),
    };
}
