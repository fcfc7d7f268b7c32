using MpnBenefits.Domain;
using MpnBenefits.Domain.Competencies;
using MpnBenefits.Domain.Programme;

namespace MpnBenefits.Data.Seed;

/// <summary>Evidence for the demonstration, made from the requirement rows themselves: enough of it, or a part.</summary>
internal static class DemoEvidence
{
    /// <summary>No two people's proofs end on one day, and none ends within the next months.</summary>
    private const int DaysApart = 35;

    private static readonly string[] Holders =
        ["Amélie Roux", "Bastien Vidal", "Chloé Lefèvre", "Hugo Bernard", "Sakura Ito", "Théo Durand", "Emma Jones", "Lucas Garcia"];

    /// <summary>
    /// What meets one option of a competency at a level. With people or figures missing, what falls short by that much.
    /// </summary>
    public static Func<CompanyId, EvidenceBatchId, IEnumerable<object>> For(
        Catalogue catalogue, string competency, string level, DateOnly today, int peopleMissing = 0, string? optionId = null) => (company, batch) =>
    {
        var known = catalogue[new CompetencyId(competency)];
        var option = known.Options.FirstOrDefault(one => optionId is null || one.Id.Value == optionId)
            ?? throw new InvalidOperationException($"{competency} has no option {optionId}.");
        var made = new Maker(company, batch, known, today);
        return option.At(new LevelId(level), Market.Developed).SelectMany(row => row switch
        {
            SkillsRequirement skills => made.Skills(skills, peopleMissing),
            FigureRequirement figure => made.Figures(figure),
            StatusRequirement status => made.Status(status),
            ScoreRequirement score => made.Score(option, score.Minimum),
            _ => [],
        }).DistinctBy(KeyOf).ToList();
    };

    /// <summary>A score of its own, spread over the parts that are not all or nothing.</summary>
    public static Func<CompanyId, EvidenceBatchId, IEnumerable<object>> Scoring(Catalogue catalogue, string competency, string optionId, int points, DateOnly today) =>
        (company, batch) =>
        {
            var known = catalogue[new CompetencyId(competency)];
            return new Maker(company, batch, known, today).Score(known.Options.Single(one => one.Id.Value == optionId), points);
        };

    /// <summary>A certified trainer, from ten months ago for two years.</summary>
    public static Func<CompanyId, EvidenceBatchId, IEnumerable<object>> Trainer(string holder, DateOnly today) => (company, batch) =>
    [
        new TrainerRecord { Company = company, Batch = batch, Holder = holder, ValidFrom = today.AddMonths(-10), ValidTo = today.AddMonths(14) },
    ];

    private static object KeyOf(object row) => row switch
    {
        SkillRecord skill => (skill.Holder, skill.Kind, skill.Title),
        MonthlyFigure figure => (figure.Metric, figure.Month),
        _ => row,
    };

    private sealed record Maker(CompanyId Company, EvidenceBatchId Batch, Competency Known, DateOnly Today)
    {
        private CompetencyId Competency => Known.Id;

        public IEnumerable<object> Skills(SkillsRequirement row, int missing) =>
            from index in Enumerable.Range(0, Math.Min(Holders.Length, Math.Max(0, row.People - missing)))
            from kind in row.EveryKind ? row.Kinds : [row.Kinds[0]]
            from title in Enumerable.Range(1, row.Titles)
            select new SkillRecord
            {
                Company = Company,
                Batch = Batch,
                Competency = Competency,
                Mcid = $"MC{Company.Value.ToString("N")[^7..].ToUpperInvariant()}{index}",
                Holder = Holders[index],
                Kind = kind,
                Title = $"{Known.Name.En} – {kind} {title}",
                ValidFrom = Today.AddMonths(-10),
                ValidTo = Today.AddMonths(14).AddDays(-DaysApart * index),
            };

        public IEnumerable<object> Figures(FigureRequirement row) =>
            Enumerable.Range(1, row.Months).Select(back => new MonthlyFigure
            {
                Company = Company,
                Batch = Batch,
                Competency = Competency,
                Metric = row.Metric.Id,
                Month = Today.AddMonths(-back),
                Hundredths = (long)Math.Ceiling(row.Threshold * 100 / (row.Metric.Reading == MetricReading.Sum ? row.Months : 1)),
            });

        public IEnumerable<object> Status(StatusRequirement row) =>
        [
            new SkillRecord
            {
                Company = Company,
                Batch = Batch,
                Competency = Competency,
                Holder = row.Status.En,
                Kind = SkillKind.Authorization,
                Title = row.Status.En,
                ValidFrom = Today.AddMonths(-10),
            },
        ];

        /// <summary>Fills the parts in order; what is all or nothing stays empty unless the rest is not enough.</summary>
        public IEnumerable<object> Score(CompetencyOption option, int points)
        {
            var left = points * 10;
            foreach (var part in option.Components.OrderBy(part => part.AllOrNothing))
            {
                var given = part.AllOrNothing && left < part.MaximumTenths ? 0 : Math.Min(left, part.MaximumTenths);
                left -= given;
                yield return new ScorePoints
                {
                    Company = Company,
                    Batch = Batch,
                    Competency = Competency,
                    Option = option.Id,
                    Component = part.Id,
                    AsOf = Today.AddDays(-10),
                    Tenths = given,
                };
            }
        }
    }
}
