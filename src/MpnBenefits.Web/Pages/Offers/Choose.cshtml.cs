using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MpnBenefits.Domain.Programme;
using MpnBenefits.Domain.Purchases;
using MpnBenefits.Web.Operations;
using MpnBenefits.Web.Security;
using MpnBenefits.Web.Text;

namespace MpnBenefits.Web.Pages.Offers;

/// <summary>Two questions, and one offer that fits the answers; the others stay open. It advises and checks nothing.</summary>
[Does(Deed.SeeMemberships)]
public sealed class ChooseModel(CompanyPictures pictures, CurrentPerson me, Text<OffersText> texts) : PageModel
{
    /// <summary>What can be answered, in the order it is asked.</summary>
    public static IReadOnlyList<OfferAudience> Answers { get; } = [OfferAudience.Builds, OfferAudience.Trains, OfferAudience.Joins];

    [BindProperty(SupportsGet = true)]
    public OfferAudience? Mainly { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool? Competency { get; set; }

    public CompanyPicture Picture { get; private set; } = null!;

    /// <summary>The highest level some competency qualifies for today.</summary>
    public Qualification? Best { get; private set; }

    public OfferAdvice? Advice { get; private set; }

    /// <summary>Whether the suggested offer is held already.</summary>
    public bool Holds => Advice is { Suggested: var suggested } && Picture.Current.Any(one => one.Offer == suggested.Id && Picture.Standing(one).BenefitsAccessible);

    /// <summary>The questions were sent, and something is not answered.</summary>
    public bool Incomplete => Request.Query.Count > 0 && Advice is null && Request.Query.Keys.Any(key => key is "mainly" or "competency" or "show");

    private void Ask(bool isOpen, string field)
    {
        if (isOpen)
        {
            ModelState.AddModelError(field, texts["Choose.Answer"]);
        }
    }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Picture = await pictures.TakeAsync(me.Company, ct, PictureOf.Purchases);
        var catalogue = Picture.Programme.Catalogue;
        Best = catalogue.Offers.Where(offer => offer.CarriesCompetencies)
            .SelectMany(offer => Picture.DecidePurchase(offer.Id, me.Roles).Carry)
            .MaxBy(one => catalogue[one.Level].Rank);
        if (Mainly is { } mainly && Answers.Contains(mainly) && Competency is { } wanted)
        {
            Advice = OfferAdvice.For(catalogue, mainly, wanted, Best);
        }

        if (Incomplete)
        {
            Ask(Mainly is null, "mainly-" + Answers[0]);
            Ask(Competency is null, "competency-true");
        }
    }
}
