using System.Net;
using static MpnBenefits.Web.Tests.Api.Question;

namespace MpnBenefits.Web.Tests.Api;

public sealed class PurchaseQuestionTests(Portal portal) : IClassFixture<Portal>
{
    private const string Address = "/api/v1/what-if/purchase";

    private readonly HttpClient client = portal.Client();

    [Fact]
    public async Task The_example_of_the_contract_to_the_letter()
    {
        var answer = await AskAsync(client, Address + "?offer=gold&on=2021-09-20&holds=silver:2021-03-15&qualified=gold:cloud-platform&trainers=0");

        Assert.Equal(
            """
            {"offer":"gold","on":"2021-09-20","allowed":true,"discountPercent":25,"anniversary":"2022-09-20","endsOffer":"silver","why":[{"code":"OfferMayBeBought","rules":["R25","R61"],"text":"Gold membership can be bought; its year runs to the anniversary on Tuesday 20 September 2022."},{"code":"CompetencyQualifies","rules":["R32"],"text":"Cloud Platform is qualified at Gold level."},{"code":"LowerLevelEnds","rules":["R60"],"text":"Silver membership ends on Monday 20 September 2021, the day of the purchase; 25% are taken off the price."}]}
            """,
            answer.Body);
        Assert.Equal(("application/json; charset=utf-8", "no-store"), (answer.Header("Content-Type"), answer.Header("Cache-Control")));
    }

    [Theory]
    [InlineData("offer=map&trainers=0", "OfferMayBeBought")]
    [InlineData("offer=map&trainers=0&holds=gold:2021-03-15&qualified=gold:devops", "OfferMayBeBought")]
    [InlineData("offer=map&trainers=0&holds=map:2021-03-15", "OfferAlreadyHeld")]
    [InlineData("offer=map&trainers=0&holds=map:2020-09-19", "RenewRatherThanBuy")]
    [InlineData("offer=map&trainers=0&holds=map:2020-08-21", "RenewRatherThanBuy")]
    [InlineData("offer=map&trainers=0&holds=map:2020-08-20", "OfferMayBeBought EarlierTermLapsed")]
    [InlineData("offer=map&trainers=0&holds=map:2020-08-20&holds=map:2021-01-01", "OfferAlreadyHeld")]
    [InlineData("offer=lap&trainers=0", "TrainersMissing")]
    [InlineData("offer=lap&trainers=1", "OfferMayBeBought TrainersPresent")]
    [InlineData("offer=lap&trainers=1&holds=map:2021-03-15", "OfferMayBeBought TrainersPresent")]
    [InlineData("offer=silver&trainers=0", "NoCompetencyQualified")]
    [InlineData("offer=silver&trainers=0&qualified=gold:devops", "OfferMayBeBought CompetencyQualifies")]
    [InlineData("offer=gold&trainers=0&qualified=silver:devops", "NoCompetencyQualified")]
    [InlineData("offer=silver&trainers=0&qualified=silver:devops&holds=gold:2021-03-15", "HigherLevelHeld")]
    [InlineData("offer=silver&trainers=0&qualified=silver:devops&holds=gold:2020-08-20", "OfferMayBeBought CompetencyQualifies")]
    [InlineData("offer=gold&trainers=0&qualified=gold:devops&holds=silver:2020-08-20", "OfferMayBeBought CompetencyQualifies")]
    [InlineData("offer=gold&trainers=0&qualified=gold:devops&holds=silver:2020-08-21", "OfferMayBeBought CompetencyQualifies LowerLevelEnds")]
    public async Task Every_decision_says_why(string query, string codes)
    {
        var answer = (await AskAsync(client, $"{Address}?on=2021-09-20&{query}")).Json;

        Assert.Equal(codes.Split(' '), answer.GetProperty("why").EnumerateArray().Select(why => why.GetProperty("code").GetString()));
        var allowed = answer.GetProperty("allowed").GetBoolean();
        Assert.Equal(codes.StartsWith("OfferMayBeBought", StringComparison.Ordinal), allowed);
        Assert.Equal(
            (allowed ? "\"2022-09-20\"" : "null", codes.Contains("LowerLevelEnds", StringComparison.Ordinal) ? 25 : 0, codes.Contains("LowerLevelEnds", StringComparison.Ordinal) ? "\"silver\"" : "null"),
            (answer.GetProperty("anniversary").GetRawText(), answer.GetProperty("discountPercent").GetInt32(), answer.GetProperty("endsOffer").GetRawText()));
    }

    [Theory]
    [InlineData("", "offer on trainers")]
    [InlineData("offer=gold&on=2021-09-20", "trainers")]
    [InlineData("offer=network&on=2021-09-20&trainers=0", "offer")]
    [InlineData("offer=map&on=2021-09-20&trainers=-1", "trainers")]
    [InlineData("offer=map&on=2021-09-20&trainers=", "trainers")]
    [InlineData("offer=map&on=2021-09-20&trainers=0&holds=", "holds")]
    [InlineData("offer=map&on=2021-09-20&trainers=0&holds=silver", "holds")]
    [InlineData("offer=map&on=2021-09-20&trainers=0&holds=silver:2021-02-30", "holds")]
    [InlineData("offer=map&on=2021-09-20&trainers=0&holds=silver:2021-02-20:x", "holds")]
    [InlineData("offer=map&on=2021-09-20&trainers=0&holds=silver:2021-09-21", "on")]
    [InlineData("offer=map&on=2021-09-20&trainers=0&qualified=platinum:devops", "qualified")]
    [InlineData("offer=map&on=2021-09-20&trainers=0&qualified=gold:juggling", "qualified")]
    [InlineData("offer=map&on=2021-09-20&trainers=0&qualified=gold", "qualified")]
    [InlineData("offer=x&on=x&trainers=x&holds=x&qualified=x", "offer on holds qualified trainers")]
    public async Task A_bad_parameter_is_named_and_all_at_once(string query, string bad)
    {
        var answer = await AskAsync(client, $"{Address}?{query}", "fr");

        Assert.Equal((HttpStatusCode.BadRequest, "fr"), (answer.Status, answer.Header("Content-Language")));
        Assert.Equal(bad.Split(' '), answer.BadParameters);
    }
}
