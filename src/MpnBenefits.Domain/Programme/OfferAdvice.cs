namespace MpnBenefits.Domain.Programme;

/// <summary>What a company says it does; the catalogue's additions say which offer is for whom.</summary>
public enum OfferAudience
{
    /// <summary>Joins the network and looks round.</summary>
    Joins,

    /// <summary>Builds, sells or runs solutions.</summary>
    Builds,

    /// <summary>Offers technology training, or has a learning practice.</summary>
    Trains,

    /// <summary>Has people and results to show in an area.</summary>
    Qualifies,
}

/// <summary>
/// Which offer is suggested to somebody who answered the chooser's questions (R27), and why. It is advice and never a
/// check: every other offer stays open. "We deliver Microsoft training" suggests the learning pack; "we build solutions"
/// the action pack; with a competency qualified and wanted, the offer of its level.
/// </summary>
public sealed record OfferAdvice(Offer Suggested, Reason Why)
{
    public static OfferAdvice For(Catalogue catalogue, OfferAudience mainly, bool wantsCompetency, Purchases.Qualification? best)
    {
        if (wantsCompetency && best is not null && mainly is not OfferAudience.Trains)
        {
            return new(catalogue.OfferOf(best.Level), new SuggestedByQualification(catalogue.OfferOf(best.Level).Id, best.Competency, best.Level));
        }

        var suggested = catalogue.Offers.First(offer => offer.Audience == mainly);
        return new(suggested, (mainly, wantsCompetency) switch
        {
            (OfferAudience.Trains, _) => new SuggestedForTraining(suggested.Id),
            (_, true) => new SuggestedUntilQualified(suggested.Id),
            (OfferAudience.Builds, _) => new SuggestedForBuilding(suggested.Id),
            _ => new NetworkSuffices(suggested.Id),
        });
    }
}

/// <summary>For firms that offer technology training or have a learning practice.</summary>
[Rules(27)]
public sealed record SuggestedForTraining(OfferId Offer) : Reason;

[Rules(24, 27)]
public sealed record SuggestedForBuilding(OfferId Offer) : Reason;

/// <summary>A competency is wanted and none is qualified yet: what helps to get there.</summary>
[Rules(25, 27)]
public sealed record SuggestedUntilQualified(OfferId Offer) : Reason;

[Rules(32)]
public sealed record SuggestedByQualification(OfferId Offer, CompetencyId Competency, LevelId Level) : Reason;

[Rules(27)]
public sealed record NetworkSuffices(OfferId Offer) : Reason;
