using System.Net;
using MpnBenefits.Web.Security;

namespace MpnBenefits.Web.Tests.Security;

/// <summary>
/// Everybody walks up to every door of the site, of their own company and of another. Doors are read off the running
/// site, so a new page is walked from its first day.
/// </summary>
public sealed class WalkTests(Portal portal) : IClassFixture<Portal>
{
    private const int FewStatements = 12;

    /// <summary>Handlers that take everything away: refused where they must be, but not carried out.</summary>
    private static readonly HashSet<string> NotCarriedOut = ["POST /demo/clock?handler=StartOver", "POST /company/people/{person:guid}/leave", "POST /company/recovery?handler=Object", "POST /company/recovery?handler=Withdraw"];

    /// <summary>Walked last: nobody is signed in behind them.</summary>
    private static readonly HashSet<string> EndsSession = ["POST /sign-out", "POST /me/sessions?handler=Everywhere"];

    /// <summary>Doors that also ask for something beside their address, and find nothing when it is not said.</summary>
    private static readonly HashSet<string> AsksForMore = ["GET /renewals/{id:guid}/return", "GET /memberships/offers/{offer:maxlength(60)}/return", "POST /renewals/{id:guid}?handler=Ask", "POST /orders/{number:maxlength(20)}/proof?handler=TakeBack", "POST /staff/money/gateway?handler=Ask", "POST /staff/money/gateway?handler=Clear", "POST /staff/orders/{number:maxlength(20)}/refund?handler=Again",
        "GET /staff/programme/evidence/add?handler=Template", "GET /invitation", "POST /invitation", "GET /confirm-email", "POST /confirm-email", "POST /me/company", "POST /me/sessions?handler=End", "POST /company/people?handler=Withdraw", "POST /company/people/ask?handler=Withdraw", "POST /company/directories?handler=Check", "POST /company/directories?handler=Withdraw", "POST /company/directories?handler=Remove"];

    /// <summary>Pages that show everything of a company at once, with what they may read; none of them is a partner's.</summary>
    private static readonly Dictionary<string, int> MayReadMore = new() { ["GET /staff/partners/{mpnId:mpnid}"] = 20 };

    private readonly List<string> faults = [];

    [SqliteFact]
    public async Task Every_door_opens_to_those_it_should_and_to_nobody_else()
    {
        var world = await WalkWorld.MakeAsync(portal);
        var doors = await Door.AllAsync(portal.Services);
        Assert.True(doors.Count > 10);
        foreach (var visitor in world.Visitors)
        {
            using var browser = portal.Browser(visitor.Id);
            var token = (await browser.OpenAsync("/")).Value("__RequestVerificationToken") ?? "";
            foreach (var door in doors.OrderBy(door => EndsSession.Contains(door.Name) ? 2 : door.Method == "GET" ? 0 : 1).ThenBy(door => door.Name, StringComparer.Ordinal))
            {
                await WalkAsync(world, browser, visitor, door, token);
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task Every_part_of_every_address_is_known_to_the_walk()
    {
        var world = await WalkWorld.MakeAsync(portal);

        foreach (var door in await Door.AllAsync(portal.Services))
        {
            _ = door.Path(world, value => value.Mine);
        }

        var unknown = Assert.Throws<InvalidOperationException>(() => world.Value("/seats/{seat}", "seat"));
        Assert.Contains("{seat} of /seats/{seat}", unknown.Message, StringComparison.Ordinal);
    }

    private async Task WalkAsync(WalkWorld world, Browser browser, Visitor visitor, Door door, string token)
    {
        var name = $"{visitor.Name}: {door.Name}";
        if (!door.ForEverybody && visitor.Id is null)
        {
            Expect(name, await AskAsync(browser, door, door.Path(world, value => value.Mine), token), answer => answer.IsSentToSignIn, "sent to sign in");
            return;
        }

        if (!door.Allows(visitor))
        {
            Expect(name, await AskAsync(browser, door, door.Path(world, value => value.Mine), token), answer => answer.Status == 403, "refused");
            Expect($"{name} (theirs)", await AskAsync(browser, door, door.Path(world, value => value.Theirs), token), answer => answer.Status == 403, "refused");
            return;
        }

        if (NotCarriedOut.Contains(door.Name))
        {
            return;
        }

        var personal = AsksForMore.Contains(door.Name) || door.Parameters.Any(parameter => world.Value(door.Route, parameter).Personal);
        var mine = await AskAsync(browser, door, door.Path(world, value => value.Mine), token);
        Expect(name, mine, answer => answer.Status is < 500 and not 403 and not 405 && (answer.Status != 404 || personal) && !answer.IsSentToSignIn, "served");
        var read = SqlWatch.ReadsOf(portal.Sql.Of(mine.Request));
        if (door.Method == "GET" && read.Count > MayReadMore.GetValueOrDefault(door.Name, FewStatements))
        {
            faults.Add($"{name} read {read.Count} times, more than {FewStatements}:\n    {string.Join("\n    ", read.Select(Briefly))}");
        }

        // An error page is asked for by its number, and has no owner.
        if (door.Parameters.Count == 0 || door.Route.StartsWith("/error", StringComparison.Ordinal))
        {
            return;
        }

        var never = await AskAsync(browser, door, door.Path(world, value => value.Never), token);

        // A form that says nothing may be turned away before anything is looked for; whose it is makes no difference.
        Expect($"{name} (never was)", never, answer => answer.Status == 404 || (door.Method == "POST" && (answer.Status, mine.Status) == (400, 400)), "not found");
        if (!door.IsOperators)
        {
            Expect($"{name} (theirs)", await AskAsync(browser, door, door.Path(world, value => value.Theirs), token), answer => answer == never with { Request = answer.Request }, "answered as if it never was");
        }
    }

    private static string Briefly(string sql) => string.Join(' ', sql.Split((char[])['\n', '\r', ' '], StringSplitOptions.RemoveEmptyEntries)) is { Length: > 140 } text ? text[^140..] : sql;

    private void Expect(string name, Answer answer, Func<Answer, bool> right, string wanted)
    {
        if (!right(answer))
        {
            faults.Add($"{name} answered {answer.Status}{(answer.Location.Length > 0 ? " to " + answer.Location : "")}, expected to be {wanted}");
        }
    }

    private static async Task<Answer> AskAsync(Browser browser, Door door, string path, string token)
    {
        var number = Guid.NewGuid().ToString("N");
        using var request = new HttpRequestMessage(new HttpMethod(door.Method), path);
        request.Headers.Add(SqlWatch.Header, number);
        if (door.Method != "GET")
        {
            request.Content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]);
        }

        using var response = await browser.AskAsync(request);
        return new((int)response.StatusCode, response.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther ? response.Headers.Location!.ToString() : "", number);
    }

    private sealed record Answer(int Status, string Location, string Request)
    {
        public bool IsSentToSignIn => Status == 302 && Location.Contains(SignInSetup.SignInPath + "?returnUrl=", StringComparison.Ordinal);
    }
}
