using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace MpnBenefits.Web.Tests.Security;

/// <summary>A portal without limits worth the name, for tests that ask more than people do.</summary>
public sealed class UnhurriedPortal : Portal
{
    public UnhurriedPortal()
    {
        foreach (var what in (string[])["SignIn", "LookUp", "WhatIf", "Writes"])
        {
            With($"Portal:Limits:{what}:PerSecond", "100000").With($"Portal:Limits:{what}:Burst", "1000000");
        }
    }
}

/// <summary>
/// No link to the portal leads away from it. Places that take an address to go on to are found by their names, in the
/// handlers of all pages and in the forms of all pages, and each is told every trick there is.
/// </summary>
public sealed partial class RedirectTests(UnhurriedPortal portal) : IClassFixture<UnhurriedPortal>
{
    private const string Here = "https://portal.example/some/page";
    private readonly List<string> faults = [];

    [SqliteFact]
    public async Task No_return_address_leads_away_from_the_portal()
    {
        var world = await WalkWorld.MakeAsync(portal);
        var doors = await Door.AllAsync(portal.Services);
        var places = 0;
        foreach (var visitor in new[] { world.Visitors.Single(one => one.Name == "nobody"), world.Visitors.Single(one => one.Name == "GlobalAdmin") })
        {
            var forms = (await new Ramble(portal, world, doors).AsAsync(visitor)).SelectMany(screen => screen.Document.Forms.Select(form => (Screen: screen, Form: form))).ToList();
            using var browser = portal.Browser(visitor.Id);
            var token = (await browser.OpenAsync("/")).Value("__RequestVerificationToken") ?? "";
            foreach (var door in doors.Where(door => door.ForEverybody || door.Allows(visitor)))
            {
                var path = door.Path(world, value => value.Mine);
                var form = forms.Find(one => IsSentTo(one.Screen, one.Form, path, door.Method));
                var names = door.Asks.Concat(form.Form?.Elements.Select(field => field.GetAttribute("name") ?? "") ?? []).Where(name => ReturnAddress().IsMatch(name)).Distinct().ToList();
                foreach (var name in names)
                {
                    places++;
                    var fields = form.Form is null ? [] : FormFields.Of(form.Form, form.Form.QuerySelector("button") as IHtmlButtonElement).ToList();
                    var redirects = true;
                    foreach (var trick in Tricks.Redirects.Where((_, number) => Tricks.Long || number == 0 || (redirects && visitor.Id is null) || number % 10 == 0))
                    {
                        redirects = await TryAsync(browser, door, path, [("__RequestVerificationToken", token), .. fields.Where(field => field.Name != name && !field.Name.StartsWith("__", StringComparison.Ordinal)), (name, trick)]);
                    }
                }
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults.Take(40)));
        Assert.True(places >= 6, $"Only {places} places were found.");
        Assert.True(Tricks.Redirects.Count >= 200);
    }

    [Theory]
    [InlineData("/orders?page=2", true)]
    [InlineData("/", true)]
    [InlineData("//evil.example", false)]
    [InlineData("/\\evil.example", false)]
    [InlineData("/\t/evil.example", false)]
    [InlineData("https://portal.example.evil.example/", false)]
    [InlineData("https://portal.example@evil.example/", false)]
    [InlineData("javascript:alert(1)", false)]
    public void What_leads_away_would_be_found(string location, bool stays) => Assert.Equal(stays, Stays(location));

    /// <summary>Says whether it redirects: a page that only shows the address is tried with fewer, unless there is time.</summary>
    private async Task<bool> TryAsync(Browser browser, Door door, string path, List<(string Name, string Value)> fields)
    {
        var pairs = fields.Select(field => KeyValuePair.Create(field.Name, field.Value));
        using var request = door.Method == "GET"
            ? new HttpRequestMessage(HttpMethod.Get, $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{fields[^1].Name}={Uri.EscapeDataString(fields[^1].Value)}")
            : new HttpRequestMessage(new HttpMethod(door.Method), path) { Content = new FormUrlEncodedContent(pairs) };
        using var answer = await browser.AskAsync(request);
        var name = $"{door.Name} with {fields[^1].Name}={System.Text.Json.JsonSerializer.Serialize(fields[^1].Value)}";
        if ((int)answer.StatusCode >= 500 || answer.Headers.Contains("X-Planted") || (answer.Headers.TryGetValues("Set-Cookie", out var set) && set.Any(one => one.StartsWith("a=", StringComparison.Ordinal))))
        {
            faults.Add($"{name} answered {(int)answer.StatusCode}: {answer.Headers}");
        }

        if (answer.Headers.TryGetValues("Location", out var locations))
        {
            faults.AddRange(locations.Where(location => !Stays(location)).Select(location => $"{name} leads to {location}"));
        }
        else if (answer.Content.Headers.ContentType?.MediaType == "text/html")
        {
            var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
            var links = page.QuerySelectorAll("a[href], form[action], [formaction]").Select(one => one.GetAttribute("href") ?? one.GetAttribute("action") ?? one.GetAttribute("formaction")!);
            var kept = page.QuerySelectorAll("input[type=hidden]").Where(one => ReturnAddress().IsMatch(one.GetAttribute("name") ?? "")).Select(one => one.GetAttribute("value") ?? "");
            faults.AddRange(links.Concat(kept).Where(one => one.Length > 0 && !Stays(one) && !one.StartsWith("mailto:", StringComparison.Ordinal)).Select(one => $"{name} shows {one}"));
        }

        return answer.Headers.Location is not null;
    }

    /// <summary>As browsers read an address: tabs and line breaks do not count, and a backslash is a slash.</summary>
    private static bool Stays(string location)
    {
        var read = Unseen().Replace(location, "").Trim([.. Enumerable.Range(0, 33).Select(sign => (char)sign)]).Replace('\\', '/');
        var there = new Url(new Url(Here), read);
        return there is { Scheme: "https", Host: "portal.example" } && !read.StartsWith("//", StringComparison.Ordinal) && string.IsNullOrEmpty(there.UserName) && location == Unseen().Replace(location, "");
    }

    private static bool IsSentTo(Screen screen, IHtmlFormElement form, string path, string method) =>
        string.Equals(form.GetAttribute("method") ?? "get", method, StringComparison.OrdinalIgnoreCase) && Ramble.Target(screen, form).Split('?')[0] == path.Split('?')[0];

    [GeneratedRegex("return|redirect|continue|goto|url|uri|next|back|dest|target", RegexOptions.IgnoreCase)]
    private static partial Regex ReturnAddress();

    [GeneratedRegex("[\t\r\n]")]
    private static partial Regex Unseen();
}
