using MpnBenefits.Domain.Competencies;
using MpnBenefits.Domain.Memberships;
using MpnBenefits.Domain.Programme;

namespace MpnBenefits.Domain.Renewals;

/// <summary>
/// What anybody may ask about a renewal: an offer bought on a day, all earlier renewals made, at its n-th anniversary, seen
/// on another day. Silver of 15 March 2020, one year held, on 20 March 2021, with Data Platform.
/// </summary>
public sealed record RenewalQuestion(OfferId Offer, DateOnly PurchasedOn, int YearsHeld, DateOnly On, IReadOnlyList<CompetencyId> Competencies)
{
    /// <summary>The farthest anniversary one may ask about.</summary>
    public const int MostYears = 50;
}

/// <summary>
/// The answer, by the rules the portal itself renews by: the silver of 15 March 2020 has its anniversary on 15 March 2021
/// and is open from the 16th to 14 April, 26 days left on the 20th; the extension of the first half of 2021 waives the
/// requirements of Data Platform, not the fee.
/// </summary>
/// <param name="Question">What was asked, each competency once.</param>
/// <param name="YearBegins">The first day of the paid year.</param>
/// <param name="Standing">The window around the anniversary, and how it stands on the day asked about.</param>
/// <param name="NextAnniversary">The anniversary a renewal brings, anchored to the purchase.</param>
/// <param name="Reminders">The days of the letters, in order.</param>
/// <param name="Competencies">What the extensions mean for each competency, in the order asked: the anniversary decides, not the day asked about.</param>
/// <param name="Why">The date gate's reason, then one for each competency an extension leaves out.</param>
public sealed record RenewalForecast(
    RenewalQuestion Question,
    DateOnly YearBegins,
    MembershipStanding Standing,
    DateOnly NextAnniversary,
    IReadOnlyList<Reminder> Reminders,
    IReadOnlyList<CompetencyForecast> Competencies,
    IReadOnlyList<Reason> Why)
{
    public RenewalWindow Window => Standing.Window;

    /// <summary>The date gate alone (R14, R15, R18): a real renewal has more gates.</summary>
    public bool Renewable => Standing.Phase is RenewalPhase.Open;

    public static RenewalForecast For(RenewalQuestion question, ProgrammeInForce programme)
    {
        var asked = question with { Competencies = [.. question.Competencies.Distinct()] };
        var anniversary = RenewalPolicy.Anniversary(asked.PurchasedOn, asked.YearsHeld);
        var standing = MembershipStanding.Of(programme.Catalogue.Renewal.WindowAfter(anniversary), asked.On);
        CompetencyForecast[] competencies =
            [.. asked.Competencies.Select(one => new CompetencyForecast(one, ExtensionDecision.For(one, anniversary, programme.Extensions)))];
        return new(
            asked,
            RenewalPolicy.YearBegins(asked.PurchasedOn, asked.YearsHeld),
            standing,
            RenewalPolicy.Anniversary(asked.PurchasedOn, asked.YearsHeld + 1),
            programme.Catalogue.RemindersFor(anniversary),
            competencies,
            [standing.Window.Why(asked.On), .. competencies.Where(one => one.Decision.Excluded).Select(one => one.Why!)]);
    }
}

/// <summary>What the extensions in force mean for one competency at the anniversary.</summary>
public sealed record CompetencyForecast(CompetencyId Competency, ExtensionDecision Decision)
{
    public Reason? Why => Decision.Why(Competency);
}
