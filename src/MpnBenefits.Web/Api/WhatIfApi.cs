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
}
