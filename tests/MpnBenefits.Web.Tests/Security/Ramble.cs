using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;

namespace MpnBenefits.Web.Tests.Security;

/// <summary>
/// Somebody looks at every kind of page they may: through every door, and along the links from there to addresses of a
/// kind not seen yet.
/// </summary>
internal sealed partial class Ramble(Portal portal, WalkWorld world, IReadOnlyList<Door> doors)
{
    private const int Most = 150;

    public async Task<List<Screen>> AsAsync(Visitor visitor, string language = "en", params IEnumerable<string> also)
    {
        using var browser = portal.Browser(visitor.Id, language);
        var open = new Queue<string>(doors
            .Where(door => door is { Method: "GET", IsPage: true } && (door.ForEverybody || door.Allows(visitor)))
            .Select(door => door.Path(world, value => value.Mine)).Concat(also));
        var (seen, kinds, screens) = (new HashSet<string>(), new HashSet<string>(), new List<Screen>());
        while (open.TryDequeue(out var path) && screens.Count < Most)
        {
            if (!seen.Add(path))
            {
                continue;
            }

            kinds.Add(Kind(path));
            var screen = await browser.OpenAsync(path);
            screens.Add(screen);
            foreach (var link in screen.All("a[href^='/']").Select(one => one.GetAttribute("href")!.Split('#')[0]).Where(one => kinds.Add(Kind(one))))
            {
                open.Enqueue(link);
            }
        }

        return screens;
    }

    /// <summary>Forms of one kind have the same place to go and the same fields.</summary>
    public static string Kind(Screen screen, IHtmlFormElement form) =>
        Kind(Target(screen, form)) + " " + string.Join(',', form.Elements.Select(field => field.GetAttribute("name")).Distinct());

    public static string Target(Screen screen, IHtmlFormElement form) => form.GetAttribute("action") is { Length: > 0 } action ? action : screen.Path;

    /// <summary>An address without what differs between two things of the same kind.</summary>
    public static string Kind(string path) => Particular().Replace(path, "*");

    [GeneratedRegex(@"[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}|[0-9]{2,}(-[0-9]+)*|(?<==)[^&]+")]
    private static partial Regex Particular();
}
