using System.Net;
using System.Net.Sockets;

namespace MpnBenefits.EndToEnd.Tests.Starting;

/// <summary>How the published site starts, with each variable that foundations name, from a folder of somebody else's.</summary>
public sealed class StartTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("mpn-start-").FullName;
    private readonly int port = RunningSite.FreePort();

    private string Address => $"http://127.0.0.1:{port}";

    private (string, string) Urls => ("ASPNETCORE_URLS", Address);

    /// <summary>A file in a folder that does not exist yet.</summary>
    private (string, string) Sqlite => ("ConnectionStrings__Sqlite", $"Data Source={Path.Combine(folder, "deep", "er", "portal.db")}");

    private static (string, string) Development => ("ASPNETCORE_ENVIRONMENT", "Development");

    private static (string, string)[] Authority =>
    [
        ("AzureAd__Instance", "https://login.example.com/"),
        ("AzureAd__TenantId", "11111111-2222-3333-4444-555555555555"),
        ("AzureAd__ClientId", "66666666-7777-8888-9999-000000000000"),
        ("AzureAd__ClientSecret", "canary-secret-7f2e41"),
    ];

    [Fact]
    public async Task Listens_where_it_is_told_keeps_its_data_where_it_is_told_and_says_so()
    {
        await using var site = await RunningSite.StartAsync([Urls, Development, Sqlite], folder);

        using var answer = await site.AnswersAsync(Address + "/");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains($"is at {Address}", site.Output, StringComparison.Ordinal);
        Assert.Contains("/demo/sign-in", site.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(folder, "deep", "er", "portal.db")));
        Assert.False(Directory.Exists(Path.Combine(folder, "App_Data")));
        using var style = await site.AnswersAsync(Address + "/css/portal.css");
        Assert.Equal(HttpStatusCode.OK, style.StatusCode);
        using var library = await site.AnswersAsync(Address + "/lib/bootstrap/bootstrap.min.css");
        Assert.Equal(HttpStatusCode.OK, library.StatusCode);
    }

    [Fact]
    public async Task The_portals_date_is_the_one_it_is_told()
    {
        await using var site = await RunningSite.StartAsync([Urls, Development, Sqlite, ("Portal__Today", "2021-09-20")]);

        using var answer = await site.AnswersAsync(Address + "/");

        Assert.Contains("datetime=\"2021-09-20\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("20.09.2021")]
    [InlineData("2021-02-31")]
    [InlineData("0001-01-01")]
    [InlineData("tomorrow")]
    public async Task A_date_that_is_none_stops_the_start_with_a_sentence(string today)
    {
        await using var site = await RunningSite.StartAsync([Urls, Development, Sqlite, ("Portal__Today", today)]);

        Assert.NotEqual(0, await site.EndsAsync());
        Assert.Contains($"Portal:Today is \"{today}\"", site.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", site.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_start_keeps_the_data_also_after_a_kill()
    {
        await using (var first = await RunningSite.StartAsync([Urls, Development, Sqlite, ("Portal__Today", "2021-09-20")]))
        {
            (await first.AnswersAsync(Address + "/")).Dispose();
            await first.KillAsync();
        }

        var size = new FileInfo(Path.Combine(folder, "deep", "er", "portal.db")).Length;
        await using var second = await RunningSite.StartAsync([Urls, Development, Sqlite, ("Portal__Today", "2021-10-02")]);
        using var answer = await second.AnswersAsync(Address + "/demo/sign-in");

        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("Contoso SAS", page, StringComparison.Ordinal);
        Assert.Contains("datetime=\"2021-10-02\"", page, StringComparison.Ordinal);
        Assert.True(size > 0);
    }

    [Fact]
    public async Task Without_the_demonstration_nobody_can_choose_whom_to_be()
    {
        await using var site = await RunningSite.StartAsync([Urls, Development, Sqlite, ("Portal__Demo", "false"), .. Authority]);

        using var home = await site.AnswersAsync(Address + "/");
        using var demo = await site.AnswersAsync(Address + "/demo/sign-in");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (home.StatusCode, demo.StatusCode));
    }

    [Fact]
    public async Task An_address_given_as_an_argument_is_taken_too()
    {
        await using var site = await RunningSite.StartAsync([Development, Sqlite], null, "--urls", Address);

        using var answer = await site.AnswersAsync(Address + "/");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Without_an_address_it_is_at_5080_unless_that_is_taken()
    {
        var taken = await IsTakenAsync(5080);
        await using var site = await RunningSite.StartAsync([Development, Sqlite]);
        if (taken)
        {
            // Somebody else's site is there: that it was tried is what can be shown.
            Assert.NotEqual(0, await site.EndsAsync());
            Assert.Contains("5080", site.Output, StringComparison.Ordinal);
            return;
        }

        using var answer = await site.AnswersAsync("http://localhost:5080/");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("is at http://localhost:5080", site.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Production_refuses_the_demonstration()
    {
        await using var site = await RunningSite.StartAsync([Urls, Sqlite, ("Portal__Demo", "true"), .. Authority]);

        Assert.NotEqual(0, await site.EndsAsync());
        Assert.Contains("Portal:Demo is true", site.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AzureAd__Instance", "AzureAd:Instance")]
    [InlineData("AzureAd__TenantId", "AzureAd:TenantId")]
    [InlineData("AzureAd__ClientId", "AzureAd:ClientId")]
    [InlineData("AzureAd__ClientSecret", "AzureAd:ClientSecret")]
    public async Task Production_names_the_setting_that_is_missing(string left, string named)
    {
        await using var site = await RunningSite.StartAsync([Urls, Sqlite, .. Authority.Where(setting => setting.Item1 != left)]);

        Assert.NotEqual(0, await site.EndsAsync());
        Assert.Contains(named, site.Output, StringComparison.Ordinal);
        Assert.Single(site.Output.Split('\n'), line => line.Contains("is missing", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Production_with_its_settings_answers_everybody_on_the_first_page()
    {
        await using var site = await RunningSite.StartAsync([Urls, Sqlite, .. Authority]);

        using var answer = await site.AnswersAsync(Address + "/", request => request.Headers.Add("X-Forwarded-Proto", "https"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("form-action 'self' https://login.example.com", string.Join(' ', answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.DoesNotContain("Contoso", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task<bool> IsTakenAsync(int port)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
