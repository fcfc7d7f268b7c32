using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace MpnBenefits.Web.Tests;

/// <summary>One page as a person meets it: what it is called, what it says, what one can press.</summary>
public sealed class Screen
{
    private const int FewStatements = 12;
    private readonly Browser browser;

    public Screen(Browser browser, string path, HttpResponseMessage response, byte[] content, IReadOnlyList<string> statements)
    {
        this.browser = browser;
        (Path, Content, Body, Statements) = (path, content, Encoding.UTF8.GetString(content), statements);
        Status = (int)response.StatusCode;
        Headers = response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value));
        Document = new HtmlParser().ParseDocument(Body);
    }

    public int Status { get; }

    /// <summary>Where one ended, after redirections.</summary>
    public string Path { get; }

    public string Body { get; }

    /// <summary>The answer as it came, for what is no page.</summary>
    public byte[] Content { get; }

    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>The SQL of the last request.</summary>
    public IReadOnlyList<string> Statements { get; }

    public IHtmlDocument Document { get; }

    public string Language => Document.DocumentElement.GetAttribute("lang") ?? "";

    public string Title => Said(Document.QuerySelector("title"));

    public string Heading => Said(Document.QuerySelector("h1"));

    /// <summary>The first sentence under "There is a problem"; empty when there is none.</summary>
    public string Alert => Errors.Count == 0 ? "" : Errors[0];

    public IReadOnlyList<string> Errors => Texts(".error-summary li");

    public string Notice => Said(Document.QuerySelector(".notice"));

    /// <summary>Everything the main part says.</summary>
    public string Text => Said(Document.QuerySelector("main"));

    public IReadOnlyList<(string Text, string Href)> Links => [.. All("main a[href]").Select(link => (Said(link), link.GetAttribute("href")!))];

    public IReadOnlyList<string> Buttons => Texts("main button");

    public IEnumerable<IElement> All(string selector) => Document.QuerySelectorAll(selector);

    public bool Has(string selector) => Document.QuerySelector(selector) is not null;

    public IReadOnlyList<string> Texts(string selector) => [.. All(selector).Select(Said)];

    /// <summary>The value that stands in a field.</summary>
    public string? Value(string field) => All($"[name='{field}']").FirstOrDefault() switch
    {
        IHtmlInputElement { Type: "radio" or "checkbox" } => All($"[name='{field}']").OfType<IHtmlInputElement>().FirstOrDefault(one => one.IsChecked)?.Value,
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value,
        _ => null,
    };

    /// <summary>Opens a link by its text.</summary>
    public Task<Screen> FollowAsync(string text) =>
        Links.FirstOrDefault(link => link.Text == text) is { Href: { } href } ? browser.OpenAsync(Absolute(href)) : throw Missing("link", text, Links.Select(link => link.Text));

    /// <summary>Opens the page again, in the same browser.</summary>
    public Task<Screen> ReloadAsync() => browser.OpenAsync(Path);

    /// <summary>Sends the page's form, with its hidden fields and antiforgery token, and these answers.</summary>
    public Task<Screen> SubmitAsync(params (string Name, string Value)[] answers) => SendAsync(FormIn("main form[method=post]"), null, answers);

    /// <summary>Sends one of several forms of the page.</summary>
    public Task<Screen> SubmitFormAsync(string selector, params (string Name, string Value)[] answers) => SendAsync(FormIn(selector), null, answers);

    /// <summary>Sends a form with a document chosen in its file field.</summary>
    public Task<Screen> SendFileAsync(string selector, string fileName, byte[] content)
    {
        var form = FormIn(selector);
        var field = form.QuerySelector("input[type=file]")?.GetAttribute("name") ?? throw Missing("file field", selector, []);
        return browser.PostFileAsync(Absolute(form.GetAttribute("action") ?? Path), FormFields.Of(form, null), field, fileName, content);
    }

    /// <summary>Presses a button by its text, and so sends its form.</summary>
    public Task<Screen> PressAsync(string text, params (string Name, string Value)[] answers)
    {
        var button = All("button").OfType<IHtmlButtonElement>().FirstOrDefault(one => Said(one) == text) ?? throw Missing("button", text, Buttons);
        return SendAsync(button.Form ?? throw new InvalidOperationException($"The button \"{text}\" sends nothing."), button, answers);
    }

    /// <summary>Fails when the page read more often than a page may.</summary>
    public Screen AssertFewStatements(int most = FewStatements)
    {
        var reads = SqlWatch.ReadsOf(Statements);
        Assert.True(reads.Count <= most, $"{Path} read {reads.Count} times, more than {most}:\n" + string.Join("\n--\n", reads));
        return this;
    }

    /// <summary>What an element says, without the white space of its markup; non-breaking spaces are kept.</summary>
    public static string Said(IElement? element) =>
        element is null ? "" : string.Join(' ', element.TextContent.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));

    private IHtmlFormElement FormIn(string selector) =>
        Document.QuerySelector(selector) as IHtmlFormElement ?? throw new InvalidOperationException($"No form {selector} on {Path} ({Status}):\n{Body}");

    private Task<Screen> SendAsync(IHtmlFormElement form, IHtmlButtonElement? button, (string Name, string Value)[] answers)
    {
        var fields = FormFields.Of(form, button).Where(field => answers.All(answer => answer.Name != field.Name)).Concat(answers).ToList();
        var target = Absolute(form.GetAttribute("formaction") ?? form.GetAttribute("action") ?? Path);
        return string.Equals(form.GetAttribute("method"), "post", StringComparison.OrdinalIgnoreCase)
            ? browser.PostAsync(target, fields)
            : browser.OpenAsync(target.Split('?')[0] + "?" + string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Name)}={Uri.EscapeDataString(field.Value)}")));
    }

    private string Absolute(string href) => new Uri(new Uri("http://localhost" + Path), href.Length == 0 ? Path : href).PathAndQuery;

    private InvalidOperationException Missing(string what, string text, IEnumerable<string> there) =>
        new($"No {what} \"{text}\" on {Path} ({Status}). There are: {string.Join(" | ", there)}");
}
