using MpnBenefits.Domain.Benefits;
using MpnBenefits.Domain.Competencies;
using MpnBenefits.Domain.Purchases;
using MpnBenefits.Domain.Refunds;
using MpnBenefits.Domain.Renewals;
using MpnBenefits.Web.Hosting;
using MpnBenefits.Web.Programme;
using MpnBenefits.Web.Text;

namespace MpnBenefits.Web.Api;

/// <summary>The public what-if questions: anybody may ask what the rules would decide.</summary>
public static class WhatIfApi
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapWhatIf(this IEndpointRouteBuilder app)
    {
        var questions = app.MapGroup("/api/v1/what-if").AllowAnonymous().RequireRateLimiting(Limits.WhatIf);
        questions.MapMethods("/renewal", Reading, Renewal);
        questions.MapMethods("/purchase", Reading, Purchase);
        questions.MapMethods("/refund", Reading, Refund);
        questions.MapMethods("/requirements", Reading, Requirements);
        questions.MapMethods("/benefits", Reading, Benefits);
        questions.MapMethods("/cloud-subscription", Reading, CloudSubscription);
        questions.MapMethods("/token-replacement", Reading, TokenReplacement);
    }

    private static IResult Renewal(HttpRequest request, ProgrammeLibrary programme, Words words, Text<ApiText> texts)
    {
        var catalogue = programme.InForce.Catalogue;
        var ask = new QuestionReader(request.QueryString, texts);
        var offer = ask.One("offer", [.. catalogue.Offers.Where(one => one.RenewsYearly).Select(one => one.Id.Value)]);
        var purchasedOn = ask.Day("purchasedOn");
        var yearsHeld = ask.Whole("yearsHeld", 1, RenewalQuestion.MostYears, otherwise: 1);
        var on = ask.Day("on", notBefore: "purchasedOn");
        var competencies = ask.Many("competency", [.. catalogue.Competencies.Select(one => one.Id.Value)]);
        if (competencies.Count > 0 && catalogue.Find(new Domain.OfferId(offer)) is { CarriesCompetencies: false } pack)
        {
            ask.Refuse("competency", "Bad.NoCompetencies", pack.Id);
        }

        return ask.Bad ?? Results.Json(
            RenewalAnswer.Of(RenewalForecast.For(new(new(offer), purchasedOn, yearsHeld, on, [.. competencies.Select(id => new Domain.CompetencyId(id))]), programme.InForce), words),
            ApiJson.Options);
    }

    private static IResult Refund(HttpRequest request, ProgrammeLibrary programme, Words words, Text<ApiText> texts)
    {
        var ask = new QuestionReader(request.QueryString, texts);
        var paidOn = ask.Day("purchasedOn");
        var on = ask.Day("on", notBefore: "purchasedOn");
        var refund = new RefundCase(paidOn, on, ask.Flag("activated"), ask.Flag("keyViewed"), ask.Flag("upgraded"));
        return ask.Bad ?? Results.Json(RefundAnswer.Of(refund.Decide(programme.InForce.Catalogue.Refund), words), ApiJson.Options);
    }

    private static IResult Requirements(HttpRequest request, ProgrammeLibrary programme, Words words, Text<ApiText> texts)
    {
        var ask = new QuestionReader(request.QueryString, texts);
        var question = ScoreQuestions.Read(ask, programme.InForce.Catalogue);
        return ask.Bad ?? Results.Json(ScoreAnswer.Of(ScoreForecast.For(question!, programme.InForce), words), ApiJson.Options);
    }

    private static IResult Benefits(HttpRequest request, ProgrammeLibrary programme, Words words, Text<ApiText> texts)
    {
        var catalogue = programme.InForce.Catalogue;
        var ask = new QuestionReader(request.QueryString, texts);
        var holds = ask.Some("holds", text => HoldingText.Read(text, catalogue), "Bad.BenefitHolds", "gold:cloud-platform", catalogue.Offers.Where(offer => !offer.CarriesCompetencies).Select(offer => offer.Id.Value).ToList());
        ask.Country("country");
        return ask.Bad ?? Results.Json(BenefitsAnswer.Of(BenefitSheet.Of(catalogue, holds), holds, catalogue, words), ApiJson.Options);
    }

    private static IResult CloudSubscription(HttpRequest request, ProgrammeLibrary programme, Words words, Text<ApiText> texts)
    {
        var ask = new QuestionReader(request.QueryString, texts);
        var seats = ask.Whole("activeSeats", 1, CloudSubscriptionAnswer.MostSeats);
        var months = ask.OneDecimal("monthsLeft", 0, CloudSubscriptionAnswer.MostMonths);
        var key = ask.Whole("keySeats", 1, CloudSubscriptionAnswer.MostSeats);
        return ask.Bad ?? Results.Json(
            CloudSubscriptionAnswer.Of(new(Domain.Benefits.CloudSubscription.Of(seats, months), key, programme.InForce.Catalogue.Tokens), words), ApiJson.Options);
    }

    private static IResult TokenReplacement(HttpRequest request, ProgrammeLibrary programme, Words words, Text<ApiText> texts)
    {
        var ask = new QuestionReader(request.QueryString, texts);
        var activatedOn = ask.Day("activatedOn");
        var requestedOn = ask.Day("requestedOn", notBefore: "activatedOn");
        var reason = ask.One("reason", [.. TokenReplacementAnswer.Reasons.Keys]);
        var (already, itself) = (ask.Flag("alreadyReplaced"), ask.Flag("isReplacement"));
        return ask.Bad ?? Results.Json(
            TokenReplacementAnswer.Of(
                new TokenReplacementCase(activatedOn, requestedOn, TokenReplacementAnswer.Reasons[reason], already, itself).Decide(programme.InForce.Catalogue.Tokens), words),
            ApiJson.Options);
    }

    private static IResult Purchase(HttpRequest request, ProgrammeLibrary programme, Words words, Text<ApiText> texts)
    {
        var catalogue = programme.InForce.Catalogue;
        var sold = catalogue.Offers.Where(one => one.RenewsYearly).Select(one => one.Id.Value).ToList();
        var ask = new QuestionReader(request.QueryString, texts);
        var offer = ask.One("offer", sold);
        var on = ask.Day("on");
        var holds = ask.Each("holds", text => PurchaseQuestion.Held(text, sold), "Bad.Holds", "silver:2021-03-15", sold);
        if (holds.Select(held => held.PurchasedOn).Where(day => day > on).Order().LastOrDefault() is var late && late != default)
        {
            ask.Refuse("on", "Bad.Before", "holds", late);
        }

        var qualified = ask.Each("qualified", text => PurchaseQuestion.Qualified(text, catalogue), "Bad.Qualified", "gold:cloud-platform", catalogue.Levels.Select(level => level.Id.Value).ToList());
        var trainers = ask.Whole("trainers", 0, PurchaseQuestion.MostTrainers);
        return ask.Bad ?? Results.Json(
            PurchaseAnswer.Of(new PurchaseCase(catalogue, new(offer), on, [.. holds.Select(held => Holding.Bought(held.Offer, held.PurchasedOn))], qualified, trainers).Decide(), words),
            ApiJson.Options);
    }
}
