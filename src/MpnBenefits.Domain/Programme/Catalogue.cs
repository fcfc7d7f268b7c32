using MpnBenefits.Domain.Benefits;
using MpnBenefits.Domain.Competencies;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Domain.Refunds;
using MpnBenefits.Domain.Renewals;

namespace MpnBenefits.Domain.Programme;

/// <summary>
/// One published version of the programme's catalogue (R71): offers, competencies with their requirements, and the
/// policy figures. Immutable; a change is a new version. What is not known is absent, never zero.
/// </summary>
public sealed record Catalogue
{
    public required string Version { get; init; }

    public required DateOnly AsOf { get; init; }

    public required IReadOnlyList<Level> Levels { get; init; }

    public required IReadOnlyList<Offer> Offers { get; init; }

    public required IReadOnlyList<Bilingual> Areas { get; init; }

    public required IReadOnlyList<Metric> Metrics { get; init; }

    public required IReadOnlyList<Competency> Competencies { get; init; }

    public required IReadOnlyList<Product> Products { get; init; }

    public required IReadOnlyList<Grant> Grants { get; init; }

    public required IReadOnlyList<Ceiling> Ceilings { get; init; }

    public required ProgrammeLinks Links { get; init; }

    public required RenewalPolicy Renewal { get; init; }

    public required PaymentPolicy Payment { get; init; }

    public required RefundPolicy Refund { get; init; }

    public required TokenPolicy Tokens { get; init; }

    public required IReadOnlyList<ReminderRule> Reminders { get; init; }

    public required Markets Markets { get; init; }

    /// <summary>The documents rows were read in, by the id the rows name.</summary>
    public IReadOnlyDictionary<string, SourceDocument> Sources { get; init; } = new Dictionary<string, SourceDocument>();

    public Offer? Find(OfferId id) => Offers.FirstOrDefault(offer => offer.Id == id);

    public Competency? Find(CompetencyId id) => Competencies.FirstOrDefault(competency => competency.Id == id);

    public Offer this[OfferId id] => Find(id) ?? throw new KeyNotFoundException($"The catalogue knows no offer {id}.");

    public Competency this[CompetencyId id] => Find(id) ?? throw new KeyNotFoundException($"The catalogue knows no competency {id}.");

    public Level this[LevelId id] => Levels.FirstOrDefault(level => level.Id == id) ?? throw new KeyNotFoundException($"The catalogue knows no level {id}.");

    public Product Product(string id) => Products.FirstOrDefault(product => product.Id == id) ?? throw new KeyNotFoundException($"The catalogue knows no product {id}.");

    public int IndexOf(Product product) => Products.ToList().IndexOf(product);

    /// <summary>The offer that carries the competencies of a level.</summary>
    public Offer OfferOf(LevelId level) => Offers.First(offer => offer.Level == level);

    /// <summary>A level and those above it, lowest first: whoever qualifies for a higher one qualifies for the lower.</summary>
    public IEnumerable<LevelId> LevelsFrom(LevelId lowest) =>
        Levels.Where(level => level.Rank >= this[lowest].Rank).OrderBy(level => level.Rank).Select(level => level.Id);

    /// <summary>The levels below one, highest first.</summary>
    public IEnumerable<LevelId> LevelsBelow(LevelId level) =>
        Levels.Where(one => one.Rank < this[level].Rank).OrderByDescending(one => one.Rank).Select(one => one.Id);

    /// <summary>The renewal letters due around an anniversary, by day (R16).</summary>
    public IReadOnlyList<Reminder> RemindersFor(DateOnly anniversary) =>
        [.. Reminders.OrderBy(rule => rule.OffsetDays).Select(rule => rule.For(anniversary))];
}

/// <summary>A document of the programme, and the day it stood so; null where none is known.</summary>
public sealed record SourceDocument(string Title, DateOnly? AsOf);
