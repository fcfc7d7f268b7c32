namespace MpnBenefits.Domain.Competencies;

/// <summary>
/// A proof of expertise in an area, attained by meeting any one of its options at a level. One without an
/// option (Security in 2021) cannot be judged.
/// </summary>
/// <param name="Id">The catalogue id.</param>
/// <param name="Name">Its name in both languages.</param>
/// <param name="Area">The area it belongs to.</param>
/// <param name="Cloud">Whether it counts as a cloud competency; null where no source says.</param>
/// <param name="Current">False once retired.</param>
/// <param name="Options">The ways to attain it, in catalogue order.</param>
public sealed record Competency(
    CompetencyId Id, Bilingual Name, Bilingual Area, bool? Cloud, bool Current, IReadOnlyList<CompetencyOption> Options)
{
    public CompetencyOption? Find(OptionId id) => Options.FirstOrDefault(option => option.Id == id);
}
