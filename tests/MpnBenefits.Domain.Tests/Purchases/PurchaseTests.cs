using MpnBenefits.Domain.Memberships;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Domain.Purchases;
using MpnBenefits.Domain.Renewals;
using MpnBenefits.Domain.Tests.Renewals;
using static MpnBenefits.Domain.Tests.Programme.Mpn2021;

namespace MpnBenefits.Domain.Tests.Purchases;

public sealed class PurchaseTests
{
    private readonly Buyer buyer = new();

    [Fact]
    public void The_year_begins_on_the_day_the_money_counts()
    {
        var (purchase, order) = buyer.Ordering("map");

        var begun = buyer.Pays(purchase, order, new(2021, 9, 27)).Begun!;

        Assert.Equal((new DateOnly(2021, 9, 27), new DateOnly(2022, 9, 27)), (begun.PurchasedOn, begun.Anniversary));
        Assert.Equal((begun.Id, OrderState.Paid), (order.Membership!.Value, order.On(new(2021, 9, 28))));
        Assert.Equal((new DateOnly(2021, 9, 27), "2021-000777"), (purchase.BoughtOn!.Value, purchase.Reference));
        Assert.Contains(purchase.Happened, what => what == new PurchaseCompleted(new("map"), new(2021, 9, 27), new(2022, 9, 27), "2021-000777"));
    }

    [Fact]
    public void Gold_takes_the_place_of_silver_on_the_day()
    {
        var silver = buyer.GoldInCloudPlatform().Holding("silver", "2021-03-15", (CloudPlatform, Silver)).Memberships[0];
        var (purchase, order) = buyer.Ordering("gold");

        var gold = buyer.Pays(purchase, order, Buyer.Today).Begun!;

        Assert.Equal(Money.Of(3600m, "EUR"), order.Amount);
        Assert.Equal((new DateOnly(2022, 9, 20), Buyer.Today), (gold.Anniversary, silver.EndedOn!.Value));
        Assert.Equal([(CloudPlatform, Gold)], gold.Competencies.Select(one => (one.Competency, one.Level)));
        var standing = MembershipStanding.Of(silver, Catalogue.Renewal, Buyer.Today);
        Assert.Equal((RenewalPhase.Closed, false), (standing.Phase, standing.BenefitsAccessible));
        Assert.Equal(RenewalPhase.Ahead, MembershipStanding.Of(silver, Catalogue.Renewal, Buyer.Today.AddDays(-1)).Phase);
        Assert.Contains(silver.Happened, what => what == new MembershipGaveWay(silver.Id, new("silver"), new("gold"), Buyer.Today));
    }

    [Fact]
    public void What_gave_way_is_not_renewed()
    {
        var situation = new Situation("silver", competencies: (CloudPlatform, Silver)).Reviewed();
        situation.Membership.GiveWay(new("gold"), new(2021, 8, 1));

        var decision = situation.On(5);

        Assert.Equal(new HigherLevelTookItsPlace(new("silver"), new(2021, 8, 1)), decision.WhyNot);
        Assert.NotNull(decision.NobodyToAsk);
    }

    [Fact]
    public void Money_after_the_orders_last_day_is_owed_back()
    {
        var (purchase, order) = buyer.Ordering("map");

        var settled = buyer.Pays(purchase, order, new(2021, 10, 21));

        Assert.Equal((OrderState.OwedBack, null), (order.On(new(2021, 10, 22)), settled.Begun));
        Assert.Equal(new PaidAfterWindow("2021-000777", new(2021, 10, 21), new(2021, 10, 20)), order.Why(PaymentDays.Of(order), new(2021, 10, 22)));
        Assert.Null(purchase.BoughtOn);
    }

    [Fact]
    public void Money_for_what_is_held_by_then_is_owed_back()
    {
        var (purchase, order) = buyer.GoldInCloudPlatform().Ordering("silver");
        buyer.Holding("gold", "2021-09-22", (CloudPlatform, Gold));

        var settled = buyer.Pays(purchase, order, new(2021, 9, 23));

        Assert.Equal((OrderState.OwedBack, null), (order.On(new(2021, 10, 22)), settled.Begun));
        Assert.Equal(new PaidInVain("2021-000777", new(2021, 9, 23)), order.Why(PaymentDays.Of(order), new(2021, 9, 24)));
    }

    [Fact]
    public void It_is_bought_once()
    {
        var (purchase, order) = buyer.Ordering("map");
        buyer.Pays(purchase, order, new(2021, 9, 27));

        Assert.False(purchase.Settle(order, new(new(2021, 9, 28), "bank-2", null), buyer.Memberships, Catalogue, new(2021, 9, 29)).Refused(out _, out var again));
        Assert.Equal((PaymentVerdict.Twice, order.Total, null), (again!.Payment.Verdict, again.Payment.Owed, again.Begun));
    }

    [Fact]
    public void Whoever_opens_an_order_accepts_the_terms_for_it()
    {
        var (purchase, _) = buyer.Ordering("map");

        var told = purchase.Happened.Count;
        purchase.AcceptTerms("2021-02", Buyer.Admin, Buyer.Today);
        Assert.Equal(told, purchase.Happened.Count);
        var other = PersonId.New();
        purchase.AcceptTerms("2021-02", other, new(2021, 9, 25));
        Assert.Equal(("2021-02", other, new DateOnly(2021, 9, 25)), (purchase.TermsVersion, purchase.TermsAcceptedBy!.Value, purchase.TermsAcceptedOn!.Value));
        purchase.AcceptTerms("2021-07", Buyer.Admin, new(2021, 9, 26));
        Assert.Equal(new PurchaseTermsAccepted(new("map"), "2021-07"), purchase.Happened[^1]);
    }

    [Fact]
    public void A_cancelled_order_is_paid_in_vain_and_cancelled_once()
    {
        var (_, order) = buyer.Ordering("map");

        Assert.False(order.Cancel().Refused(out _, out _));
        Assert.True(order.Cancel().Refused(out var why, out _));
        Assert.Equal((new OrderAlreadySettled(order.Number), OrderState.Cancelled), (why, order.On(Buyer.Today)));
        Assert.Equal(new OrderWasCancelled(order.Number), order.Why(PaymentDays.Of(order), Buyer.Today));
        Assert.False(order.Receive(new(new(2021, 9, 21), "bank-1", null), PaymentDays.Of(order), new(2021, 9, 22)).Refused(out _, out var payment));
        Assert.Equal((OrderState.OwedBack, OrderEnd.PaidInVain, PaymentVerdict.InVain), (order.On(new(2021, 9, 22)), order.Ended!.Value, payment.Verdict));
    }

    [Fact]
    public void What_is_fixed_again_carries_what_qualifies_then()
    {
        var purchase = Purchase.Start(buyer.Company.Id, new("gold"), 1, Buyer.Admin, Situation.At(Buyer.Today));
        purchase.Fix(null, 0, [new(Gold, CloudPlatform), new(Silver, DataPlatform)]);

        purchase.Fix(null, 0, [new(Silver, CloudPlatform)]);

        Assert.Equal([(CloudPlatform, Silver)], purchase.Carried.Select(one => (one.Competency, one.Level)));
    }
}
