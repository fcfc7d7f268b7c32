using System.Globalization;
using System.Text.Json;
using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Competencies;
using MpnBenefits.Domain.Memberships;
using MpnBenefits.Domain.Renewals;
using MpnBenefits.Web.Api;
using MpnBenefits.Web.Programme;
using MpnBenefits.Web.Text;
using static MpnBenefits.Web.Tests.Api.Question;

namespace MpnBenefits.Web.Tests.Api;

/// <summary>Page, API and the live portal say the same of the same membership.</summary>
public sealed class RenewalAgreementTests(Portal portal) : IClassFixture<Portal>
{
    private const int InProcess = 1000;
    private const int OverHttp = 20;

    private readonly ProgrammeLibrary programme = portal.Services.GetRequiredService<ProgrammeLibrary>();

    private Gen<RenewalQuestion> AnyQuestion => Gen.Select(
        Gen.OneOf(programme.InForce.Catalogue.Offers.Where(offer => offer.CarriesCompetencies).Select(offer => offer.Id).ToArray()),
        Gen.Int[new DateOnly(2015, 1, 1).DayNumber, new DateOnly(2040, 12, 31).DayNumber].Select(DateOnly.FromDayNumber),
        Gen.Int[1, 8],
        Gen.Int[-40, 45],
        Gen.OneOf(programme.InForce.Catalogue.Competencies.Select(one => one.Id).ToArray()).Array[0, 4],
        (offer, purchased, years, away, competencies) => new RenewalQuestion(
            offer, purchased, years, RenewalPolicy.Anniversary(purchased, years).AddDays(away), competencies));

    [Fact]
    public void A_thousand_answers_are_those_of_a_live_membership()
    {
        using var scope = portal.Services.CreateScope();
        var words = scope.ServiceProvider.GetRequiredService<Words>();
        var inForce = programme.InForce;
        AnyQuestion.Sample(
            question =>
            {
                var answer = RenewalAnswer.Of(RenewalForecast.For(question, inForce), words);
                var level = inForce.Catalogue[question.Offer].Level!.Value;
                var membership = Membership.Begin(
                    CompanyId.New(), question.Offer, question.PurchasedOn, question.YearsHeld, [.. question.Competencies.Distinct().Select(id => (id, level))]);
                var standing = MembershipStanding.Of(membership, inForce.Catalogue.Renewal, question.On);
                Assert.Equal(
                    (membership.Anniversary, standing.Window.FirstDay, standing.Window.LastDay, standing.Window.LostFrom, membership.NextAnniversary),
                    (answer.Anniversary, answer.OpensOn, answer.ClosesOn, answer.LostFrom, answer.NextAnniversary));
                Assert.Equal(
                    (standing.Phase, standing.DaysLeft, standing.BenefitsAccessible, standing.Window.Why(question.On).Code),
                    (answer.Phase, answer.DaysLeft, answer.BenefitsAccessible, answer.Why[0].Code));
                foreach (var (held, said) in membership.Competencies.Zip(answer.Competencies))
                {
                    var judged = CompetencyJudgement.Judge(
                        inForce.Catalogue[held.Competency], held.Level, Evidence.None, "FR", question.On, membership.Anniversary, inForce.Extensions, inForce.Catalogue);
                    Assert.Equal(
                        (held.Competency.Value, judged.Extension.Extension?.Value, judged.Extension.Waived, judged.Extension.PointsGranted, judged.Extension.FeeDue),
                        (said.Id, said.Extension, said.RequirementsWaived, said.PointsGranted, said.FeeDue));
                }
            },
            iter: InProcess,
            threads: 1);
    }

    [Fact]
    public async Task Twenty_of_them_over_HTTP_and_on_the_page()
    {
        var client = portal.Client();
        foreach (var question in AnyQuestion.Array[OverHttp].Single())
        {
            var query = $"?offer={question.Offer}&purchasedOn={Iso(question.PurchasedOn)}&yearsHeld={question.YearsHeld}&on={Iso(question.On)}"
                + string.Concat(question.Competencies.Select(id => $"&competency={id}"));
            var answer = await AskAsync(client, RenewalAddress + query);
            var screen = await portal.OpenAsync("/tools/renewal" + query);

            using var scope = portal.Services.CreateScope();
            var forecast = RenewalForecast.For(question, programme.InForce);
            Assert.Equal(JsonSerializer.Serialize(RenewalAnswer.Of(forecast, scope.ServiceProvider.GetRequiredService<Words>()), ApiJson.Options), answer.Body);
            Assert.Equal(
                Iso(forecast.Standing.Phase is RenewalPhase.Ahead ? forecast.Window.FirstDay : forecast.Window.LastDay),
                screen.All(".headline time").Single().GetAttribute("datetime"));
            Assert.Equal(forecast.Competencies.Count, screen.All("main tbody tr").Count());
        }
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
