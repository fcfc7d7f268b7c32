using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using MpnBenefits.Web.Hosting;

namespace MpnBenefits.Web.Tests.Security;

/// <summary>A portal that takes three of everything at once and then one a second.</summary>
public sealed class PatientPortal : Portal
{
    public PatientPortal()
    {
        foreach (var what in (string[])["SignIn", "LookUp", "WhatIf", "Writes"])
        {
            With($"Portal:Limits:{what}:PerSecond", "1").With($"Portal:Limits:{what}:Burst", "3");
        }

        MoreServices = FromAddress.Add;
    }
}

/// <summary>Whoever asks too often waits, and nobody else does.</summary>
public sealed class LimitTests(PatientPortal portal) : IClassFixture<PatientPortal>
{
    [Theory]
    [InlineData("en", "Too many requests")]
    [InlineData("fr", "Trop de demandes")]
    public async Task Looking_for_partners_too_often_is_asked_to_wait_and_a_colleague_is_not(string language, string title)
    {
        var (one, other) = (await portal.Given.StaffAsync(Domain.Partners.StaffRoles.Support), await portal.Given.StaffAsync(Domain.Partners.StaffRoles.Support));

        var refused = await UntilRefusedAsync(() => portal.OpenAsync("/staff?q=nobody", one, language));

        Assert.Equal((title, language), (refused.Heading, refused.Language));
        Assert.Equal(200, (await portal.OpenAsync("/staff?q=nobody", other)).Status);
        Assert.Equal(200, (await portal.OpenAsync("/", one)).Status);
    }

    [Theory]
    [InlineData("en", "Too many requests")]
    [InlineData("fr", "Trop de demandes")]
    public async Task Sending_forms_too_often_is_asked_to_wait_and_a_colleague_is_not(string language, string title)
    {
        var partner = await portal.Given.PartnerAsync();
        using var browser = portal.Browser(partner.GlobalAdmin, language);

        var refused = await UntilRefusedAsync(() => browser.PostAsync("/company/review"));

        Assert.Equal((title, language), (refused.Heading, refused.Language));
        Assert.Equal(400, (await portal.Browser(partner.AccountAdmin).PostAsync("/company/review")).Status);
        Assert.Equal(200, (await portal.OpenAsync("/company", partner.GlobalAdmin)).Status);
    }

    [Fact]
    public async Task Signing_in_too_often_is_asked_to_wait_at_that_address_only()
    {
        Task<Screen> From(string address) => portal.Browser(address: address).OpenAsync("/demo/sign-in");

        var refused = await UntilRefusedAsync(() => From("192.0.2.1"));

        Assert.Equal("Too many requests", refused.Heading);
        Assert.Equal(200, (await From("192.0.2.2")).Status);
        Assert.Equal(429, (await portal.Browser(address: "192.0.2.1").OpenAsync("/sign-in")).Status);
        Assert.Equal(200, (await portal.Browser(address: "192.0.2.1").OpenAsync("/")).Status);
    }

    [Fact]
    public async Task A_network_of_IPv6_is_one_address()
    {
        var number = 0;

        await UntilRefusedAsync(() => portal.Browser(address: $"2001:db8:1:1::{++number:x}").OpenAsync("/demo/sign-in"));

        Assert.Equal(200, (await portal.Browser(address: "2001:db8:1:2::1").OpenAsync("/demo/sign-in")).Status);
        Assert.Equal(429, (await portal.Browser(address: "2001:db8:1:1:ffff::1").OpenAsync("/demo/sign-in")).Status);
    }

    [Fact]
    public async Task The_question_page_and_the_api_share_a_bucket_of_the_address()
    {
        Task<Screen> From(string address, string path) => portal.Browser(address: address).OpenAsync(path);

        var refused = await UntilRefusedAsync(() => From("192.0.2.3", "/tools/renewal"));
        var api = await From("192.0.2.3", "/api/v1/what-if/renewal");

        Assert.Equal("Too many requests", refused.Heading);
        Assert.Equal((429, "application/problem+json"), (api.Status, api.Headers["Content-Type"]));
        Assert.Equal("TooManyRequests", JsonDocument.Parse(api.Body).RootElement.GetProperty("code").GetString());
        Assert.Equal(200, (await From("192.0.2.4", "/tools/renewal")).Status);
    }

    [Fact]
    public async Task Writing_to_the_api_too_often_is_a_problem_document()
    {
        using var browser = portal.Browser(address: "192.0.2.5");

        var refused = await UntilRefusedAsync(() => browser.PostAsync("/api/v1/what-if/renewal"));

        Assert.Equal("application/problem+json", refused.Headers["Content-Type"]);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("many")]
    public void A_limit_that_is_none_stops_the_start_with_a_sentence(string text)
    {
        var problems = new List<string>();

        RateLimits.Read(new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Portal:Limits:Writes:Burst", (string?)text)]).Build(), problems);

        Assert.Equal($"Portal:Limits:Writes:Burst is \"{text}\": it is a whole number from 1.", Assert.Single(problems));
    }

    /// <summary>The bucket is filled by the machine's own clock, so how many go through before is not said exactly.</summary>
    private static async Task<Screen> UntilRefusedAsync(Func<Task<Screen>> ask)
    {
        for (var number = 0; number < 40; number++)
        {
            if (await ask() is { Status: 429 } refused)
            {
                Assert.True(number >= 3);
                Assert.True(int.Parse(refused.Headers["Retry-After"], CultureInfo.InvariantCulture) >= 1);
                return refused;
            }
        }

        throw new InvalidOperationException("Nothing was refused.");
    }
}
