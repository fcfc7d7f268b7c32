using System.Net;
using static MpnBenefits.Web.Tests.Api.Question;

namespace MpnBenefits.Web.Tests.Api;

public sealed class RequirementsQuestionTests(Portal portal) : IClassFixture<Portal>
{
    private const string Address = "/api/v1/what-if/requirements";
    private const string Worked = "?competency=cloud-business-applications&option=customer-engagement&netNewRevenue=10&netCustomerAdds=10&functionalConsultants=15&functionalConsultantGrowth=0&developers=5&newLargeDeployments=20&mauGrowth=10";

    private readonly HttpClient client = portal.Client();

    [Fact]
    public async Task An_answer_to_the_letter()
    {
        var answer = await AskAsync(client, Address + Worked + "&anniversary=2021-05-10");

        Assert.Equal(
            """
            {"competency":"cloud-business-applications","option":"customer-engagement","score":85,"granted":15,"level":"gold","waived":false,"why":[{"code":"RequirementsMet","rules":["R7","R8"],"text":"Cloud Business Applications: the requirements are met at level Gold."},{"code":"ExtensionExcludesCompetency","rules":["R2"],"text":"The extension covid-2021-h1 does not cover Cloud Business Applications. Points it grants instead: 15."}]}
            """,
            answer.Body);
    }

    [Theory]
    [InlineData("anniversary=2021-03-31", "70 0 silver", "RequirementsMet ExtensionExcludesCompetency")]
    [InlineData("anniversary=2021-04-01", "85 15 gold", "RequirementsMet ExtensionExcludesCompetency")]
    [InlineData("anniversary=2023-01-01", "70 0 silver", "RequirementsMet")]
    public async Task The_extension_is_chosen_by_the_anniversary(string anniversary, string expected, string codes) =>
        Assert.Equal((expected, codes), await ScoreAsync(Worked + "&" + anniversary));

    [Theory]
    [InlineData("&mauGrowth=9.9&newLargeDeployments=20&functionalConsultants=15&netNewRevenue=10&developers=5", "59.9 0 ", "RequirementsNotMet")]
    [InlineData("&mauGrowth=10&newLargeDeployments=20&functionalConsultants=15&netNewRevenue=10&developers=5", "60 0 silver", "RequirementsMet")]
    [InlineData("&mauGrowth=25&newLargeDeployments=20&functionalConsultants=15&functionalConsultantGrowth=15&developers=4.9", "79.9 0 silver", "RequirementsMet")]
    [InlineData("", "0 0 ", "RequirementsNotMet")]
    public async Task Nothing_is_rounded_up_to_a_level(string points, string expected, string codes) =>
        Assert.Equal((expected, codes), await ScoreAsync("?competency=cloud-business-applications&option=customer-engagement&anniversary=2023-01-01" + points));

    [Fact]
    public async Task An_extension_that_holds_for_a_competency_waives_its_score()
    {
        var answer = (await AskAsync(client, Address + "?competency=smb-cloud&option=cloud-business-applications-smb&anniversary=2021-03-01")).Json;

        Assert.True(answer.GetProperty("waived").GetBoolean());
        Assert.Equal("RequirementsWaived", answer.GetProperty("why")[0].GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("", "competency option anniversary")]
    [InlineData("competency=security&option=customer-engagement&anniversary=2021-05-10", "competency")]
    [InlineData("competency=smb-cloud&option=customer-engagement&anniversary=2021-05-10", "option")]
    [InlineData("competency=cloud-business-applications&option=customer-engagement&anniversary=2021-5-10&netNewRevenue=10.1&functionalConsultantGrowth=7", "anniversary netNewRevenue functionalConsultantGrowth")]
    [InlineData("competency=cloud-business-applications&option=customer-engagement&anniversary=2021-05-10&netNewRevenue=1e1&developers=&mauGrowth=-1&netCustomerAdds=1,5&newLargeDeployments=5.55", "netNewRevenue developers mauGrowth netCustomerAdds newLargeDeployments")]
    [InlineData("competency=smb-cloud&option=cloud-business-applications-smb&anniversary=2021-05-10&functionalConsultants=30.1&functionalConsultantGrowth=999", "functionalConsultants")]
    public async Task A_bad_parameter_is_named_and_all_at_once(string query, string bad)
    {
        var answer = await AskAsync(client, $"{Address}?{query}", "fr");

        Assert.Equal((HttpStatusCode.BadRequest, "fr"), (answer.Status, answer.Header("Content-Language")));
        Assert.Equal(bad.Split(' ').Order(StringComparer.Ordinal), answer.BadParameters.Order(StringComparer.Ordinal));
    }

    private async Task<(string, string)> ScoreAsync(string query)
    {
        var answer = (await AskAsync(client, Address + query)).Json;
        return (
            $"{answer.GetProperty("score").GetRawText()} {answer.GetProperty("granted").GetRawText()} {answer.GetProperty("level").GetString()}",
            string.Join(' ', answer.GetProperty("why").EnumerateArray().Select(why => why.GetProperty("code").GetString())));
    }
}
