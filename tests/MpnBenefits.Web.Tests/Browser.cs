using System.Net;
using System.Net.Http.Headers;
using MpnBenefits.Domain;
using MpnBenefits.Domain.SignIn;
using MpnBenefits.Web.Tests.Security;

namespace MpnBenefits.Web.Tests;

/// <summary>One person's browser: cookies, a language, and redirections followed within the portal.</summary>
public sealed class Browser(Portal portal, HttpMessageHandler server, PersonId? who, string language, string? address = null) : IDisposable
{
    private const int LongestWay = 8;
    private static readonly Uri Site = new("http://localhost");
    private readonly HttpMessageInvoker sender = new(server);
    private readonly CookieContainer cookies = new();

    public Portal Portal => portal;

    /// <summary>Somebody whom a directory vouches for, and no company knows.</summary>
    public DirectoryIdentity? Visitor { get; init; }

    public Task<Screen> OpenAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    public Task<Screen> PostAsync(string path, params IEnumerable<(string Name, string Value)> fields) =>
        SendAsync(HttpMethod.Post, path, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    /// <summary>A form with a document in one of its fields.</summary>
    public Task<Screen> PostFileAsync(string path, IEnumerable<(string Name, string Value)> fields, string field, string fileName, byte[] content)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        form.Add(new ByteArrayContent(content), field, fileName);
        return SendAsync(HttpMethod.Post, path, form);
    }

    /// <summary>One request, redirections not followed.</summary>
    public async Task<HttpResponseMessage> AskAsync(HttpRequestMessage request)
    {
        request.RequestUri = new Uri(Site, request.RequestUri!);
        request.Headers.AcceptLanguage.Add(new StringWithQualityHeaderValue(language));
        if (who is { } person)
        {
            request.Headers.Add(TestSignIn.Header, person.Value.ToString("D"));
        }

        if (address is not null)
        {
            request.Headers.Add(FromAddress.Header, address);
        }

        if (Visitor is { } visitor)
        {
            request.Headers.Add(TestSignIn.VisitorHeader, TestSignIn.Say(visitor));
        }

        if (cookies.GetCookieHeader(request.RequestUri) is { Length: > 0 } kept)
        {
            request.Headers.Add("Cookie", kept);
        }

        var response = await sender.SendAsync(request, CancellationToken.None);
        foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            cookies.SetCookies(Site, cookie);
        }

        portal.Sql.AssertNoTrespass();
        return response;
    }

    public bool HasCookie(string name) => cookies.GetCookies(Site)[name] is not null;

    private async Task<Screen> SendAsync(HttpMethod method, string path, HttpContent? content)
    {
        for (var turn = 0; turn < LongestWay; turn++)
        {
            var number = Guid.NewGuid().ToString("N");
            using var request = new HttpRequestMessage(method, path) { Content = content };
            request.Headers.Add(SqlWatch.Header, number);
            using var response = await AskAsync(request);
            if (response.StatusCode is not (HttpStatusCode.Redirect or HttpStatusCode.SeeOther or HttpStatusCode.Moved) || response.Headers.Location is not { } location)
            {
                return new Screen(this, request.RequestUri!.PathAndQuery, response, await response.Content.ReadAsByteArrayAsync(), portal.Sql.Of(number));
            }

            (method, content) = (HttpMethod.Get, null);
            path = new Uri(request.RequestUri!, location).PathAndQuery;
        }

        throw new InvalidOperationException($"{path} redirects in a circle.");
    }

    public void Dispose() => sender.Dispose();
}
