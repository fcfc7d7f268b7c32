using System.Net;
using static MpnBenefits.Web.Tests.Api.Question;

namespace MpnBenefits.Web.Tests.Api;

public sealed class RenewalQuestionTests(Portal portal) : IClassFixture<Portal>
{
    private const string Asked = "?offer=silver&purchasedOn=2020-03-15&on=2021-03-20";

    private readonly HttpClient client = portal.Client();

    [Fact]
    public async Task The_example_of_the_contract_to_the_letter()
    {
        var answer = await AskAsync(client, RenewalAddress + Asked + "&competency=data-platform");

        Assert.Equal(
            """
            {"offer":"silver","purchasedOn":"2020-03-15","yearsHeld":1,"on":"2021-03-20","anniversary":"2021-03-15","opensOn":"2021-03-16","closesOn":"2021-04-14","lostFrom":"2021-04-15","nextAnniversary":"2022-03-15","phase":"open","daysLeft":26,"benefitsAccessible":true,"renewable":true,"reminders":[{"on":"2021-01-14","kind":"readiness"},{"on":"2021-02-28","kind":"anniversary-coming"},{"on":"2021-03-16","kind":"window-open"},{"on":"2021-04-07","kind":"window-closing"},{"on":"2021-04-14","kind":"last-day"},{"on":"2021-04-15","kind":"lost"}],"competencies":[{"id":"data-platform","extension":"covid-2021-h1","requirementsWaived":true,"pointsGranted":0,"feeDue":true}],"why":[{"code":"RenewalWindowOpen","rules":["R14","R15"],"text":"The renewal window is open until Wednesday 14 April 2021, 23:59 UTC."}]}
            """,
            answer.Body);
        Assert.Equal(
            ("application/json; charset=utf-8", "no-store", "en", "Accept-Language", "nosniff"),
            (answer.Header("Content-Type"), answer.Header("Cache-Control"), answer.Header("Content-Language"), answer.Header("Vary"), answer.Header("X-Content-Type-Options")));
    }

    [Theory]
    [InlineData("2021-03-15", "ahead", null, true, false, "RenewalNotYetOpen")]
    [InlineData("2021-03-16", "open", 30, true, true, "RenewalWindowOpen")]
    [InlineData("2021-04-14", "open", 1, true, true, "RenewalWindowOpen")]
    [InlineData("2021-04-15", "closed", null, false, false, "RenewalWindowClosed")]
    public async Task The_phase_of_a_day(string on, string phase, int? daysLeft, bool benefits, bool renewable, string code)
    {
        var answer = (await AskAsync(client, $"{RenewalAddress}?offer=map&purchasedOn=2020-03-15&on={on}")).Json;

        Assert.Equal(
            (phase, daysLeft?.ToString("D", System.Globalization.CultureInfo.InvariantCulture) ?? "null", benefits, renewable),
            (answer.GetProperty("phase").GetString(), answer.GetProperty("daysLeft").GetRawText(), answer.GetProperty("benefitsAccessible").GetBoolean(), answer.GetProperty("renewable").GetBoolean()));
        Assert.Equal([code], answer.GetProperty("why").EnumerateArray().Select(why => why.GetProperty("code").GetString()));
        Assert.Equal("[]", answer.GetProperty("competencies").GetRawText());
    }

    [Fact]
    public async Task Competencies_keep_their_order_stand_once_and_an_excluded_one_says_so()
    {
        var answer = (await AskAsync(
            client, RenewalAddress + "?offer=gold&purchasedOn=2020-05-10&on=2023-01-01&competency=devops&competency=cloud-business-applications&competency=devops")).Json;

        Assert.Equal(
            """[{"id":"devops","extension":"covid-2021-h1","requirementsWaived":true,"pointsGranted":0,"feeDue":true},{"id":"cloud-business-applications","extension":null,"requirementsWaived":false,"pointsGranted":15,"feeDue":true}]""",
            answer.GetProperty("competencies").GetRawText());
        Assert.Equal(
            ["RenewalWindowClosed", "ExtensionExcludesCompetency"], answer.GetProperty("why").EnumerateArray().Select(why => why.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task The_fiftieth_anniversary_of_the_last_day_is_answered()
    {
        var answer = await AskAsync(client, RenewalAddress + "?offer=lap&purchasedOn=2099-12-31&on=2099-12-31&yearsHeld=50");

        Assert.Equal("2149-12-31", answer.Json.GetProperty("anniversary").GetString());
        Assert.Equal(50, answer.Json.GetProperty("yearsHeld").GetInt32());
    }

    [Theory]
    [InlineData("offer=silver&purchasedOn=2020-03-15", "on")]
    [InlineData("offer=silver&on=2021-03-20", "purchasedOn")]
    [InlineData("purchasedOn=2020-03-15&on=2021-03-20", "offer")]
    [InlineData("offer=silver&purchasedOn=2021-02-31&on=2021-03-20", "purchasedOn")]
    [InlineData("offer=silver&purchasedOn=0001-01-01&on=2021-03-20", "purchasedOn")]
    [InlineData("offer=silver&purchasedOn=1999-12-31&on=2021-03-20", "purchasedOn")]
    [InlineData("offer=silver&purchasedOn=2020-03-15&on=9999-12-31", "on")]
    [InlineData("offer=silver&purchasedOn=2020-03-15&on=2100-01-01", "on")]
    [InlineData("offer=silver&purchasedOn=2020-03-15&on=2020-03-14", "on")]
    [InlineData("offer=silver&purchasedOn=15/03/2020&on=2021-03-20", "purchasedOn")]
    [InlineData("offer=silver&purchasedOn=2020-3-15&on=2021-03-20", "purchasedOn")]
    [InlineData("offer=silver&purchasedOn=%202020-03-15&on=2021-03-20", "purchasedOn")]
    [InlineData("offer=silver&purchasedOn=2020-03-15%00&on=2021-03-20", "purchasedOn")]
    [InlineData("offer=silver&purchasedOn=2020-03-15T00:00:00Z&on=2021-03-20", "purchasedOn")]
    [InlineData("offer=silver&purchasedOn=%D9%A2%D9%A0%D9%A2%D9%A0-03-15&on=2021-03-20", "purchasedOn")]
    [InlineData("offer=Silver&purchasedOn=2020-03-15&on=2021-03-20", "offer")]
    [InlineData("offer=network&purchasedOn=2020-03-15&on=2021-03-20", "offer")]
    [InlineData("offer=platinum&purchasedOn=2020-03-15&on=2021-03-20", "offer")]
    [InlineData("offer=%00%1b%0d%0a&purchasedOn=2020-03-15&on=2021-03-20", "offer")]
    [InlineData("offer=%ff%fe&purchasedOn=2020-03-15&on=2021-03-20", "offer")]
    [InlineData("offer=silver&offer=silver&purchasedOn=2020-03-15&on=2021-03-20", "offer")]
    [InlineData("offer=&purchasedOn=2020-03-15&on=2021-03-20", "offer")]
    [InlineData("offer&purchasedOn=2020-03-15&on=2021-03-20", "offer")]
    [InlineData("Offer=silver&purchasedOn=2020-03-15&on=2021-03-20", "offer")]
    [InlineData("offer=silver&purchasedOn=2020-03-15&on=2021-03-20&yearsHeld=0", "yearsHeld")]
    [InlineData("offer=silver&purchasedOn=2020-03-15&on=2021-03-20&yearsHeld=51", "yearsHeld")]
    [InlineData("offer=silver&purchasedOn=2020-03-15&on=2021-03-20&yearsHeld=500", "yearsHeld")]
    [InlineData("offer=silver&purchasedOn=2020-03-15&on=2021-03-20&yearsHeld=-1", "yearsHeld")]
    [InlineData("offer=silver&purchasedOn=2020-03-15&on=2021-03-20&yearsHeld=%2B1", "yearsHeld")]
    [InlineData("offer=silver&purchasedOn=2020-03-15&on=2021-03-20&yearsHeld=1.0", "yearsHeld")]
    [InlineData("offer=silver&purchasedOn=2020-03-15&on=2021-03-20&yearsHeld=1e0", "yearsHeld")]
    [InlineData("offer=silver&purchasedOn=2020-03-15&on=2021-03-20&yearsHeld=%201", "yearsHeld")]
    [InlineData("offer=silver&purchasedOn=2020-03-15&on=2021-03-20&yearsHeld=1%00", "yearsHeld")]
    [InlineData("offer=silver&purchasedOn=2020-03-15&on=2021-03-20&yearsHeld=", "yearsHeld")]
    [InlineData("offer=silver&purchasedOn=2020-03-15&on=2021-03-20&yearsHeld=1&yearsHeld=1", "yearsHeld")]
    [InlineData("offer=silver&purchasedOn=2020-03-15&on=2021-03-20&yearsHeld=99999999999999999999999999", "yearsHeld")]
    [InlineData("offer=silver&purchasedOn=2020-03-15&on=2021-03-20&competency=", "competency")]
    [InlineData("offer=silver&purchasedOn=2020-03-15&on=2021-03-20&competency=devops&competency=DevOps", "competency")]
    [InlineData("offer=map&purchasedOn=2020-03-15&on=2021-03-20&competency=devops", "competency")]
    [InlineData("", "offer purchasedOn on")]
    [InlineData("offer=x&purchasedOn=x&on=x&yearsHeld=x&competency=x", "offer purchasedOn yearsHeld on competency")]
    public async Task A_bad_parameter_is_named_and_all_at_once(string query, string bad)
    {
        var answer = await AskAsync(client, $"{RenewalAddress}?{query}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(("application/problem+json", "no-store"), (answer.Header("Content-Type"), answer.Header("Cache-Control")));
        Assert.Equal(["type", "title", "status", "code", "errors"], answer.Json.EnumerateObject().Select(member => member.Name));
        Assert.Equal((400, "InvalidInput"), (answer.Json.GetProperty("status").GetInt32(), answer.Json.GetProperty("code").GetString()));
        Assert.Equal(bad.Split(' '), answer.BadParameters);
        Assert.All(answer.Json.GetProperty("errors").EnumerateObject(), error => Assert.NotEqual("", Assert.Single(error.Value.EnumerateArray()).GetString()));
    }

    [Theory]
    [InlineData("&utm_source=letter&utm_source=2&=&&x")]
    [InlineData("&yearsHeld=01")]
    [InlineData("&OFFER=nothing")]
    public async Task What_is_not_asked_for_is_ignored(string more) =>
        Assert.Equal((await AskAsync(client, RenewalAddress + Asked)).Body, (await AskAsync(client, RenewalAddress + Asked + more)).Body);

    [Fact]
    public async Task Very_long_input_is_a_bad_parameter()
    {
        var answer = await AskAsync(client, $"{RenewalAddress}?offer={new string('a', 60_000)}&purchasedOn={new string('1', 60_000)}&on={new string('%', 1000)}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.True(answer.Body.Length < 2000);
    }

    [Fact]
    public async Task French_is_asked_for_by_the_header_and_not_by_the_cookie()
    {
        const string inFrench = "language=c%3Dfr%7Cuic%3Dfr";
        var french = await AskAsync(client, RenewalAddress + Asked, "fr-CA, en;q=0.5");
        var english = await AskAsync(client, RenewalAddress + Asked, "en", cookie: inFrench);
        var bad = await AskAsync(client, RenewalAddress, "fr");

        Assert.Equal("La fenêtre de renouvellement est ouverte jusqu’au mercredi 14 avril 2021, 23\u00a0h 59 UTC.", Why(french));
        Assert.Equal("The renewal window is open until Wednesday 14 April 2021, 23:59 UTC.", Why(english));
        Assert.Equal("Ce paramètre doit avoir une valeur.", bad.Json.GetProperty("errors").GetProperty("on")[0].GetString());
        Assert.Equal(("fr", "en", "fr"), (french.Header("Content-Language"), english.Header("Content-Language"), bad.Header("Content-Language")));
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("BREW")]
    public async Task Another_method_is_refused_as_a_problem(string method)
    {
        var answer = await AskAsync(client, RenewalAddress + Asked, "fr", new HttpMethod(method));

        Assert.Equal((HttpStatusCode.MethodNotAllowed, "application/problem+json", "fr"), (answer.Status, answer.Header("Content-Type"), answer.Header("Content-Language")));
        Assert.Equal("GET, HEAD", answer.Header("Allow"));
        Assert.Equal((405, "MethodNotAllowed"), (answer.Json.GetProperty("status").GetInt32(), answer.Json.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task The_head_of_an_answer_can_be_asked_for() =>
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(client, RenewalAddress + Asked, method: HttpMethod.Head)).Status);

    [Theory]
    [InlineData("/api")]
    [InlineData("/api/v1/what-if/renewals")]
    [InlineData("/api/v9/anything")]
    public async Task No_such_address_is_a_problem(string address)
    {
        var answer = await AskAsync(client, address, "fr");

        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (answer.Status, answer.Header("Content-Type")));
        Assert.Equal("Il n’y a rien à cette adresse.", answer.Json.GetProperty("title").GetString());
    }

    private static string? Why(Question answer) => answer.Json.GetProperty("why")[0].GetProperty("text").GetString();
}
