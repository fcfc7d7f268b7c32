using MpnBenefits.Data.Seed;
using MpnBenefits.Domain.Taxes;

namespace MpnBenefits.Domain.Tests.Taxes;

public sealed class TaxCaseTests
{
    private static readonly DateOnly Day = new(2021, 9, 20);

    public static TaxTable Table { get; } = TaxReader.Read(SeedDocuments.Taxes);

    [Theory]
    [InlineData("FR", "FR40303265045", TaxTreatment.ReverseCharge, 0)]
    [InlineData("FR", "fr 40 303265045", TaxTreatment.ReverseCharge, 0)]
    [InlineData("FR", null, TaxTreatment.Charged, 2000)]
    [InlineData("FR", "DE123456789", TaxTreatment.Charged, 2000)]
    [InlineData("GR", "EL094259216", TaxTreatment.ReverseCharge, 0)]
    [InlineData("IE", "IE6388047V", TaxTreatment.Charged, 2300)]
    [InlineData("US", null, TaxTreatment.OutsideScope, 0)]
    [InlineData("JP", "T1234567890123", TaxTreatment.OutsideScope, 0)]
    [InlineData("GB", "GB123456789", TaxTreatment.OutsideScope, 0)]
    public void Sold_from_Ireland_on_20_September_2021(string buyer, string? vatId, TaxTreatment treatment, int rate) =>
        Assert.Equal(new Tax(treatment, rate), Decided(new("IE", buyer, vatId, null, Day)).Tax);

    [Theory]
    [InlineData("2020-06-30", 1900)]
    [InlineData("2020-07-01", 1600)]
    [InlineData("2020-12-31", 1600)]
    [InlineData("2021-01-01", 1900)]
    public void A_rate_is_that_of_its_day(string day, int rate) =>
        Assert.Equal(rate, Decided(new("IE", "DE", null, null, Renewals.Situation.Day(day))).Tax.Rate);

    [Theory]
    [InlineData("2020-12-31", TaxTreatment.ReverseCharge)]
    [InlineData("2021-01-01", TaxTreatment.OutsideScope)]
    public void The_United_Kingdom_left_with_the_year_2020(string day, TaxTreatment treatment) =>
        Assert.Equal(treatment, Decided(new("IE", "GB", "GB123456789", null, Renewals.Situation.Day(day))).Tax.Treatment);

    [Fact]
    public void Each_says_why()
    {
        Assert.Equal(new TaxCharged(new("FR"), new(2000)), Decided(new("IE", "FR", null, null, Day)).Why);
        Assert.Equal(new TaxReversed("FR40303265045"), Decided(new("IE", "FR", "FR40303265045", null, Day)).Why);
        Assert.Equal(new TaxOutsideScope(new("US")), Decided(new("IE", "US", null, null, Day)).Why);
    }

    [Theory]
    [InlineData("2021-01-01", true)]
    [InlineData("2021-12-31", true)]
    [InlineData("2020-12-31", false)]
    [InlineData("2022-01-01", false)]
    public void A_certificate_frees_on_its_days_both_included(string day, bool exempt)
    {
        Assert.False(TaxCertificate.Put(CompanyId.New(), "EX-77", new(2021, 1, 1), new(2021, 12, 31), "seen").Refused(out _, out var certificate));

        var decided = Decided(new("IE", "FR", null, certificate, Renewals.Situation.Day(day)));

        Assert.Equal(exempt ? TaxTreatment.Exempt : TaxTreatment.Charged, decided.Tax.Treatment);
        Assert.Equal(exempt, decided.Why == new TaxExempt("EX-77", new(2021, 12, 31)));
    }

    [Fact]
    public void A_certificate_does_not_end_before_it_begins()
    {
        Assert.True(TaxCertificate.Put(CompanyId.New(), "EX-77", new(2021, 2, 1), new(2021, 1, 31), "seen").Refused(out var why, out _));
        Assert.Equal(new CertificateEndsBeforeItBegins(new(2021, 2, 1), new(2021, 1, 31)), why);
    }

    [Fact]
    public void A_day_without_a_rate_is_refused_and_never_guessed()
    {
        Assert.True(new TaxCase("IE", "FR", null, null, new(1999, 1, 1)).Decide(Table).Refused(out var why, out _));
        Assert.Equal(new TaxRateNotKnown(new("FR"), new(1999, 1, 1)), why);
    }

    [Fact]
    public void Every_member_has_a_rate_today_and_no_two_rows_of_a_country_overlap()
    {
        Assert.All(Table.Members.Where(member => member.To is null), member => Assert.NotNull(Table.RateOf(member.Country, Day)));
        Assert.All(Table.Rates, row => Assert.Single(Table.Rates, other => other.Country == row.Country && other.From <= row.From && (other.To ?? DateOnly.MaxValue) >= row.From));
    }

    [Theory]
    [InlineData(160_000, 2000, 32_000)]
    [InlineData(101, 2550, 26)]
    [InlineData(50_000, 1000, 5_000)]
    [InlineData(1, 5000, 1)]
    public void It_is_rounded_once_half_away_from_zero(long net, int rate, long tax) =>
        Assert.Equal(new Money(tax, "EUR"), new Tax(TaxTreatment.Charged, rate).On(new(net, "EUR")));

    private static TaxDecision Decided(TaxCase one)
    {
        Assert.False(one.Decide(Table).Refused(out var why, out var decided), why?.Code);
        return decided!;
    }
}
