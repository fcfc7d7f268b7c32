using AngleSharp.Html.Parser;

namespace MpnBenefits.Web.Tests.Security;

/// <summary>
/// Whatever is typed anywhere stays text everywhere. Fields are found by looking at every page as everybody: each takes
/// the whole corpus, and what is kept is read back on every page, by colleagues and staff, in both languages.
/// </summary>
public sealed class TypedTextTests(UnhurriedPortal portal) : IClassFixture<UnhurriedPortal>
{
    private static readonly int Rounds = Tricks.Long ? 25 : 2;
    private readonly List<string> faults = [];

    [SqliteFact]
    public async Task What_is_typed_in_any_field_stays_text_on_every_page()
    {
        var doors = await Door.AllAsync(portal.Services);
        var (fields, shown) = (new HashSet<string>(), new HashSet<string>());
        HashSet<string>? writers = null;
        for (var round = 0; round < Rounds; round++)
        {
            var world = await WalkWorld.MakeAsync(portal);
            var typist = new Typist(portal, round);
            var (done, wrote) = (new HashSet<string>(), new HashSet<string>());
            foreach (var visitor in world.Visitors.Where(one => writers is null || writers.Contains(one.Name)))
            {
                foreach (var screen in await new Ramble(portal, world, doors).AsAsync(visitor))
                {
                    foreach (var form in screen.Document.Forms.Where(form => done.Add(Ramble.Kind(screen, form))))
                    {
                        wrote.Add(visitor.Name);
                        foreach (var after in await typist.TypeAsync(visitor, screen, form, reflect: round == 0))
                        {
                            Read($"{visitor.Name} after {Ramble.Kind(screen, form)}", after);
                        }
                    }
                }
            }

            fields.UnionWith(typist.Fields);
            writers = wrote;
            foreach (var visitor in world.Visitors.Where(one => one.Name is "GlobalAdmin" or "AccountAdmin" or "Support"))
            {
                foreach (var language in visitor.Name switch { "GlobalAdmin" => ["en"], "AccountAdmin" => ["fr"], _ => (string[])["en", "fr"] })
                {
                    foreach (var screen in await new Ramble(portal, world, doors).AsAsync(visitor, language, visitor.Name == "Support" ? ["/staff?q=pwn", "/staff?q=script"] : []))
                    {
                        Read($"{visitor.Name} on {screen.Path} in {language}", screen);
                        if (screen.Text.Contains(Strangeness.Mark, StringComparison.Ordinal))
                        {
                            shown.Add(Ramble.Kind(screen.Path));
                        }
                    }
                }
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults.Take(40)));

        // That it was typed, and kept, and shown: else nothing would have been found because nothing was there.
        Assert.True(fields.Count >= 20, string.Join(", ", fields.Order()));
        Assert.True(shown.Count >= 6, string.Join(", ", shown.Order()));
    }

    [SqliteFact]
    public async Task What_is_asked_in_any_address_stays_text()
    {
        var world = await WalkWorld.MakeAsync(portal);
        var asked = 0;
        foreach (var door in (await Door.AllAsync(portal.Services)).Where(door => door is { Method: "GET", IsPage: true }))
        {
            var visitor = world.Visitors.First(one => door.ForEverybody || door.Allows(one));
            using var browser = portal.Browser(visitor.Id);
            var path = door.Path(world, value => value.Mine);
            foreach (var name in door.Asks.Append("unknown"))
            {
                foreach (var typed in Typist.Batches(2000))
                {
                    asked++;
                    Read($"{visitor.Name} on {door.Name} asking {name}", await browser.OpenAsync($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{name}={Uri.EscapeDataString(typed)}"));
                }
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults.Take(40)));
        Assert.True(asked > 50);
    }

    [Fact]
    public void Each_payload_would_be_found_if_it_were_written_as_it_is()
    {
        string[] places = ["<p>{0}</p>", "<input value=\"{0}\">", "<input value='{0}'>", "<input value={0}>", "<textarea>{0}</textarea>", "<title>{0}</title>"];

        Assert.True(Tricks.Payloads.Count >= 60);
        Assert.All(Tricks.Payloads, payload => Assert.Contains(places, place => IsFound(place.Replace("{0}", payload, StringComparison.Ordinal))));
        Assert.All(Tricks.Payloads, payload => Assert.All(places[..3], place => Assert.False(IsFound(place.Replace("{0}", System.Net.WebUtility.HtmlEncode(payload), StringComparison.Ordinal)))));
    }

    private static bool IsFound(string page) => Strangeness.In(new HtmlParser().ParseDocument(page)).Any();

    private void Read(string name, Screen screen)
    {
        faults.AddRange(Strangeness.In(screen.Document).Distinct().Select(strange => $"{name}: {strange}"));
        if (screen.Status >= 500 || screen.Headers.ContainsKey("X-Pwn"))
        {
            faults.Add($"{name} answered {screen.Status}");
        }
    }
}
