using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data;
using MpnBenefits.Data.Competencies;
using MpnBenefits.Data.Site;
using MpnBenefits.Domain.Competencies;
using MpnBenefits.Web.Programme;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Text;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Pages.Competencies;

/// <summary>
/// The skills report: who holds what, since when of the company, what it is good for and when it runs out; on screen and as
/// CSV, with the programme's columns.
/// </summary>
[Does(Deed.SeeSkills)]
public sealed class SkillsModel(BenefitsDb db, ProgrammeLibrary programme, PortalClock clock, CurrentPerson me, Words words, Text<CompetenciesText> texts) : PageModel
{
    public IReadOnlyList<SkillRecord> Skills { get; private set; } = [];

    public DateOnly Today => clock.Today;

    /// <summary>The delivery the newest of it came in.</summary>
    public DateTimeOffset? AsOf { get; private set; }

    public int People => Skills.Where(skill => skill.CountsOn(Today)).Select(skill => skill.Who).Distinct(StringComparer.Ordinal).Count();

    public async Task OnGetAsync(CancellationToken ct)
    {
        var found = await db.Skills.Of(me.Company).InForceAsync(db, ct);
        var names = StringComparer.Create(Language.Culture(words.Lang), ignoreCase: true);
        Skills = [.. found.Where(skill => skill.Kind is not SkillKind.Authorization).OrderBy(skill => skill.Holder, names).ThenBy(skill => skill.LastDay ?? DateOnly.MaxValue).ThenBy(skill => skill.Title, names)];
        var batches = found.Select(skill => skill.Batch).Distinct().ToList();
        AsOf = await db.EvidenceBatches.AsNoTracking().Where(batch => batches.Contains(batch.Id)).MaxAsync(batch => batch.EffectiveAt, ct);
    }

    public async Task<FileContentResult> OnGetCsvAsync(CancellationToken ct)
    {
        await OnGetAsync(ct);
        return CsvFile.Of(
            $"skills-{Today:yyyy-MM-dd}.csv",
            [texts["Skills.User"], texts["Skills.Skill"], "MCID", texts["Skills.Pmc"], texts["Skills.Pc"], texts["Skills.Relevant"], texts["Skills.Expires"]],
            Skills.Select(skill => (IEnumerable<string>)
            [
                skill.Holder, $"{skill.Title} ({words.For(skill.Kind)})", skill.Mcid ?? "", texts["NotStated"], Linked(skill), Relevant(skill),
                skill.ExpiresOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
            ]));
    }

    /// <summary>The competency with the options in which the skill counts.</summary>
    public string Relevant(SkillRecord skill)
    {
        var competency = programme.InForce.Catalogue[skill.Competency];
        var options = competency.Options
            .Where(option => option.Requirements.OfType<SkillsRequirement>().Any(row => row.Kinds.Contains(skill.Kind)))
            .Select(option => option.Name.In(words.Lang)).ToList();
        return options.Count == 0 ? words.Name(competency.Id) : $"{words.Name(competency.Id)} ({string.Join(", ", options)})";
    }

    public string Linked(SkillRecord skill) =>
        skill.LeftOn is { } left && left <= Today ? texts["Skills.Left", left]
        : skill.LinkedOn is { } linked ? texts["Skills.Since", linked]
        : texts["Skills.Yes"];
}
