using MpnBenefits.Domain;
using MpnBenefits.Domain.Programme;
using MpnBenefits.Domain.Purchases;
using MpnBenefits.Web.Text;

namespace MpnBenefits.Web.Api;

/// <summary>How the parts of a question about a purchase are written.</summary>
public static class PurchaseQuestion
{
    public const int MostTrainers = 1_000_000;

    /// <summary><c>silver:2021-03-15</c>: an offer, and the day it was bought.</summary>
    public static HeldOffer? Held(string text, IReadOnlyCollection<string> sold) =>
        text.Split(':') is [var offer, var bought] && sold.Contains(offer) && AskableDays.TryParse(bought, out var day) ? new(new(offer), day) : null;

    /// <summary><c>gold:cloud-platform</c>: a competency qualified at a level.</summary>
    public static Qualification? Qualified(string text, Catalogue catalogue) =>
        text.Split(':') is [var level, var competency] && catalogue.Levels.Any(one => one.Id.Value == level) && catalogue.Find(new CompetencyId(competency)) is not null
            ? new(new(level), new(competency))
            : null;
}

public sealed record HeldOffer(OfferId Offer, DateOnly PurchasedOn);

/// <summary>A purchase's decision on the wire. Order and names of the members are a contract.</summary>
public sealed record PurchaseAnswer(
    string Offer, DateOnly On, bool Allowed, int DiscountPercent, DateOnly? Anniversary, string? EndsOffer, IReadOnlyList<WhyAnswer> Why)
{
    public static PurchaseAnswer Of(PurchaseDecision decision, Words words) => new(
        decision.Wanted.Value,
        decision.On,
        decision.Allowed,
        decision.DiscountPercent,
        decision.Anniversary,
        decision.Ends?.Value,
        [.. decision.Why.Select(why => WhyAnswer.Of(why, words))]);
}
