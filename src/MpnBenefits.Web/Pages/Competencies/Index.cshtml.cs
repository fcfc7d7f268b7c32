using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Readiness;
using MpnBenefits.Domain.Renewals;
using MpnBenefits.Web.Operations;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Text;
using MpnBenefits.Web.Ui;

namespace MpnBenefits.Web.Pages.Competencies;

/// <summary>Every competency with where the company stands, and what the figures came to month by month as CSV.</summary>
[Does(Deed.SeeMemberships)]
public sealed class IndexModel(ReadinessDesk desk, CurrentPerson me, Words words, Text<CompetenciesText> texts) : PageModel
{
    public ReadinessCase Case { get; private set; } = null!;

    /// <summary>Those of which something is known, those held first.</summary>
    public IReadOnlyList<CompetencyReadiness> Ours { get; private set; } = [];

    /// <summary>The others by area.</summary>
    public IReadOnlyList<IGrouping<string, CompetencyReadiness>> Others { get; private set; } = [];

    public int AtRisk => Ours.Count(one => one.IsShort);

    public int Held => Ours.Count(one => one.State is CompetencyState.Active or CompetencyState.AtRisk or CompetencyState.InGrace);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Case = await desk.OfAsync(me.Company, ct);
        var all = Case.All();
        Ours = [.. all.Where(one => one.State is not null).OrderBy(one => one.State switch
        {
            CompetencyState.AtRisk => 0,
            CompetencyState.InGrace => 1,
            CompetencyState.Active => 2,
            CompetencyState.Qualified => 3,
            CompetencyState.Started => 4,
            _ => 5,
        })];
        Others = [.. all.Where(one => one.State is null).GroupBy(one => one.Competency.Area.In(words.Lang))];
    }

    /// <summary>Each month of each metric that is measured: its own figure, twelve months, the anniversary year, and what the levels ask for.</summary>
    public async Task<FileContentResult> OnGetCsvAsync(CancellationToken ct)
    {
        await OnGetAsync(ct);
        return CsvFile.Of(
            $"competencies-{Case.Today:yyyy-MM-dd}.csv",
            [texts["Csv.Name"], texts["Csv.Option"], texts["Csv.Month"], texts["Csv.Metric"], texts["Csv.Contribution"], texts["Csv.Trailing"], texts["Csv.Year"], .. Levels.Select(level => texts["Csv.Threshold", level])],
            from one in Ours
            from series in SeriesOf(one)
            from month in series.Months
            select Cells(one, series, month));
    }

    /// <summary>Each competency with its level, its status and the year it is paid for.</summary>
    public async Task<FileContentResult> OnGetStandingAsync(CancellationToken ct)
    {
        await OnGetAsync(ct);
        return CsvFile.Of(
            $"competencies-standing-{Case.Today:yyyy-MM-dd}.csv",
            [texts["Csv.Name"], texts["Csv.Level"], texts["Csv.Status"], texts["Csv.Start"], texts["Csv.End"]],
            Ours.Select(one => (IEnumerable<string>)
            [
                words.Name(one.Competency.Id), (one.Held ?? one.Qualifies) is { } level ? words.Name(level) : "", words.For(one.State!.Value),
                Day(one.Membership is null ? null : RenewalPolicy.YearBegins(one.Membership.PurchasedOn, one.Membership.YearsHeld)), Day(one.Membership?.EndedOn ?? one.Membership?.Anniversary),
            ]));
    }

    private IReadOnlyList<LevelId> Levels => [.. Case.Programme.Catalogue.Levels.OrderByDescending(level => level.Rank).Select(level => level.Id)];

    private IReadOnlyList<FigureSeries> SeriesOf(CompetencyReadiness one) =>
        FigureSeries.Of(one.Competency, Case.Evidence, Case.Programme.Catalogue.Markets.Of(Case.Country), Case.Today, one.Coming is null ? null : one.Membership!.Anniversary);

    private IEnumerable<string> Cells(CompetencyReadiness one, FigureSeries series, FigureMonth month) =>
    [
        words.Name(one.Competency.Id),
        series.Option.Name.In(words.Lang),
        month.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        $"{series.Metric.Name.In(words.Lang)} ({series.Metric.Unit.In(words.Lang)})",
        Number(month.Amount),
        Number(month.Trailing),
        Number(month.AnniversaryYear),
        .. Levels.Select(level => Number(series.Thresholds.FirstOrDefault(threshold => threshold.Level == level)?.Amount)),
    ];

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Number(decimal? amount) => amount?.ToString("0.##", CultureInfo.InvariantCulture) ?? "";
}
