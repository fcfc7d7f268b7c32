using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data.Demo;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Memberships;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Domain.Purchases;

namespace MpnBenefits.Web.Tests.Pages.Purchases;

/// <summary>A partner that may buy an offer, and the steps somebody of the company takes from there.</summary>
internal sealed class Buying(Portal portal, GivenPartner partner, string offer)
{
    public GivenPartner Partner => partner;

    public string Path => $"/memberships/offers/{offer}";

    public static async Task<Buying> ReadyAsync(Portal portal, string offer = "map") => new(portal, await portal.Given.PartnerAsync(), offer);

    /// <summary>A partner that holds silver in the middle of its year and qualifies for gold.</summary>
    public static async Task<(Buying Buying, Membership Silver)> UpgradingAsync(Portal portal)
    {
        var ready = await ReadyAsync(portal, "gold");
        var silver = await ready.Partner.MembershipAsync("silver", 150, "data-platform");
        await ready.Partner.ProvesAsync("data-platform", "gold");
        return (ready, silver);
    }

    public Task<Screen> OpenAsync(string step = "", PersonId? who = null, string? language = null) =>
        portal.OpenAsync(Path + step, who ?? partner.MpnAdmin, language);

    public async Task<Screen> ChosenAsync(PaymentMethod method, PersonId? who = null, string? language = null) =>
        await (await OpenAsync("/pay", who, language)).SubmitAsync(("Input.Method", method.ToString()));

    /// <summary>Has accepted the terms and sent the check.</summary>
    public async Task<Screen> SentAsync(PaymentMethod method, PersonId? who = null, string? language = null) =>
        await (await ChosenAsync(method, who, language)).SubmitAsync(Accepted);

    public static (string Name, string Value) Accepted => ("terms", "2021-02");

    public async Task<Screen> PaidAsync(PersonId? who = null, string? language = null) =>
        await (await SentAsync(PaymentMethod.Card, who, language)).SubmitAsync(("approve", "true"));

    public Task<List<Order>> OrdersAsync() => portal.WithDbAsync(db => db.Orders.Of(partner.Id).OrderBy(order => order.Number).ToListAsync());

    public Task<List<Purchase>> PurchasesAsync() => portal.WithDbAsync(db => db.Purchases.Of(partner.Id).OrderBy(one => one.Turn).ToListAsync());

    public Task<List<Membership>> MembershipsAsync() => portal.WithDbAsync(db => db.Memberships.Of(partner.Id).OrderBy(one => one.PurchasedOn).ToListAsync());

    public Task<List<DemoCharge>> ChargesAsync() => portal.WithDbAsync(async db =>
    {
        var numbers = await db.Orders.Of(partner.Id).Select(order => order.Number).ToListAsync();
        return await db.DemoCharges.Where(charge => numbers.Contains(charge.OrderNumber)).ToListAsync();
    });

    /// <summary>One purchase, one order, one charge, one membership, each told once.</summary>
    public async Task AssertBoughtOnceAsync()
    {
        Assert.Equal(OrderState.Paid, Assert.Single(await OrdersAsync()).On(portal.Today));
        Assert.Single(await ChargesAsync());
        Assert.Equal(portal.Today, Assert.Single(await PurchasesAsync()).BoughtOn);
        Assert.Single(await MembershipsAsync(), one => one.Offer == new OfferId(offer));
        var what = (await partner.HistoryAsync()).Select(line => line.What).ToList();
        foreach (var once in new[] { nameof(OrderOpened), nameof(CardPaymentStarted), nameof(PaymentReceived), nameof(PurchaseTermsAccepted), nameof(PurchaseCompleted), nameof(MembershipBegan) })
        {
            Assert.Equal((once, 1), (once, what.Count(one => one == once)));
        }
    }
}
