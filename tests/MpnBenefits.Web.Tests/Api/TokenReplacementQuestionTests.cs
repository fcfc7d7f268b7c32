using System.Net;
using static MpnBenefits.Web.Tests.Api.Question;

namespace MpnBenefits.Web.Tests.Api;

public sealed class TokenReplacementQuestionTests(Portal portal) : IClassFixture<Portal>
{
    private const string Address = "/api/v1/what-if/token-replacement";

    private readonly HttpClient client = portal.Client();

    [Fact]
    public async Task An_answer_to_the_letter() =>
        Assert.Equal(
            """
            {"allowed":true,"lastDay":"2021-03-31","why":[{"code":"TokenReplaceable","rules":["R36","R37","R39"],"text":"The token is replaced, once: it was activated on the wrong tenant. It could be asked for until Wednesday 31 March 2021."}]}
            """,
            (await AskAsync(client, Address + "?activatedOn=2021-03-01&requestedOn=2021-03-31&reason=wrong-tenant&alreadyReplaced=false&isReplacement=false")).Body);

    [Theory]
    [InlineData("requestedOn=2021-04-01&reason=wrong-tenant", "ReplacementTooLate")]
    [InlineData("requestedOn=2021-03-02&reason=other", "ReplacementReasonNotCovered")]
    [InlineData("requestedOn=2021-04-01&reason=other&alreadyReplaced=true&isReplacement=true", "ReplacementIsNotReplaced TokenWasReplaced ReplacementTooLate ReplacementReasonNotCovered")]
    public async Task A_no_names_every_reason_and_still_the_last_day(string query, string codes)
    {
        var answer = (await AskAsync(client, $"{Address}?activatedOn=2021-03-01&{query}")).Json;

        Assert.Equal((false, "2021-03-31"), (answer.GetProperty("allowed").GetBoolean(), answer.GetProperty("lastDay").GetString()));
        Assert.Equal(codes.Split(' '), answer.GetProperty("why").EnumerateArray().Select(why => why.GetProperty("code").GetString()));
    }

    [Theory]
    [InlineData("", "activatedOn requestedOn reason")]
    [InlineData("activatedOn=2021-03-02&requestedOn=2021-03-01&reason=WrongTenant", "requestedOn reason")]
    [InlineData("activatedOn=2021-03-01&requestedOn=2021-03-01&reason=other&alreadyReplaced=1", "alreadyReplaced")]
    public async Task A_bad_parameter_is_named_and_all_at_once(string query, string bad)
    {
        var answer = await AskAsync(client, $"{Address}?{query}", "fr");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(bad.Split(' ').Order(StringComparer.Ordinal), answer.BadParameters.Order(StringComparer.Ordinal));
    }
}
