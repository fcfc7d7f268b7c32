using System.Net;
using System.Text.Json;
using static MpnBenefits.Web.Tests.Api.Question;

namespace MpnBenefits.Web.Tests.Api;

public sealed class BenefitsQuestionTests(Portal portal) : IClassFixture<Portal>
{
    private const string Address = "/api/v1/what-if/benefits";

    private readonly HttpClient client = portal.Client();

    [Fact]
    public async Task Grants_of_different_offers_add_up_with_where_each_comes_from()
    {
        var answer = (await AskAsync(client, Address + "?holds=gold:cloud-platform&holds=silver:devops&holds=map&country=FR")).Json;

        Assert.Equal("gold", answer.GetProperty("coreLevel").GetString());
        var vs = Line(answer, "vs-ent");
        Assert.Equal((40, false, true), (vs.GetProperty("quantity").GetInt32(), vs.GetProperty("unlimited").GetBoolean(), vs.GetProperty("published").GetBoolean()));
        var first = vs.GetProperty("origins")[0];
        Assert.Equal(("gold", "core", 10), (first.GetProperty("offer").GetString(), first.GetProperty("scope").GetString(), first.GetProperty("quantity").GetInt32()));
        Assert.Equal(JsonValueKind.Null, vs.GetProperty("ceiling").ValueKind);
        Assert.Equal(["CorePackageOnce", "CompetencyRowsOnTop", "PackRowsBeside"], answer.GetProperty("why").EnumerateArray().Select(why => why.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task A_ceiling_says_what_it_cut()
    {
        var answer = (await AskAsync(client, Address + "?holds=gold:cloud-platform&holds=gold:app-development&holds=gold:devops&country=FR")).Json;

        Assert.Equal("""{"scope":"country","before":85,"limit":50}""", Line(answer, "vs-ent").GetProperty("ceiling").GetRawText());
        Assert.Contains("CeilingCounts", answer.GetProperty("why").GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_network_alone_says_so_and_a_pack_has_no_core()
    {
        Assert.Equal("NetworkBringsItsOwn", (await AskAsync(client, Address + "?holds=network&country=FR")).Json.GetProperty("why")[0].GetProperty("code").GetString());
        Assert.Equal(JsonValueKind.Null, (await AskAsync(client, Address + "?holds=map&country=FR")).Json.GetProperty("coreLevel").ValueKind);
    }

    [Theory]
    [InlineData("", "holds country")]
    [InlineData("holds=gold&country=FR", "holds")]
    [InlineData("holds=map:devops&country=FR", "holds")]
    [InlineData("holds=map&holds=nothing&country=XX", "holds country")]
    [InlineData("holds=&country=fr", "holds country")]
    public async Task A_bad_parameter_is_named_and_all_at_once(string query, string bad)
    {
        var answer = await AskAsync(client, $"{Address}?{query}", "fr");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(bad.Split(' ').Order(StringComparer.Ordinal), answer.BadParameters.Order(StringComparer.Ordinal));
    }

    private static JsonElement Line(JsonElement answer, string product) =>
        answer.GetProperty("benefits").EnumerateArray().First(line => line.GetProperty("product").GetString() == product && line.GetProperty("choiceGroup").ValueKind == JsonValueKind.Null);
}
