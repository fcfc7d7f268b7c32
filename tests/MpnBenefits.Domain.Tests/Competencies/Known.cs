using System.Globalization;
using MpnBenefits.Domain.Competencies;
using MpnBenefits.Domain.Programme;
using MpnBenefits.Domain.Tests.Programme;

namespace MpnBenefits.Domain.Tests.Competencies;

/// <summary>What is known of one company, one competency at a time: <c>new Known(cloudPlatform).Exams(1).Azure(15_000)</c>.</summary>
internal sealed class Known(CompetencyId competency)
{
    private static readonly CompanyId Company = CompanyId.New();
    private static readonly EvidenceBatchId Batch = EvidenceBatchId.New();

    private readonly List<SkillRecord> skills = [];
    private readonly List<MonthlyFigure> figures = [];
    private readonly List<ScorePoints> points = [];
    private readonly List<CompetencyDecision> decisions = [];

    public Evidence Evidence => new(skills, figures, points) { Decisions = decisions };

    /// <summary>Two people of support accept it, for the anniversary it is held to or for a purchase.</summary>
    public Known Decided(LevelId level, DateOnly on, DateOnly? heldTo = null)
    {
        var proposed = CompetencyDecision.Propose(new(Company, Mpn2021.Catalogue[competency], level, heldTo), "Their people teach it", decisions, PersonId.New(), on);
        Assert.False(proposed.Refused(out var why, out var decision), why?.Code);
        Assert.False(decision!.Confirm(PersonId.New(), on).Refused(out _, out _));
        decisions.Add(decision);
        return this;
    }

    public Known Exams(int people) => Skills(people, SkillKind.Exam);

    public Known Skills(int people, SkillKind kind, string title = "AZ-104")
    {
        for (var person = 1; person <= people; person++)
        {
            Skill($"Person {person}", kind, title);
        }

        return this;
    }

    public Known Skill(
        string holder, SkillKind kind, string title = "AZ-104", DateOnly? from = null, DateOnly? to = null, DateOnly? accepted = null, DateOnly? left = null)
    {
        skills.Add(new()
        {
            Company = Company,
            Batch = Batch,
            Competency = competency,
            Holder = holder,
            Kind = kind,
            Title = title,
            ValidFrom = from ?? new(2019, 1, 1),
            ValidTo = to,
            AcceptedUntil = accepted,
            LeftOn = left,
        });
        return this;
    }

    public Known Azure(decimal amount, string month = "2021-08") => Figure("azure-consumption-usd", amount, month);

    public Known Figure(string metric, decimal amount, string month)
    {
        figures.Add(new()
        {
            Company = Company,
            Batch = Batch,
            Competency = competency,
            Metric = new(metric),
            Month = DateOnly.ParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Hundredths = (long)(amount * 100),
        });
        return this;
    }

    public Known Points(string option, string component, decimal earned, DateOnly? asOf = null)
    {
        points.Add(new()
        {
            Company = Company,
            Batch = Batch,
            Competency = competency,
            Option = new(option),
            Component = new(component),
            AsOf = asOf ?? new(2021, 1, 20),
            Tenths = (int)(earned * 10),
        });
        return this;
    }

    /// <summary>Customer Engagement points without any growth of consultants: 55, 70, 82 and so on, parts filled in order.</summary>
    public Known Score(int total)
    {
        foreach (var component in Mpn2021.Catalogue[competency].Find(new("customer-engagement"))!.Components.Where(part => !part.AllOrNothing))
        {
            var earned = Math.Min(total, component.Maximum);
            Points("customer-engagement", component.Id.Value, earned);
            total -= earned;
        }

        return this;
    }

    public CompetencyJudgement Judge(
        LevelId wanted, DateOnly on, DateOnly anniversary, IReadOnlyList<RequirementExtension>? extensions = null, string country = "FR", Catalogue? catalogue = null)
    {
        var known = catalogue ?? Mpn2021.Catalogue;
        return CompetencyJudgement.Judge(known[competency], wanted, Evidence, country, on, anniversary, extensions ?? [], known);
    }

    public LevelId? Highest(LevelId? held, DateOnly on, DateOnly anniversary, IReadOnlyList<RequirementExtension>? extensions = null) =>
        CompetencyJudgement.HighestLevel(
            Mpn2021.Catalogue[competency], held, Evidence, "FR", on, anniversary, extensions ?? [], Mpn2021.Catalogue);
}
