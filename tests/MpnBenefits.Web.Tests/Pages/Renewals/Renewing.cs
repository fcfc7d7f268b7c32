using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using MpnBenefits.Data.Committing;
using MpnBenefits.Data.Demo;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Memberships;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Domain.Renewals;
using MpnBenefits.Web.Text;

namespace MpnBenefits.Web.Tests.Pages.Renewals;

/// <summary>A partner in the window with everything settled, and the steps somebody of the company takes from there.</summary>
internal sealed class Renewing(Portal portal, GivenPartner partner, Membership membership)
{
    public GivenPartner Partner => partner;

    public Membership Membership => membership;

    public string Path => $"/renewals/{membership.Id.Value:D}";

    public RenewalWindow Window => new(membership.Anniversary, membership.Anniversary.AddDays(1), membership.Anniversary.AddDays(30));

    public static async Task<Renewing> ReadyAsync(Portal portal, int anniversaryInDays = -10, string offer = "map", params string[] competencies)
    {
        var partner = await portal.Given.PartnerAsync();
        var membership = await partner.MembershipAsync(offer, anniversaryInDays, competencies);
        await partner.ReviewedAsync(membership.Anniversary);
        return new(portal, partner, membership);
    }

    public Task<Screen> OpenAsync(string step = "", PersonId? who = null, string? language = null) =>
        portal.OpenAsync(Path + step, who ?? partner.MpnAdmin, language);

    /// <summary>Answers how it will be paid, and stands before the check.</summary>
    public async Task<Screen> ChosenAsync(PaymentMethod method, PersonId? who = null, string? language = null) =>
        await (await OpenAsync("/pay", who, language)).SubmitAsync(("Input.Method", method.ToString()));

    /// <summary>Has sent the check, and stands before the gateway, or, for a transfer, before the order's number.</summary>
    public async Task<Screen> SentAsync(PaymentMethod method, PersonId? who = null, string? language = null) =>
        await (await ChosenAsync(method, who, language)).SubmitAsync();

    /// <summary>The whole way by card.</summary>
    public async Task<Screen> PaidAsync(PersonId? who = null, string? language = null) =>
        await (await SentAsync(PaymentMethod.Card, who, language)).SubmitAsync(("approve", "true"));

    /// <summary>A day as pages write it out.</summary>
    public string Said(DateOnly day, string language = "en") => new FactFormat(
        language, null, new Dictionary<PersonId, string>(), portal.Services.GetRequiredService<IStringLocalizer<EnumText>>()).Day(day);

    public Task<Order> OrderAsync() => portal.WithDbAsync(db => db.Orders.Of(partner.Id).SingleAsync());

    public Task<Membership> FreshAsync() => portal.WithDbAsync(db => db.Memberships.Of(partner.Id).SingleAsync(one => one.Id == membership.Id));

    public Task<List<DemoCharge>> ChargesAsync() => portal.WithDbAsync(async db =>
    {
        var numbers = await db.Orders.Of(partner.Id).Select(order => order.Number).ToListAsync();
        return await db.DemoCharges.Where(charge => numbers.Contains(charge.OrderNumber)).ToListAsync();
    });

    public Task<List<Attempt>> ChargeAttemptsAsync() => portal.WithDbAsync(async db =>
    {
        var actors = await db.Orders.Of(partner.Id).Select(order => "order/" + order.Number).ToListAsync();
        return await db.Attempts.Where(attempt => actors.Contains(attempt.Actor)).ToListAsync();
    });

    /// <summary>One order, one charge, one renewal: what must be so however it was paid twice.</summary>
    public async Task AssertRenewedOnceAsync(int charges = 1)
    {
        var order = await OrderAsync();
        Assert.Equal(OrderState.Paid, order.On(portal.Today));
        Assert.Equal(charges, (await ChargesAsync()).Count);
        Assert.Equal(charges, (await ChargeAttemptsAsync()).Count);
        var fresh = await FreshAsync();
        Assert.Equal((2, membership.NextAnniversary), (fresh.YearsHeld, fresh.Anniversary));
        var what = (await partner.HistoryAsync()).Select(line => line.What).ToList();
        Assert.Equal(1, what.Count(one => one == nameof(OrderOpened)));
        Assert.Equal(charges, what.Count(one => one == nameof(CardPaymentStarted)));
        Assert.Equal(1, what.Count(one => one == nameof(PaymentReceived)));
        Assert.Equal(1, what.Count(one => one == nameof(RenewalCompleted)));
        Assert.Equal(1, what.Count(one => one == nameof(MembershipRenewed)));
        Assert.DoesNotContain(nameof(DuplicatePaymentReceived), what);
    }
}
