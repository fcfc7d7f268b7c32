using System.Net;
using System.Text.Json;

namespace MpnBenefits.Web.Tests.Api;

/// <summary>One question to the API and its answer, as a script would see it.</summary>
internal sealed record Question(HttpResponseMessage Response, string Body)
{
    public const string RenewalAddress = "/api/v1/what-if/renewal";

    public HttpStatusCode Status => Response.StatusCode;

    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public IEnumerable<string> BadParameters => Json.GetProperty("errors").EnumerateObject().Select(error => error.Name);

    public static async Task<Question> AskAsync(HttpClient client, string address, string? language = null, HttpMethod? method = null, string? cookie = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, address);
        Assert.True(language is null || request.Headers.TryAddWithoutValidation("Accept-Language", language));
        Assert.True(cookie is null || request.Headers.TryAddWithoutValidation("Cookie", cookie));
        var response = await client.SendAsync(request);
        return new(response, await response.Content.ReadAsStringAsync());
    }

    public string Header(string name) =>
        string.Join(", ", Response.Headers.Concat(Response.Content.Headers).Where(header => header.Key == name).SelectMany(header => header.Value));
}
