using System.Globalization;
using System.Net;
using static MpnBenefits.Web.Tests.Api.Question;

namespace MpnBenefits.Web.Tests.Api;

/// <summary>A portal that takes three questions at once and then one a second.</summary>
public sealed class NarrowPortal : Portal
{
    public NarrowPortal() => With("Portal:Limits:WhatIf:PerSecond", "1").With("Portal:Limits:WhatIf:Burst", "3");
}

public sealed class WhatIfLimitTests(NarrowPortal portal) : IClassFixture<NarrowPortal>
{
    [Fact]
    public async Task Too_many_questions_are_asked_to_wait()
    {
        var client = portal.Client();
        var answers = new List<Question>();
        for (var number = 0; number < 12; number++)
        {
            answers.Add(await AskAsync(client, RenewalAddress, "fr"));
        }

        Assert.Equal(HttpStatusCode.BadRequest, answers[0].Status);
        var refused = answers.First(answer => answer.Status is HttpStatusCode.TooManyRequests);
        Assert.True(int.Parse(refused.Header("Retry-After"), CultureInfo.InvariantCulture) >= 1);
        Assert.Equal(("application/problem+json", "fr", "no-store"), (refused.Header("Content-Type"), refused.Header("Content-Language"), refused.Header("Cache-Control")));
        Assert.Equal((429, "TooManyRequests"), (refused.Json.GetProperty("status").GetInt32(), refused.Json.GetProperty("code").GetString()));
    }
}
