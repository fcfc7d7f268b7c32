namespace MpnBenefits.Web.Tests.Security;

/// <summary>The portal as it is outside Development, asked over https, where a request can be made to fail.</summary>
public sealed class StagingPortal : Portal
{
    public const string Site = "https://portal.example";

    public StagingPortal()
    {
        With("environment", "Staging").With("Portal:Limits:LookUp:PerSecond", "1").With("Portal:Limits:LookUp:Burst", "1");
        MoreServices = Breaking.Add;
    }
}

/// <summary>What every response says to the browser, whoever asked, for what, and however it ended.</summary>
public sealed class HeadersTests(StagingPortal portal) : IClassFixture<StagingPortal>
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "base-uri 'none'; object-src 'none'; frame-ancestors 'none'; form-action 'self'";

    private static readonly (string Name, string Value)[] Wanted =
    [
        ("Content-Security-Policy", Policy),
        ("Strict-Transport-Security", "max-age=31536000; includeSubDomains"),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ];

    private readonly List<string> faults = [];
    private readonly HashSet<int> seen = [];

    [SqliteFact]
    public async Task Every_answer_of_every_door_has_the_safe_headers()
    {
        var world = await WalkWorld.MakeAsync(portal);
        var doors = await Door.AllAsync(portal.Services);
        using var client = portal.Client(StagingPortal.Site);
        foreach (var visitor in world.Visitors.Where(one => one.Name is "nobody" or "GlobalAdmin" or "Support"))
        {
            foreach (var door in doors)
            {
                await AskAsync(client, door.Method, door.Path(world, value => value.Mine), visitor);
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.Superset(new HashSet<int> { 200, 302, 400, 403, 404 }, seen);
    }

    [SqliteFact]
    public async Task Every_kind_of_failure_has_them_too()
    {
        var world = await WalkWorld.MakeAsync(portal);
        var (admin, support) = (world.Visitors.Single(one => one.Name == "GlobalAdmin"), world.Visitors.Single(one => one.Name == "Support"));
        using var client = portal.Client(StagingPortal.Site);

        await AskAsync(client, "GET", "/no/such/page", admin, expected: 404);
        await AskAsync(client, "GET", "/css/no-such.css", admin, expected: 404);
        await AskAsync(client, "GET", "/css/portal.css", admin, expected: 200);
        await AskAsync(client, "GET", "/staff", admin, expected: 403);
        await AskAsync(client, "POST", "/company/edit", admin, expected: 400);
        await AskAsync(client, "POST", "/company/edit", admin, expected: 413, body: new ByteArrayContent(new byte[200_000]));
        foreach (var status in (int[])[409, 500, 503])
        {
            await AskAsync(client, "GET", "/company", admin, expected: status, breaking: $"{status}");
            await AskAsync(client, "GET", WhatIf, admin, expected: status, breaking: $"{status}");
        }

        await AskAsync(client, "GET", "/api/no-such", admin, expected: 404);
        await AskAsync(client, "GET", "/api/v1/what-if/renewal?yearsHeld=x", admin, expected: 400);
        await AskAsync(client, "DELETE", "/api/v1/what-if/renewal", admin, expected: 405);
        await AskAsync(client, "POST", "/api/v1/what-if/renewal", admin, expected: 413, body: new ByteArrayContent(new byte[200_000]));
        await AskAsync(client, "GET", "/staff?q=first", support);
        await AskAsync(client, "GET", "/staff?q=second", support);
        await AskAsync(client, "GET", "/staff?q=third", support, expected: 429);

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [SqliteFact]
    public async Task Over_plain_http_no_browser_is_told_to_insist_on_https()
    {
        using var client = portal.Client();

        using var answer = await client.GetAsync("/");

        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
    }

    private const string WhatIf = "/api/v1/what-if/renewal?offer=silver&purchasedOn=2020-09-01&on=2021-09-02";

    private async Task AskAsync(
        HttpClient client, string method, string path, Visitor visitor, int? expected = null, string? breaking = null, HttpContent? body = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = body };
        if (visitor.Id is { } id)
        {
            request.Headers.Add(TestSignIn.Header, id.Value.ToString("D"));
        }

        if (breaking is not null)
        {
            request.Headers.Add(Breaking.Header, breaking);
        }

        using var answer = await client.SendAsync(request);
        var name = $"{visitor.Name}: {method} {path} {breaking} ({(int)answer.StatusCode})";
        seen.Add((int)answer.StatusCode);
        if (expected is not null && (int)answer.StatusCode != expected)
        {
            faults.Add($"{name} should have been {expected}");
        }

        foreach (var (header, value) in Wanted)
        {
            var said = answer.Headers.TryGetValues(header, out var values) ? string.Join(" | ", values) : "nothing";
            if (said != value)
            {
                faults.Add($"{name}: {header} says {said}");
            }
        }

        if (answer.Headers.Contains("Server") || answer.Headers.Contains("X-Powered-By"))
        {
            faults.Add($"{name} names the server");
        }

        var type = answer.Content.Headers.ContentType;
        if ((await answer.Content.ReadAsByteArrayAsync()).Length > 0 && (type is null || (type.MediaType!.StartsWith("text/", StringComparison.Ordinal) && type.CharSet != "utf-8")))
        {
            faults.Add($"{name} is of type {type}");
        }

        var isFile = path == "/css/portal.css";
        if (!isFile && answer.Headers.CacheControl is not { NoStore: true })
        {
            faults.Add($"{name} may be kept: {answer.Headers.CacheControl}");
        }
    }
}
