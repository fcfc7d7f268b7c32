using MpnBenefits.Domain.Partners;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Domain.Purchases;
using MpnBenefits.Domain.Renewals;
using MpnBenefits.Domain.Tests.Competencies;
using MpnBenefits.Domain.Tests.Renewals;
using static MpnBenefits.Domain.Tests.Programme.Mpn2021;

namespace MpnBenefits.Domain.Tests.Purchases;

public sealed class BuyingCaseTests
{
    private readonly Buyer buyer = new();

    [Fact]
    public void R25_A_company_without_a_competency_buys_an_action_pack()
    {
        var decision = buyer.Wants("map");

        Assert.True(decision.MayPay);
        Assert.Equal((Money.Of(400m, "EUR"), new DateOnly(2022, 9, 20), new DateOnly(2021, 10, 20)), (decision.Amount, decision.Anniversary, decision.PayableTo));
        Assert.Equal(new PurchasePrice(new("map"), Money.Of(400m, "EUR")), decision[GateKind.Fee].Why);
        Assert.Equal([new OfferMayBeBought(new("map"), new(2022, 9, 20))], decision.WhyRead);
        Assert.Contains(decision.Gates, gate => gate.Why == new OfferNotHeld(new("map")));
        Assert.Contains(decision.Gates, gate => gate.Why == new ProfileComplete());
    }

    [Fact]
    public void R64_A_second_pack_is_refused_with_its_reason()
    {
        var decision = buyer.Holding("map", "2021-03-15").Wants("map");

        Assert.Equal(new OfferAlreadyHeld(new("map"), new(2022, 3, 15)), decision.WhyNot);
        Assert.True(decision.PayableFee().Refused(out _, out _));
    }

    [Fact]
    public void In_the_window_one_renews_and_the_day_after_one_buys_anew()
    {
        buyer.Holding("map", "2020-09-01");

        Assert.Equal(new RenewRatherThanBuy(new("map"), new(2021, 9, 2), new(2021, 10, 1)), buyer.Wants("map", new(2021, 10, 1)).WhyNot);
        var after = buyer.Wants("map", new(2021, 10, 2));
        Assert.True(after.MayPay);
        Assert.Contains(new EarlierTermLapsed(new("map"), new(2021, 10, 1)), after.WhyRead);
    }

    [Fact]
    public void R26_The_learning_pack_asks_for_a_trainer_and_stands_beside_an_action_pack()
    {
        buyer.Holding("map", "2021-03-15");

        Assert.Equal(new TrainersMissing(1, 0), buyer.Wants("lap").WhyNot);
        var decision = buyer.Training("Maya Brown", "Maya Brown").Wants("lap");
        Assert.Equal((true, new TrainersPresent(1, 1)), (decision.MayPay, decision[GateKind.Trainers].Why));
    }

    [Fact]
    public void A_level_is_bought_with_a_competency_qualified_at_it_or_above()
    {
        Assert.Equal(new NoCompetencyQualified(Silver), buyer.Wants("silver").WhyNot);
        buyer.GoldInCloudPlatform();

        var silver = buyer.Wants("silver");
        Assert.True(silver.MayPay);
        Assert.Equal(new CompetencyQualifies(CloudPlatform, Gold), silver[GateKind.Requirements].Why);
        Assert.Equal([new Qualification(Silver, CloudPlatform)], silver.Carry);
        Assert.Equal([new Qualification(Gold, CloudPlatform)], buyer.Wants("gold").Carry);
    }

    [Fact]
    public void A_level_is_bought_with_a_competency_that_support_accepted_within_the_year()
    {
        buyer.Knowing(new Known(Security).Decided(Silver, Buyer.Today));

        Assert.Equal([new Qualification(Silver, Security)], buyer.Wants("silver").Carry);
        Assert.True(buyer.Wants("silver", Buyer.Today.AddYears(1).AddDays(-1)).MayPay);
        Assert.Equal(new NoCompetencyQualified(Silver), buyer.Wants("silver", Buyer.Today.AddYears(1)).WhyNot);
        Assert.Equal(new NoCompetencyQualified(Gold), buyer.Wants("gold").WhyNot);
    }

    [Fact]
    public void A_first_purchase_has_nothing_that_an_extension_could_extend()
    {
        buyer.Extensions = Extensions;

        Assert.Equal(new NoCompetencyQualified(Silver), buyer.Wants("silver").WhyNot);
    }

    [Fact]
    public void Silver_is_not_sold_while_gold_is_held() =>
        Assert.Equal(
            new HigherLevelHeld(new("gold"), new("silver")),
            buyer.GoldInCloudPlatform().Holding("gold", "2021-03-15", (CloudPlatform, Gold)).Wants("silver").WhyNot);

    [Fact]
    public void Silver_to_gold_takes_a_quarter_off_and_names_what_ends()
    {
        var decision = buyer.GoldInCloudPlatform().Holding("silver", "2021-03-15", (CloudPlatform, Silver)).Wants("gold");

        Assert.True(decision.MayPay);
        Assert.Equal(Money.Of(3600m, "EUR"), decision.Amount);
        Assert.Equal(new UpgradePrice(new("gold"), Money.Of(3600m, "EUR"), Money.Of(4800m, "EUR"), 25), decision[GateKind.Fee].Why);
        Assert.Contains(new LowerLevelEnds(new("silver"), Buyer.Today, 25), decision.WhyRead);
        Assert.Equal(buyer.Memberships[0], decision.Replaces);
    }

    [Fact]
    public void An_upgrade_carries_what_silver_holds_by_merit_or_by_waiver_and_names_the_rest()
    {
        buyer.Extensions = Extensions;
        buyer.GoldInCloudPlatform()
            .Holding("silver", "2020-10-10", (CloudPlatform, Silver), (DataPlatform, Silver), (CloudBusinessApplications, Silver));

        var decision = buyer.Wants("gold");

        Assert.Equal([new(Gold, CloudPlatform), new(Silver, DataPlatform)], decision.Carry);
        Assert.Equal([CloudBusinessApplications], decision.NotCarried);
    }

    [Fact]
    public void The_discount_is_paid_for_while_silver_is_still_accessible()
    {
        var decision = buyer.GoldInCloudPlatform().Holding("silver", "2020-09-01", (CloudPlatform, Silver)).Wants("gold");

        Assert.Equal(new DateOnly(2021, 10, 1), decision.PayableTo);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void R13_A_rejected_company_and_one_that_waits_buy_nothing(bool rejected)
    {
        buyer.Company.Judge(CheckKind.Business, rejected ? Verification.Rejected(new(2021, 9, 1), "name differs") : Verification.Pending(new(2021, 9, 1), holds: true));

        Refusal expected = rejected ? new VerificationRejected(new(2021, 9, 1)) : new VerificationHolds(new(2021, 9, 1));
        Assert.Equal(expected, buyer.Wants("map").WhyNot);
    }

    [Fact]
    public void An_incomplete_profile_is_completed_first()
    {
        buyer.Company.Change(Situation.Profile() with { City = "" }, [], Buyer.Today);

        Assert.IsType<ProfileIncomplete>(buyer.Wants("map").WhyNot);
    }

    [Fact]
    public void Without_a_price_nothing_is_sold()
    {
        buyer.Prices = [];

        Assert.Equal(new PriceNotPublished(new("map"), new("FR")), buyer.Wants("map").WhyNot);
        Assert.Null(buyer.Wants("map").Amount);
    }

    [Fact]
    public void The_role_decides_who_buys()
    {
        buyer.AskedWith = PortalRoles.AccountAdmin;

        Assert.Equal(new RoleMayNotRenew(), buyer.Wants("map").WhyNot);
    }

    [Fact]
    public void The_network_membership_is_not_sold() =>
        Assert.Equal(new OfferNotSold(new("network")), buyer.Wants("network").WhyNot);

    [Fact]
    public void While_a_transfer_for_its_renewal_is_looked_for_nobody_buys_again()
    {
        var lapsed = new Situation("map");
        buyer.Memberships.Add(lapsed.Membership);
        buyer.Orders.Add(lapsed.Ordered(new(2021, 9, 25)));

        Assert.Equal(new RenewalPaymentExpected(new("map"), "2021-000123", new(2021, 10, 25)), buyer.Wants("map", new(2021, 10, 25)).WhyNot);
        Assert.True(buyer.Wants("map", new(2021, 10, 26)).MayPay);
    }

    [Fact]
    public void An_open_order_is_named_at_the_price()
    {
        var (_, order) = buyer.Ordering("map");
        buyer.Order = order;

        Assert.Equal(new PaymentOnItsWay("2021-000777", Money.Of(400m, "EUR"), new(2021, 10, 20)), buyer.Wants("map")[GateKind.Fee].Why);
    }
}
