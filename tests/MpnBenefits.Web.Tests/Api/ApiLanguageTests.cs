using MpnBenefits.Web.Api;

namespace MpnBenefits.Web.Tests.Api;

public sealed class ApiLanguageTests
{
    [Theory]
    [InlineData("fr", "fr")]
    [InlineData("FR-ca", "fr")]
    [InlineData("fr-CA, en;q=0.8", "fr")]
    [InlineData("en;q=0.8, fr", "fr")]
    [InlineData("fr;q=0.5", "fr")]
    [InlineData("de, fr;q=0.3", "fr")]
    [InlineData("fr, en", "fr")]
    [InlineData("fr;q=0.9, *;q=0.1", "fr")]
    [InlineData("en;q=0, fr;q=0.001", "fr")]
    [InlineData("en;q=oops, fr;q=0.2", "fr")]
    [InlineData("en", "en")]
    [InlineData("en-GB, fr;q=0.9", "en")]
    [InlineData("en, fr", "en")]
    [InlineData("fr;q=0", "en")]
    [InlineData("fr;q=0.4, *;q=0.5", "en")]
    [InlineData("fr;q=2", "en")]
    [InlineData("*", "en")]
    [InlineData("de", "en")]
    [InlineData("frr", "en")]
    [InlineData("", "en")]
    [InlineData(";;,,=q;q=q,-,fr;;", "en")]
    public void French_when_it_ranks_above_English(string accept, string language) => Assert.Equal(language, ApiLanguage.Of(accept));

    [Fact]
    public void Without_the_header_it_is_English() => Assert.Equal("en", ApiLanguage.Of(default));

    [Fact]
    public void Two_headers_are_one() => Assert.Equal("fr", ApiLanguage.Of(new(["en;q=0.2", "fr;q=0.7"])));
}
