using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using MpnBenefits.Web.Text;

namespace MpnBenefits.Web.Tests.Security;

/// <summary>
/// Types the corpus into forms, without knowing any of them: the whole of it into each field, to see what is shown again
/// with a mistake; then as much as is taken into all fields at once, to see what is kept.
/// </summary>
internal sealed class Typist(Portal portal, int round)
{
    private const string Token = "__RequestVerificationToken";

    /// <summary>Fields that take any text are tried with more and then with less, until the form is taken.</summary>
    private static readonly int[] Lengths = [180, 60, 0];

    private static readonly HashSet<string> FreeTypes = ["text", "search", "tel", "url", "password"];
    private int next = round * 11;

    /// <summary>What was typed into: the kind of form and the field.</summary>
    public HashSet<string> Fields { get; } = [];

    public async Task<List<Screen>> TypeAsync(Visitor visitor, Screen screen, IHtmlFormElement form, bool reflect)
    {
        using var browser = portal.Browser(visitor.Id);
        var token = (await browser.OpenAsync("/")).Value(Token) ?? "";
        var own = FormFields.Of(form, null).Where(field => field.Name != Token).ToList();
        var names = form.Elements.Select(field => field.GetAttribute("name") ?? "").Where(name => name.Length > 0 && name != Token).Distinct().ToList();
        var (kind, target, seen) = (Ramble.Kind(screen, form), Ramble.Target(screen, form), new List<Screen>());
        var isGet = !string.Equals(form.GetAttribute("method"), "post", StringComparison.OrdinalIgnoreCase);
        Task<Screen> SendAsync(IEnumerable<(string Name, string Value)> fields) => isGet
            ? browser.OpenAsync(target.Split('?')[0] + "?" + string.Join('&', fields.Select(field => $"{field.Name}={Uri.EscapeDataString(field.Value)}")))
            : browser.PostAsync(target, [.. fields, (Token, token)]);
        foreach (var name in reflect ? names : [])
        {
            Fields.Add($"{kind.Split(' ')[0]} {name}");
            foreach (var typed in Batches(isGet ? 2000 : int.MaxValue))
            {
                seen.Add(await SendAsync([.. own.Where(field => field.Name != name), (name, typed)]));
            }
        }

        var free = form.Elements.Where(IsFree).Select(field => field.GetAttribute("name")!).Distinct().ToList();
        if (!isGet && free.Count > 0)
        {
            seen.AddRange(await KeepAsync(free, own, SendAsync));
        }

        return seen;
    }

    /// <summary>The corpus, in as few pieces of a length as hold it.</summary>
    public static IEnumerable<string> Batches(int length)
    {
        var batch = "";
        foreach (var payload in Tricks.Payloads)
        {
            if (batch.Length > 0 && batch.Length + payload.Length >= length)
            {
                yield return batch;
                batch = "";
            }

            batch += payload + " ";
        }

        yield return batch;
    }

    private async Task<List<Screen>> KeepAsync(List<string> free, List<(string Name, string Value)> own, Func<IEnumerable<(string Name, string Value)>, Task<Screen>> send)
    {
        var (tries, seen) = (free.ToDictionary(name => name, _ => 0), new List<Screen>());
        while (true)
        {
            var after = await send([.. own.Where(field => !tries.ContainsKey(field.Name)), .. tries.Select(one => (one.Key, Text(one.Key, Lengths[one.Value])))]);
            seen.Add(after);
            var wrong = tries.Keys.Where(name => IsWrong(after, name) && tries[name] < Lengths.Length - 1).ToList();
            if (wrong.Count == 0)
            {
                return seen;
            }

            wrong.ForEach(name => tries[name]++);
        }
    }

    private string Text(string name, int length)
    {
        if (length == 0)
        {
            return Plain(name);
        }

        var text = "";
        for (var tried = 0; tried < Tricks.Payloads.Count && text.Length < length; tried++)
        {
            var payload = Tricks.Payloads[next++ % Tricks.Payloads.Count];
            if (text.Length + payload.Length <= length)
            {
                text += payload;
            }
        }

        return text;
    }

    /// <summary>What such a field takes when it takes no text of one's own.</summary>
    private string Plain(string name) => name.Split('.')[^1] switch
    {
        var part when part.EndsWith("Day", StringComparison.OrdinalIgnoreCase) => portal.Today.Day.ToString(CultureInfo.InvariantCulture),
        var part when part.EndsWith("Month", StringComparison.OrdinalIgnoreCase) => portal.Today.Month.ToString(CultureInfo.InvariantCulture),
        var part when part.EndsWith("Year", StringComparison.OrdinalIgnoreCase) => portal.Today.Year.ToString(CultureInfo.InvariantCulture),
        var part when part.Contains("mail", StringComparison.OrdinalIgnoreCase) => "somebody@contoso.example",
        "Phone" or "VatId" or "RegistrationNumber" or "Duns" => "",
        "Amount" => "1",
        "From" or "To" => TypedDay.Write(portal.Today),
        _ => "Plain",
    };

    private static bool IsFree(IElement field) => field switch
    {
        IHtmlTextAreaElement => true,
        IHtmlInputElement input => FreeTypes.Contains(input.Type) && input.Name is { Length: > 0 },
        _ => false,
    };

    /// <summary>A day stands in three fields, of which the page names one.</summary>
    private static bool IsWrong(Screen after, string name)
    {
        var last = name.Split('.')[^1];
        return after.All("[aria-invalid=true], .bad").Any(one => one.GetAttribute("name") == name || one.Id == name)
            || after.All(".error-summary a[href]").Any(link => link.GetAttribute("href")!.EndsWith(last, StringComparison.Ordinal));
    }
}
