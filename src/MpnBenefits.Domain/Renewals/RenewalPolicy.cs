namespace MpnBenefits.Domain.Renewals;

/// <summary>
/// The figures of the catalogue that renewals are judged by. In 2021 the window opens 1 day after the anniversary and
/// closes 30 days after it; the profile counts as reviewed from 60 days before it.
/// </summary>
/// <param name="OpensAfterDays">Days from the anniversary to the window's first day.</param>
/// <param name="ClosesAfterDays">Days from the anniversary to the window's last day.</param>
/// <param name="ProfileReviewFromDays">Days from the anniversary (negative: before) from which a profile review counts.</param>
/// <param name="OrderOpenCounts">Whether an order opened in the window renews although paid after it. Strict reading of R9: no.</param>
/// <param name="HistoricRequirementsDecide">Whether a requirement known only from older pages decides, with a note on every page.</param>
/// <param name="HoldWhilePending">The profile fields whose change holds the renewal until verified.</param>
public sealed record RenewalPolicy(
    int OpensAfterDays,
    int ClosesAfterDays,
    int ProfileReviewFromDays,
    bool OrderOpenCounts,
    bool HistoricRequirementsDecide,
    IReadOnlyList<string> HoldWhilePending)
{
    /// <summary>
    /// The n-th anniversary, counted from the purchase each time: an offer bought on 29 February 2020 has its
    /// anniversary on 28 February 2021 and returns to the 29th in 2024.
    /// </summary>
    public static DateOnly Anniversary(DateOnly purchasedOn, int yearsHeld) => purchasedOn.AddYears(yearsHeld);

    /// <summary>The first day of the year that ends with the n-th anniversary: the purchase itself, then the day after each anniversary.</summary>
    public static DateOnly YearBegins(DateOnly purchasedOn, int yearsHeld) =>
        yearsHeld == 1 ? purchasedOn : Anniversary(purchasedOn, yearsHeld - 1).AddDays(1);

    public RenewalWindow WindowAfter(DateOnly anniversary) =>
        new(anniversary, anniversary.AddDays(OpensAfterDays), anniversary.AddDays(ClosesAfterDays));

    /// <summary>The first day on which a review of the company's profile counts for this anniversary (R11).</summary>
    public DateOnly ProfileReviewFrom(DateOnly anniversary) => anniversary.AddDays(ProfileReviewFromDays);
}
