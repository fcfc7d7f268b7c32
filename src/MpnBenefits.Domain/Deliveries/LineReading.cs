using System.Globalization;
using MpnBenefits.Domain.Competencies;
using MpnBenefits.Domain.Programme;

namespace MpnBenefits.Domain.Deliveries;

/// <summary>Reads one kind of row after another from the same cells; what it gives is only asked for when nothing was wrong.</summary>
internal sealed record LineReading(LineCells Cells, Catalogue Catalogue, DateOnly Today)
{
    private const int LongestId = 60;
    private const long MostHundredths = 100_000_000_000_00;

    public Func<CompanyId, EvidenceBatchId, IEvidenceRow> Skill()
    {
        var (competency, kind) = (Competency(), Kind());
        var (mcid, holder, title) = (Mcid(kind is not SkillKind.Authorization), Cells.Text(DeliveryForm.Holder, SkillRecord.TextLimit), Cells.Text(DeliveryForm.Title, SkillRecord.TextLimit));
        var (from, to, accepted) = (Cells.Day(DeliveryForm.ValidFrom), Cells.Day(DeliveryForm.ValidTo), Cells.Day(DeliveryForm.AcceptedUntil));
        var (linked, left) = Link();
        InOrder(from, to, DeliveryForm.ValidTo, DeliveryForm.ValidFrom);
        return (company, batch) => new SkillRecord
        {
            Company = company,
            Batch = batch,
            Competency = competency!.Id,
            Mcid = mcid,
            Holder = holder,
            Kind = kind!.Value,
            Title = title,
            ValidFrom = from!.Value,
            ValidTo = to,
            AcceptedUntil = accepted,
            LinkedOn = linked,
            LeftOn = left,
        };
    }

    public Func<CompanyId, EvidenceBatchId, IEvidenceRow> Trainer()
    {
        var (mcid, holder) = (Mcid(required: true), Cells.Text(DeliveryForm.Holder, SkillRecord.TextLimit));
        var (from, to) = (Cells.Day(DeliveryForm.ValidFrom), Cells.Day(DeliveryForm.ValidTo));
        var (linked, left) = Link();
        InOrder(from, to, DeliveryForm.ValidTo, DeliveryForm.ValidFrom);
        return (company, batch) => new TrainerRecord
        {
            Company = company,
            Batch = batch,
            Mcid = mcid,
            Holder = holder,
            ValidFrom = from!.Value,
            ValidTo = to,
            LinkedOn = linked,
            LeftOn = left,
        };
    }

    public Func<CompanyId, EvidenceBatchId, IEvidenceRow> Figure()
    {
        var competency = Competency();
        var metric = OfCompetency(DeliveryForm.Metric, competency, MetricsOf, id => Catalogue.Metrics.Any(one => one.Id.Value == id));
        var month = Cells.Month(DeliveryForm.Month);
        if (month is { } first && first.AddMonths(1) > Today)
        {
            Cells.Blame(DeliveryForm.Month, LineFaultKind.NotYetOver);
        }

        var amount = Cells.Parts(DeliveryForm.Amount, 2, MostHundredths);
        return (company, batch) => new MonthlyFigure
        {
            Company = company,
            Batch = batch,
            Competency = competency!.Id,
            Metric = new(metric),
            Month = month!.Value,
            Hundredths = amount!.Value,
        };
    }

    public Func<CompanyId, EvidenceBatchId, IEvidenceRow> Points()
    {
        var competency = Competency();
        var option = OfCompetency(
            DeliveryForm.Option, competency, one => one.Options.Where(way => way.Components.Count > 0).Select(way => way.Id.Value), _ => false);
        var components = competency?.Find(new OptionId(option))?.Components ?? [];
        var component = Cells.Text(DeliveryForm.Component, LongestId);
        var part = components.FirstOrDefault(one => one.Id.Value == component);
        if (components.Count > 0 && component.Length > 0 && part is null)
        {
            Cells.Blame(DeliveryForm.Component, LineFaultKind.NotKnown, component);
        }

        var asOf = Cells.Day(DeliveryForm.AsOf);
        if (asOf > Today)
        {
            Cells.Blame(DeliveryForm.AsOf, LineFaultKind.InFuture);
        }

        var tenths = Cells.Parts(DeliveryForm.Points, 1, part?.MaximumTenths ?? int.MaxValue);
        if (part is not null && tenths is { } given && !part.Accepts((int)given))
        {
            Cells.Blame(DeliveryForm.Points, LineFaultKind.AllOrNothing, part.Maximum.ToString(CultureInfo.InvariantCulture));
        }

        return (company, batch) => new ScorePoints
        {
            Company = company,
            Batch = batch,
            Competency = competency!.Id,
            Option = new(option),
            Component = new(component),
            AsOf = asOf!.Value,
            Tenths = (int)tenths!.Value,
        };
    }

    public (string, DateOnly)? Departure()
    {
        var mcid = Mcid(required: true);
        return Cells.Day(DeliveryForm.DepartedOn) is { } on && mcid is not null ? (mcid, on) : null;
    }

    private Competency? Competency()
    {
        var id = Cells.Text(DeliveryForm.Competency, LongestId);
        var known = Catalogue.Find(new CompetencyId(id));
        if (known is null && id.Length > 0)
        {
            Cells.Blame(DeliveryForm.Competency, LineFaultKind.NotKnown, id);
        }

        return known;
    }

    /// <summary>An id that the competency must know; one that only others know is said to be theirs.</summary>
    private string OfCompetency(DeliveryColumn column, Competency? competency, Func<Competency, IEnumerable<string>> ids, Func<string, bool> isElsewhere)
    {
        var id = Cells.Text(column, LongestId);
        if (id.Length > 0 && competency is not null && !ids(competency).Contains(id))
        {
            Cells.Blame(column, isElsewhere(id) ? LineFaultKind.NotOfCompetency : LineFaultKind.NotKnown, id);
        }

        return id;
    }

    private static IEnumerable<string> MetricsOf(Competency competency) =>
        competency.Options.SelectMany(option => option.Requirements).OfType<FigureRequirement>().Select(row => row.Metric.Id.Value);

    private SkillKind? Kind()
    {
        var text = Cells.Text(DeliveryForm.SkillKind, LongestId);
        foreach (var kind in Enum.GetValues<SkillKind>())
        {
            if (text.Equals(kind.ToString(), StringComparison.OrdinalIgnoreCase))
            {
                return kind;
            }
        }

        if (text.Length > 0)
        {
            Cells.Blame(DeliveryForm.SkillKind, LineFaultKind.NotKnown, text);
        }

        return null;
    }

    /// <summary>A person is known by the certification ID; a standing of the company itself has none.</summary>
    private string? Mcid(bool required)
    {
        var text = Cells.Text(DeliveryForm.Mcid with { Required = required }, SkillRecord.McidLimit);
        if (text.Length == 0)
        {
            return null;
        }

        if (text.All(char.IsAsciiLetterOrDigit))
        {
            return text.ToUpperInvariant();
        }

        Cells.Blame(DeliveryForm.Mcid, LineFaultKind.NotKnown, text);
        return null;
    }

    private (DateOnly? Linked, DateOnly? Left) Link()
    {
        var (linked, left) = (Cells.Day(DeliveryForm.LinkedOn), Cells.Day(DeliveryForm.LeftOn));
        InOrder(linked, left, DeliveryForm.LeftOn, DeliveryForm.LinkedOn);
        return (linked, left);
    }

    private void InOrder(DateOnly? first, DateOnly? last, DeliveryColumn later, DeliveryColumn earlier)
    {
        if (last < first)
        {
            Cells.Blame(later, LineFaultKind.BeforeTheOther, earlier.Name);
        }
    }
}
