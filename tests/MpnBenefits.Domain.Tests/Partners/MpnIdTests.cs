using CsCheck;
using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Domain.Tests.Partners;

public sealed class MpnIdTests
{
    [Theory]
    [InlineData("1111", "1111")]
    [InlineData(" 1111111 ", "1111111")]
    [InlineData("9999999999", "9999999999")]
    public void Four_to_ten_digits(string text, string value)
    {
        Assert.True(MpnId.TryParse(text, out var id));
        Assert.Equal(value, id.Value.Value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("111")]
    [InlineData("11111111111")]
    [InlineData("0111111")]
    [InlineData("11 111")]
    [InlineData("-1111")]
    [InlineData("١١١١")]
    [InlineData("1111a")]
    public void Anything_else_is_none(string? text)
    {
        Assert.False(MpnId.TryParse(text, out _));
        Assert.Throws<FormatException>(() => MpnId.Parse(text!));
    }

    [Fact]
    public void What_is_read_is_written_the_same() =>
        Gen.Long[1000, 9_999_999_999].Sample(number => Assert.Equal($"{number}", MpnId.Parse($"{number}").ToString()));
}
