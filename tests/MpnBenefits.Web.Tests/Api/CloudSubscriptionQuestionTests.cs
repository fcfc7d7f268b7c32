using System.Net;
using static MpnBenefits.Web.Tests.Api.Question;

namespace MpnBenefits.Web.Tests.Api;

public sealed class CloudSubscriptionQuestionTests(Portal portal) : IClassFixture<Portal>
{
    private const string Address = "/api/v1/what-if/cloud-subscription";

    private readonly HttpClient client = portal.Client();

    [Fact]
    public async Task An_answer_to_the_letter()
    {
        var answer = await AskAsync(client, Address + "?activeSeats=100&monthsLeft=6&keySeats=25");

        Assert.StartsWith(
            """
            {"add":{"seats":125,"monthsLeft":7.2},"extend":{"allowed":true,"seats":100,"monthsAdded":3,"monthsLeft":9},"why":[{"code":"SeatsWouldBeAdded","rules":["R34","R35"],"text":
            """,
            answer.Body,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_extension_has_no_numbers() =>
        Assert.Contains(
            "\"extend\":{\"allowed\":false,\"seats\":null,\"monthsAdded\":null,\"monthsLeft\":null},\"why\":[{\"code\":\"SeatsWouldBeAdded\"",
            (await AskAsync(client, Address + "?activeSeats=5&monthsLeft=0.5&keySeats=16")).Body,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("", "activeSeats monthsLeft keySeats")]
    [InlineData("activeSeats=0&monthsLeft=36.1&keySeats=1000001", "activeSeats monthsLeft keySeats")]
    [InlineData("activeSeats=1&monthsLeft=1.25&keySeats=1", "monthsLeft")]
    [InlineData("activeSeats=1&monthsLeft=1,5&keySeats=1e3", "monthsLeft keySeats")]
    [InlineData("activeSeats=1&activeSeats=1&monthsLeft=36&keySeats=1", "activeSeats")]
    public async Task A_bad_parameter_is_named_and_all_at_once(string query, string bad)
    {
        var answer = await AskAsync(client, $"{Address}?{query}", "fr");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(bad.Split(' ').Order(StringComparer.Ordinal), answer.BadParameters.Order(StringComparer.Ordinal));
    }
}
