using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using MpnBenefits.Web.Hosting;

namespace MpnBenefits.Web.Tests.Security;

/// <summary>The portal behind its real server, on a port of its own: only that one counts what arrives.</summary>
public sealed class ServedPortal : Portal
{
    public Uri Address => new(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    protected override void Prepare(PortalHost starting) => starting.UseKestrel(0);
}

/// <summary>How large a request may be, announced or not, and what is answered to more.</summary>
public sealed class SizeTests(ServedPortal portal) : IClassFixture<ServedPortal>
{
    private const int TooMuch = Sizes.LargestRequest + 1000;

    [Theory]
    [InlineData("en", false, "This is too large")]
    [InlineData("fr", false, "C’est trop volumineux")]
    [InlineData("en", true, "This is too large")]
    [InlineData("fr", true, "C’est trop volumineux")]
    public async Task A_form_that_is_too_large_is_said_to_be(string language, bool unannounced, string title)
    {
        var answer = await PostAsync("/language", Form($"to=fr&returnUrl=%2F{new string('a', TooMuch)}", unannounced), language);

        Assert.Equal((413, title), (answer.Status, Title(answer.Body)));
    }

    [Fact]
    public async Task Under_the_api_it_is_a_problem_document()
    {
        var answer = await PostAsync("/api/v1/what-if/renewal", Form(new string('a', TooMuch), unannounced: false), "fr");

        Assert.Equal((413, "application/problem+json"), (answer.Status, answer.Type));
        Assert.Contains("C’est trop volumineux.", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "This request could not be read")]
    [InlineData("fr", "Cette demande n’a pas pu être lue")]
    public async Task A_form_of_too_many_fields_cannot_be_read(string language, string title)
    {
        var fields = string.Join('&', Enumerable.Range(0, Sizes.MostFields + 1).Select(number => $"f{number}=x"));

        var answer = await PostAsync("/language", Form(fields, unannounced: false), language);

        Assert.Equal((400, title), (answer.Status, Title(answer.Body)));
    }

    [Fact]
    public async Task A_field_with_too_long_a_name_cannot_be_read() =>
        Assert.Equal(400, (await PostAsync("/language", Form(new string('n', 5000) + "=x", unannounced: false), "en")).Status);

    [Theory]
    [InlineData("multipart/form-data; boundary=")]
    [InlineData("multipart/form-data")]
    [InlineData("application/x-www-form-urlencoded; charset=utf-7")]
    public async Task A_form_in_a_broken_shape_is_no_fault_of_the_portal(string type)
    {
        var form = Form("--x\r\nnothing", unannounced: false);
        form.Headers.Remove("Content-Type");
        Assert.True(form.Headers.TryAddWithoutValidation("Content-Type", type));

        Assert.Equal(400, (await PostAsync("/language", form, "en")).Status);
    }

    [Theory]
    [InlineData(20_000, HttpStatusCode.RequestUriTooLong)]
    [InlineData(6_000, HttpStatusCode.OK)]
    public async Task An_address_has_an_end(int length, HttpStatusCode status)
    {
        using var client = new HttpClient();

        using var answer = await client.GetAsync(new Uri(portal.Address, "/?q=" + new string('a', length)));

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task Headers_have_an_end()
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, portal.Address);
        request.Headers.Add("X-Long", new string('a', 40_000));

        using var answer = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task The_server_does_not_say_what_it_is()
    {
        using var client = new HttpClient();

        using var answer = await client.GetAsync(portal.Address);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task A_trace_is_not_echoed()
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Trace, portal.Address);
        request.Headers.Add("X-Echo", "heard");

        using var answer = await client.SendAsync(request);

        Assert.True((int)answer.StatusCode >= 400);
        Assert.DoesNotContain("heard", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task<(int Status, string? Type, string Body)> PostAsync(string path, HttpContent form, string language)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(portal.Address, path)) { Content = form };
        request.Headers.AcceptLanguage.ParseAdd(language);
        request.Headers.TransferEncodingChunked = form is StreamContent;
        using var answer = await client.SendAsync(request);
        return ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Unannounced: sent piece by piece, so that only reading it shows how much it is.</summary>
    private static HttpContent Form(string text, bool unannounced)
    {
        var bytes = System.Text.Encoding.ASCII.GetBytes(text);
        HttpContent content = unannounced ? new StreamContent(new MemoryStream(bytes)) : new ByteArrayContent(bytes);
        content.Headers.ContentType = new("application/x-www-form-urlencoded");
        return content;
    }

    private static string Title(string body) => new AngleSharp.Html.Parser.HtmlParser().ParseDocument(body).QuerySelector("h1")?.TextContent ?? body;
}
