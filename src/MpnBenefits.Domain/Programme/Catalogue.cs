using MpnBenefits.Domain.Competencies;
using MpnBenefits.Domain.Renewals;

namespace MpnBenefits.Domain.Programme;

/// <summary>
/// One published version of the programme's catalogue (R71): offers, competencies with their requirements, and the
/// policy figures. Immutable; a change is a new version. What is not known is absent, never zero.
/// </summary>
public sealed record Catalogue(
    string Version,
    DateOnly AsOf,
    IReadOnlyList<Level> Levels,
    IReadOnlyList<Offer> Offers,
    IReadOnlyList<Competency> Competencies,
    RenewalPolicy Renewal,
    IReadOnlyList<ReminderRule> Reminders,
    Markets Markets)
{
    public Offer? Find(OfferId id) => Offers.FirstOrDefault(offer => offer.Id == id);

    public Competency? Find(CompetencyId id) => Competencies.FirstOrDefault(competency => competency.Id == id);

    public Offer this[OfferId id] => Find(id) ?? throw new KeyNotFoundException($"The catalogue knows no offer {id}.");

    public Competency this[CompetencyId id] => Find(id) ?? throw new KeyNotFoundException($"The catalogue knows no competency {id}.");

    public Level this[LevelId id] => Levels.FirstOrDefault(level => level.Id == id) ?? throw new KeyNotFoundException($"The catalogue knows no level {id}.");

    /// <summary>The renewal letters due around an anniversary, by day (R16).</summary>
    public IReadOnlyList<Reminder> RemindersFor(DateOnly anniversary) =>
        [.. Reminders.OrderBy(rule => rule.OffsetDays).Select(rule => rule.For(anniversary))];
}
