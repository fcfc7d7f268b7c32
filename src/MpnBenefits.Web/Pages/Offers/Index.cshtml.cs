using Microsoft.AspNetCore.Mvc.RazorPages;
using MpnBenefits.Domain.Memberships;
using MpnBenefits.Domain.Programme;
using MpnBenefits.Domain.Purchases;
using MpnBenefits.Web.Operations;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Text;

namespace MpnBenefits.Web.Pages.Offers;

/// <summary>An offer in the comparison: what it costs here, what is held of it, and whether it may be bought today.</summary>
public sealed record ComparedOffer(Offer Offer, Price? Price, Membership? Held, BuyingDecision Decision)
{
    public bool IsSold => Offer.RenewsYearly;
}

/// <summary>The five offers side by side, each with the decision for this company.</summary>
[Does(Deed.SeeMemberships)]
public sealed class IndexModel(CompanyPictures pictures, CurrentPerson me, Words words) : PageModel
{
    public CompanyPicture Picture { get; private set; } = null!;

    public Catalogue Catalogue => Picture.Programme.Catalogue;

    public IReadOnlyList<ComparedOffer> Offers { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Picture = await pictures.TakeAsync(me.Company, ct, PictureOf.Purchases);
        words.Know(Picture.Names);
        Offers = [.. Catalogue.Offers.Select(offer => new ComparedOffer(
            offer,
            Picture.Programme.PriceOf(offer.Id, Picture.Company.Profile.Country, Picture.Today),
            Picture.Current.FirstOrDefault(one => one.Offer == offer.Id && Picture.Standing(one).BenefitsAccessible),
            Picture.DecidePurchase(offer.Id, me.Roles)))];
    }
}
