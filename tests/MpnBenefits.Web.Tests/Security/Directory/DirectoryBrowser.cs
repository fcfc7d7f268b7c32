using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using MpnBenefits.TestIssuer;

namespace MpnBenefits.Web.Tests.Security.Directory;

/// <summary>A browser that goes to the portal and to the issuer, each by its address, and keeps the cookies of both.</summary>
internal sealed class DirectoryBrowser(DirectoryPortal portal, string language = "en") : IDisposable
{
    private const int LongestWay = 12;
    private readonly HttpMessageInvoker site = new(portal.Handler());
    private readonly HttpMessageInvoker issuer = new(portal.Issuer.Authority.Trusting());
    private readonly CookieContainer cookies = new();

    public IReadOnlyList<string> Cookies => [.. cookies.GetCookies(DirectoryPortal.Site).Select(cookie => cookie.Name)];

    public void Dispose()
    {
        site.Dispose();
        issuer.Dispose();
    }

    /// <summary>Another browser with the same cookies: what somebody has who copied them.</summary>
    public DirectoryBrowser Copy()
    {
        var copy = new DirectoryBrowser(portal, language);
        copy.cookies.Add(cookies.GetAllCookies());
        return copy;
    }

    /// <summary>Lets cookies run out.</summary>
    public void Forget(string beginning)
    {
        foreach (var cookie in cookies.GetAllCookies().Where(cookie => cookie.Name.StartsWith(beginning, StringComparison.Ordinal)))
        {
            cookie.Expired = true;
        }
    }

    public Task<Shown> OpenAsync(string address) => SendAsync(HttpMethod.Get, new Uri(DirectoryPortal.Site, address), null);

    public Task<Shown> PostAsync(string address, params IEnumerable<(string Name, string Value)> fields) =>
        SendAsync(HttpMethod.Post, new Uri(DirectoryPortal.Site, address), Content(fields));

    /// <summary>From a page of the portal to the issuer's, an account, and what comes back: a form that posts itself.</summary>
    public async Task<Shown> ChooseAsync(Account account, Fault fault = Fault.None, string path = "/sign-in") =>
        await AnswerAsync(await OpenAsync(path), account.Email, fault);

    public async Task<Shown> RefuseAsync(string path = "/sign-in") => await AnswerAsync(await OpenAsync(path), "refuse", Fault.None);

    /// <summary>Sends the issuer's answer to the portal, as the browser does by itself.</summary>
    public Task<Shown> ReturnAsync(Shown answer) => SubmitAsync(answer, answer.Form("form"), null, []);

    public async Task<Shown> SignInAsync(Account account, Fault fault = Fault.None, string path = "/sign-in") =>
        await ReturnAsync(await ChooseAsync(account, fault, path));

    public Task<Shown> SubmitAsync(Shown page, IHtmlFormElement form, IHtmlButtonElement? button, IReadOnlyList<(string Name, string Value)> answers)
    {
        var target = new Uri(page.Address, form.GetAttribute("action") is { Length: > 0 } action ? action : page.Address.ToString());
        return SendAsync(HttpMethod.Post, target, Content(FormFields.Of(form, button).Where(field => answers.All(answer => answer.Name != field.Name)).Concat(answers)));
    }

    private Task<Shown> AnswerAsync(Shown page, string account, Fault fault)
    {
        Assert.True(page.Heading == "Pick an account", $"{page.Address} answered {page.Status}: {page.Heading} {portal.LastEnded}");
        var button = (IHtmlButtonElement)page.Document.QuerySelector($"button[value='{account}']")!;
        return SubmitAsync(page, button.Form!, button, [("fault", fault.ToString())]);
    }

    private static FormUrlEncodedContent Content(IEnumerable<(string Name, string Value)> fields) => new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    private async Task<Shown> SendAsync(HttpMethod method, Uri address, HttpContent? content)
    {
        for (var turn = 0; turn < LongestWay; turn++)
        {
            using var request = new HttpRequestMessage(method, address) { Content = content };
            request.Headers.AcceptLanguage.Add(new StringWithQualityHeaderValue(language));
            if (cookies.GetCookieHeader(address) is { Length: > 0 } kept)
            {
                request.Headers.Add("Cookie", kept);
            }

            using var response = await (address.Host == DirectoryPortal.Site.Host ? site : issuer).SendAsync(request, CancellationToken.None);
            foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            {
                cookies.SetCookies(address, cookie);
            }

            if (response.Headers.Location is not { } location)
            {
                return new Shown(address, (int)response.StatusCode, new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync()));
            }

            (method, content, address) = (HttpMethod.Get, null, new Uri(address, location));
        }

        throw new InvalidOperationException($"{address} redirects in a circle.");
    }
}

/// <summary>A page of either: where it is, its number, what stands there.</summary>
internal sealed record Shown(Uri Address, int Status, IHtmlDocument Document)
{
    public string Path => Address.AbsolutePath;

    public string Language => Document.DocumentElement.GetAttribute("lang") ?? "";

    public string Heading => Screen.Said(Document.QuerySelector("h1"));

    public string Text => Screen.Said(Document.QuerySelector("main"));

    public bool IsOfTheIssuer => Address.Host != DirectoryPortal.Site.Host;

    public IHtmlFormElement Form(string selector) =>
        Document.QuerySelector(selector) as IHtmlFormElement ?? throw new InvalidOperationException($"No form {selector} at {Address} ({Status}): {Document.Source.Text}");

    public string Field(string name) => ((IHtmlInputElement)Document.QuerySelector($"input[name='{name}']")!).Value;
}
