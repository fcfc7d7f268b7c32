using System.Net;
using MpnBenefits.Web.Directories;

namespace MpnBenefits.Web.Tests.Directories;

public sealed class DirectoryLookupTests
{
    private const string Tenant = "3f6b0d52-5f6b-4a0b-9f0a-0d2a7c9be111";

    [Theory]
    [InlineData(200, "{\"issuer\":\"https://login.example/" + Tenant + "/v2.0\"}", true, Tenant)]
    [InlineData(400, "{\"error\":\"invalid_tenant\"}", true, null)]
    [InlineData(404, "", true, null)]
    [InlineData(200, "{\"issuer\":\"https://login.example/common\"}", true, null)]
    [InlineData(200, "<html>", false, null)]
    [InlineData(503, "", false, null)]
    public async Task The_issuer_names_the_directory(int status, string body, bool answered, string? tenant)
    {
        using var client = new HttpClient(new Authority(request => new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body), RequestMessage = request }));

        var answer = await new DirectoryLookup(client, new("https://login.example/")).FindAsync("contoso.example", CancellationToken.None);

        Assert.Equal((answered, tenant), (answer.Answered, answer.Tenant?.ToString("D")));
    }

    [Fact]
    public async Task An_authority_that_cannot_be_reached_has_not_answered()
    {
        using var client = new HttpClient(new Authority(_ => throw new HttpRequestException("down")));

        Assert.False((await new DirectoryLookup(client, new("https://login.example/")).FindAsync("contoso.example", CancellationToken.None)).Answered);
    }

    [Fact]
    public async Task Only_the_authority_is_asked()
    {
        Uri? asked = null;
        using var client = new HttpClient(new Authority(request =>
        {
            asked = request.RequestUri;
            return new(HttpStatusCode.NotFound);
        }));

        await new DirectoryLookup(client, new("https://login.example/")).FindAsync("contoso.example", CancellationToken.None);

        Assert.Equal("https://login.example/contoso.example/v2.0/.well-known/openid-configuration", asked?.AbsoluteUri);
    }

    private sealed class Authority(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(answer(request));
    }
}
