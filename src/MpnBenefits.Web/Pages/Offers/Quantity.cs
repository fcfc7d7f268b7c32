using MpnBenefits.Domain.Programme;
using MpnBenefits.Web.Text;

namespace MpnBenefits.Web.Pages.Offers;

/// <summary>How much of a product, in words: a number, "unlimited", or "not published"; never a 0 that no source says.</summary>
public static class Quantity
{
    public static string Said(Grant grant, Text<OffersText> texts, string? unit = null) =>
        (grant.Unlimited ? texts["Unlimited"] : grant.Quantity is { } number ? texts[$"Amount.{Counted(unit)}", number] : texts["NotPublished"])
        + (grant.UnlessHeld is null ? "" : " " + texts["UnlessCloud"]);

    /// <summary>Money says what it is; everything else is a number beside its product or its unit.</summary>
    private static string Counted(string? unit) => unit?.StartsWith("USD", StringComparison.Ordinal) == true ? unit.Replace('/', '-') : "Number";

    /// <summary>The year of a figure that no page of the catalogue's own time gives; null for the others.</summary>
    public static string? OldSince(Grant grant) => grant is { Published: true, Current: false } ? grant.AsOf[..4] : null;

    /// <summary>What an offer lists of a product when it does not list it as a choice.</summary>
    public static Grant? Of(Catalogue catalogue, Offer offer, string product) =>
        catalogue.Grants.Where(grant => grant.Offer == offer.Id && grant.Product == product && !grant.OfCompetency)
            .OrderBy(grant => grant.ChoiceGroup is not null).FirstOrDefault();
}
