using MpnBenefits.Domain;
using MpnBenefits.Domain.Renewals;
using MpnBenefits.Web.Text;

namespace MpnBenefits.Web.Api;

/// <summary>A renewal's forecast on the wire. Order and names of the members are a contract.</summary>
public sealed record RenewalAnswer(
    string Offer,
    DateOnly PurchasedOn,
    int YearsHeld,
    DateOnly On,
    DateOnly Anniversary,
    DateOnly OpensOn,
    DateOnly ClosesOn,
    DateOnly LostFrom,
    DateOnly NextAnniversary,
    RenewalPhase Phase,
    int? DaysLeft,
    bool BenefitsAccessible,
    bool Renewable,
    IReadOnlyList<ReminderAnswer> Reminders,
    IReadOnlyList<CompetencyAnswer> Competencies,
    IReadOnlyList<WhyAnswer> Why)
{
    public static RenewalAnswer Of(RenewalForecast forecast, Words words) => new(
        forecast.Question.Offer.Value,
        forecast.Question.PurchasedOn,
        forecast.Question.YearsHeld,
        forecast.Question.On,
        forecast.Window.Anniversary,
        forecast.Window.FirstDay,
        forecast.Window.LastDay,
        forecast.Window.LostFrom,
        forecast.NextAnniversary,
        forecast.Standing.Phase,
        forecast.Standing.DaysLeft,
        forecast.Standing.BenefitsAccessible,
        forecast.Renewable,
        [.. forecast.Reminders.Select(reminder => new ReminderAnswer(reminder.On, reminder.Kind))],
        [.. forecast.Competencies.Select(CompetencyAnswer.Of)],
        [.. forecast.Why.Select(why => WhyAnswer.Of(why, words))]);
}

/// <summary>A letter's day.</summary>
public sealed record ReminderAnswer(DateOnly On, string Kind);

/// <summary>What the extensions mean for a competency at the anniversary.</summary>
public sealed record CompetencyAnswer(string Id, string? Extension, bool RequirementsWaived, int PointsGranted, bool FeeDue)
{
    public static CompetencyAnswer Of(CompetencyForecast forecast) => new(
        forecast.Competency.Value,
        forecast.Decision.Extension?.Value,
        forecast.Decision.Waived,
        forecast.Decision.PointsGranted,
        forecast.Decision.FeeDue);
}

/// <summary>A reason: its name, the rules it stands on, and its sentence in the reader's language.</summary>
public sealed record WhyAnswer(string Code, IReadOnlyList<string> Rules, string Text)
{
    public static WhyAnswer Of(Reason why, Words words) => new(why.Code, why.Rules, words.For(why));
}
