using System.Net;
using static MpnBenefits.Web.Tests.Api.Question;

namespace MpnBenefits.Web.Tests.Api;

public sealed class RefundQuestionTests(Portal portal) : IClassFixture<Portal>
{
    private const string Address = "/api/v1/what-if/refund";

    private readonly HttpClient client = portal.Client();

    [Fact]
    public async Task An_answer_to_the_letter()
    {
        var answer = await AskAsync(client, Address + "?purchasedOn=2021-09-02&on=2021-10-02");

        Assert.Equal(
            """
            {"allowed":true,"lastDay":"2021-10-02","why":[{"code":"RefundableUntil","rules":["R9"],"text":"Refundable until Saturday 2 October 2021, as long as nothing is activated and no product key is viewed."}]}
            """,
            answer.Body);
        Assert.Equal("no-store", answer.Header("Cache-Control"));
    }

    [Theory]
    [InlineData("on=2021-10-03", "RefundTooLate")]
    [InlineData("on=2021-09-10&activated=true", "BenefitWasActivated")]
    [InlineData("on=2021-09-10&keyViewed=true&activated=false", "ProductKeyWasViewed")]
    [InlineData("on=2021-09-10&upgraded=true", "OrderSpentOnUpgrade")]
    [InlineData("on=2021-11-10&activated=true&keyViewed=true&upgraded=true", "OrderSpentOnUpgrade RefundTooLate BenefitWasActivated ProductKeyWasViewed")]
    public async Task A_no_names_every_reason_and_still_the_last_day(string query, string codes)
    {
        var answer = (await AskAsync(client, $"{Address}?purchasedOn=2021-09-02&{query}")).Json;

        Assert.Equal((false, "2021-10-02"), (answer.GetProperty("allowed").GetBoolean(), answer.GetProperty("lastDay").GetString()));
        Assert.Equal(codes.Split(' '), answer.GetProperty("why").EnumerateArray().Select(why => why.GetProperty("code").GetString()));
    }

    [Theory]
    [InlineData("", "purchasedOn on")]
    [InlineData("purchasedOn=2021-09-02&on=2021-09-01", "on")]
    [InlineData("purchasedOn=2021-09-02&on=2021-09-03&activated=True", "activated")]
    [InlineData("purchasedOn=2021-09-02&on=2021-09-03&activated=&keyViewed=1&upgraded=no", "activated keyViewed upgraded")]
    [InlineData("purchasedOn=2021-09-02&on=2021-09-03&keyViewed=true&keyViewed=true", "keyViewed")]
    public async Task A_bad_parameter_is_named_and_all_at_once(string query, string bad)
    {
        var answer = await AskAsync(client, $"{Address}?{query}", "fr");

        Assert.Equal((HttpStatusCode.BadRequest, "fr"), (answer.Status, answer.Header("Content-Language")));
        Assert.Equal(bad.Split(' ').Order(StringComparer.Ordinal), answer.BadParameters.Order(StringComparer.Ordinal));
    }
}
