using System.Globalization;
using CsCheck;
using MpnBenefits.Web.Text;

namespace MpnBenefits.Web.Tests.Text;

public sealed class TypedDayTests
{
    [Theory]
    [InlineData("1/9/2020")]
    [InlineData("01/09/2020")]
    [InlineData(" 01.09.2020 ")]
    [InlineData("1-9-2020")]
    [InlineData("1 9 2020")]
    [InlineData("2020-09-01")]
    [InlineData("1 September 2020")]
    [InlineData("1 SEPTEMBER 2020")]
    [InlineData("1st sept. 2020")]
    [InlineData("Tuesday 1 September 2020")]
    [InlineData("1er septembre 2020")]
    [InlineData("mardi 1er septembre 2020")]
    [InlineData("1er sept. 2020")]
    public void One_day_in_many_ways(string text) => Assert.Equal(new DateOnly(2020, 9, 1), TypedDay.Read(text));

    [Theory]
    [InlineData("15 août 2021", "2021-08-15")]
    [InlineData("15 aout 2021", "2021-08-15")]
    [InlineData("15 févr. 2021", "2021-02-15")]
    [InlineData("3/4/2021", "2021-04-03")]
    [InlineData("29/2/2024", "2024-02-29")]
    public void The_day_comes_first_and_accents_are_free(string text, string day) =>
        Assert.Equal(DateOnly.Parse(day, CultureInfo.InvariantCulture), TypedDay.Read(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("31/2/2021")]
    [InlineData("29/2/2021")]
    [InlineData("9/14/2020")]
    [InlineData("0/1/2020")]
    [InlineData("1/1/0000")]
    [InlineData("1/1/20")]
    [InlineData("1 ju 2020")]
    [InlineData("1 j 2020")]
    [InlineData("1 brumaire 2020")]
    [InlineData("٠١/٠٩/٢٠٢٠")]
    [InlineData("1/9/2020\0")]
    public void What_is_no_day(string? text) => Assert.Null(TypedDay.Read(text));

    [Fact]
    public void Very_long_is_no_day() => Assert.Null(TypedDay.Read(new string('1', 100_000)));

    [Fact]
    public void Anything_typed_is_a_day_or_none() => Gen.String.Sample(text => TypedDay.Read(text) is null or { Year: >= 1 });

    [Fact]
    public void Every_day_is_read_as_the_portal_writes_it() =>
        Gen.Select(Gen.Int[0, 36523], Gen.OneOf(Language.Cultures.ToArray())).Sample((days, culture) =>
        {
            var day = new DateOnly(2000, 1, 1).AddDays(days);
            return TypedDay.Read(TypedDay.Write(day)) == day
                && TypedDay.Read(day.ToString("d MMMM yyyy", culture)) == day
                && TypedDay.Read(day.ToString("dddd d MMM yyyy", culture)) == day;
        });
}
