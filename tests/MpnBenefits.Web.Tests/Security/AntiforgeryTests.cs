using System.Text.RegularExpressions;

namespace MpnBenefits.Web.Tests.Security;

/// <summary>
/// Whatever changes something asks for the form's own token: every unsafe door of the running site, as somebody who may
/// go through it. The API has none today; one that came would be asked the same.
/// </summary>
public sealed partial class AntiforgeryTests(Portal portal) : IClassFixture<Portal>
{
    /// <summary>The page that explains what went wrong changes nothing, and is asked for with the method of what failed.</summary>
    private const string ErrorPage = "/error/";

    [SqliteFact]
    public async Task Nothing_is_changed_without_the_persons_own_token()
    {
        var world = await WalkWorld.MakeAsync(portal);
        var walked = 0;
        var faults = new List<string>();
        var theirs = await PairAsync(new Visitor("somebody else", await portal.Given.StrangerAsync()));
        foreach (var door in (await Door.AllAsync(portal.Services)).Where(IsUnsafe))
        {
            var visitor = world.Visitors.First(one => one.Id is not null && door.Allows(one));
            var path = door.Path(world, value => value.Mine);
            var own = await PairAsync(visitor);
            var answers = new (string Case, int Status)[]
            {
                ("without a token", await SendAsync(visitor, door.Method, path, own.Cookie, null)),
                ("with nothing of one's own", await SendAsync(visitor, door.Method, path, null, null)),
                ("with another person's token", await SendAsync(visitor, door.Method, path, own.Cookie, theirs.Token)),
                ("with another person's token and cookie", await SendAsync(visitor, door.Method, path, theirs.Cookie, theirs.Token)),
                ("with a made-up token", await SendAsync(visitor, door.Method, path, own.Cookie, own.Token[..^6] + "AAAAAA")),
            };
            faults.AddRange(answers.Where(answer => !IsRefusal(door, answer.Status)).Select(answer => $"{door.Name} {answer.Case} answered {answer.Status} to {visitor.Name}"));
            walked++;
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.True(walked > 10);
    }

    [SqliteFact]
    public async Task The_persons_own_token_is_taken()
    {
        var partner = await portal.Given.PartnerAsync();
        var visitor = new Visitor("admin", partner.AccountAdmin);
        var own = await PairAsync(visitor);

        Assert.Equal(302, await SendAsync(visitor, "POST", "/language?to=fr", own.Cookie, own.Token));
    }

    [Fact]
    public void An_endpoint_of_the_api_that_asked_for_nothing_would_be_found()
    {
        var planted = new Door("/api/v1/planted", [], "POST", null, false, []);

        Assert.True(IsUnsafe(planted));
        Assert.False(IsRefusal(planted, 200));
        Assert.False(IsRefusal(planted, 404));
        Assert.True(IsRefusal(planted, 401));
        Assert.False(IsRefusal(planted with { Route = "/planted" }, 401));
    }

    private static bool IsUnsafe(Door door) =>
        door.Method is not ("GET" or "HEAD" or "OPTIONS") && !door.Route.StartsWith(ErrorPage, StringComparison.Ordinal);

    /// <summary>The API may instead take no cookie at all: then it does not know who asks.</summary>
    private static bool IsRefusal(Door door, int status) => status == 400 || (status == 401 && door.Route.StartsWith("/api/", StringComparison.Ordinal));

    /// <summary>A person's cookie and the token that goes with it, as a page gives them out.</summary>
    private async Task<(string Cookie, string Token)> PairAsync(Visitor visitor)
    {
        using var client = portal.Client();
        using var request = Request(visitor, HttpMethod.Get, "/");
        using var answer = await client.SendAsync(request);
        var cookie = answer.Headers.GetValues("Set-Cookie").Select(set => set.Split(';')[0]).Single(set => set.StartsWith("mpn-forms=", StringComparison.Ordinal));
        return (cookie, TokenField().Match(await answer.Content.ReadAsStringAsync()).Groups[1].Value);
    }

    private async Task<int> SendAsync(Visitor visitor, string method, string path, string? cookie, string? token)
    {
        using var client = portal.Client();
        using var request = Request(visitor, new HttpMethod(method), path);
        request.Content = new FormUrlEncodedContent(token is null ? [] : [KeyValuePair.Create("__RequestVerificationToken", token)]);
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }

        using var answer = await client.SendAsync(request);
        return (int)answer.StatusCode;
    }

    private static HttpRequestMessage Request(Visitor visitor, HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.Add(TestSignIn.Header, visitor.Id!.Value.Value.ToString("D"));
        return request;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex TokenField();
}
