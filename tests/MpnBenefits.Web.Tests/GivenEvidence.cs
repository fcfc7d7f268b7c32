using MpnBenefits.Domain;
using MpnBenefits.Domain.Competencies;
using MpnBenefits.Domain.Programme;

namespace MpnBenefits.Web.Tests;

/// <summary>Evidence made from the requirement rows themselves: enough of it, or too few people.</summary>
internal sealed record GivenEvidence(CompanyId Company, EvidenceBatchId Batch, Competency Competency, DateOnly Today)
{
    public IReadOnlyList<object> At(LevelId level, string? option, int peopleMissing)
    {
        var way = Competency.Options.First(one => (option is null || one.Id.Value == option) && one.At(level, Market.Developed).Any());
        return [.. way.At(level, Market.Developed).SelectMany(row => Rows(way, row, peopleMissing)).DistinctBy(Key)];
    }

    private IEnumerable<object> Rows(CompetencyOption option, Requirement row, int peopleMissing) => row switch
    {
        SkillsRequirement skills =>
            from holder in Enumerable.Range(1, skills.People - peopleMissing)
            from kind in skills.EveryKind ? skills.Kinds : [skills.Kinds[0]]
            from title in Enumerable.Range(1, skills.Titles)
            select Skill($"Holder {holder}", kind, $"{kind} {title}"),
        FigureRequirement figure => Enumerable.Range(1, figure.Months).Select(back => new MonthlyFigure
        {
            Company = Company,
            Batch = Batch,
            Competency = Competency.Id,
            Metric = figure.Metric.Id,
            Month = Today.AddMonths(-back),
            Hundredths = (long)Math.Ceiling(figure.Threshold * 100 / (figure.Metric.Reading == MetricReading.Sum ? figure.Months : 1)),
        }),
        StatusRequirement status => [Skill(status.Status.En, SkillKind.Authorization, status.Status.En)],
        ScoreRequirement score => Score(option, score.Minimum),
        _ => [],
    };

    private IEnumerable<ScorePoints> Score(CompetencyOption option, int points)
    {
        var left = points * 10;
        foreach (var part in option.Components.OrderBy(part => part.AllOrNothing))
        {
            var tenths = part.AllOrNothing && left < part.MaximumTenths ? 0 : Math.Min(left, part.MaximumTenths);
            left -= tenths;
            yield return new()
            {
                Company = Company,
                Batch = Batch,
                Competency = Competency.Id,
                Option = option.Id,
                Component = part.Id,
                AsOf = Today.AddDays(-10),
                Tenths = tenths,
            };
        }
    }

    private SkillRecord Skill(string holder, SkillKind kind, string title) => new()
    {
        Company = Company,
        Batch = Batch,
        Competency = Competency.Id,
        Holder = holder,
        Kind = kind,
        Title = title,
        ValidFrom = Today.AddMonths(-10),
        ValidTo = kind is SkillKind.Authorization ? null : Today.AddMonths(14),
    };

    private static object Key(object row) => row switch
    {
        SkillRecord skill => (skill.Holder, skill.Kind, skill.Title),
        MonthlyFigure figure => (figure.Metric, figure.Month),
        _ => row,
    };
}
