using Microsoft.EntityFrameworkCore;
using MpnBenefits.Domain.Payments;

namespace MpnBenefits.Web.Tests.Pages.Renewals;

/// <summary>Left in the middle, and the process ended: nothing is lost, and no charge stays in the air.</summary>
public sealed class LeftTests : IAsyncLifetime
{
    private readonly Portal portal = new();

    public Task InitializeAsync() => portal.InitializeAsync();

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Each_step_is_there_again_after_a_restart()
    {
        var ready = await Renewing.ReadyAsync(portal);
        await ready.ChosenAsync(PaymentMethod.Card);
        await portal.RestartAsync();
        Assert.Equal("Card", (await ready.OpenAsync("/pay")).Value("Input.Method"));

        await (await ready.OpenAsync("/check")).SubmitAsync();
        await portal.RestartAsync();
        var gateway = await (await ready.OpenAsync()).FollowAsync("Go on with the payment");
        Assert.StartsWith("/demo/gateway/", gateway.Path, StringComparison.Ordinal);

        await gateway.SubmitAsync(("approve", "true"));
        await portal.RestartAsync();
        Assert.Contains("Paid. Microsoft Action Pack holds until", (await ready.OpenAsync("/done")).Heading, StringComparison.Ordinal);
        await ready.AssertRenewedOnceAsync();
    }

    [Fact]
    public async Task Approved_and_then_killed_it_is_renewed_at_the_next_start()
    {
        var ready = await Renewing.ReadyAsync(portal);
        await ready.SentAsync(PaymentMethod.Card);
        await DecideAsync(ready, approve: true);

        await portal.RestartAsync();

        await ready.AssertRenewedOnceAsync();
    }

    [Fact]
    public async Task Declined_and_then_killed_the_order_is_free_for_another_try()
    {
        var ready = await Renewing.ReadyAsync(portal);
        await ready.SentAsync(PaymentMethod.Card);
        await DecideAsync(ready, approve: false);

        await portal.RestartAsync();

        Assert.Equal("declined", Assert.Single(await ready.ChargeAttemptsAsync()).Answer);
        await ready.PaidAsync();
        await ready.AssertRenewedOnceAsync(charges: 2);
    }

    [Fact]
    public async Task A_charge_the_gateway_never_heard_of_is_given_up_after_ten_minutes_and_not_before()
    {
        var ready = await Renewing.ReadyAsync(portal);
        await ready.SentAsync(PaymentMethod.Card);
        await portal.WithDbAsync(async db =>
        {
            var number = (await ready.OrderAsync()).Number;
            await db.DemoCharges.Where(charge => charge.OrderNumber == number).ExecuteDeleteAsync();
        });

        portal.Clock.Advance(TimeSpan.FromMinutes(9));
        await portal.RestartAsync();
        Assert.Null(Assert.Single(await ready.ChargeAttemptsAsync()).Answer);

        portal.Clock.Advance(TimeSpan.FromMinutes(2));
        await portal.RestartAsync();
        Assert.Equal("declined", Assert.Single(await ready.ChargeAttemptsAsync()).Answer);
    }

    [Fact]
    public async Task A_charge_on_its_way_when_the_process_ended_is_started_once_with_the_same_key()
    {
        var ready = await Renewing.ReadyAsync(portal);
        var gateway = await ready.SentAsync(PaymentMethod.Card);
        await portal.WithDbAsync(async db =>
        {
            var number = (await ready.OrderAsync()).Number;
            await db.DemoCharges.Where(charge => charge.OrderNumber == number).ExecuteDeleteAsync();
        });
        await portal.RestartAsync();

        var again = await (await ready.OpenAsync()).FollowAsync("Go on with the payment");

        Assert.Equal(gateway.Path, again.Path);
        await again.SubmitAsync(("approve", "true"));
        await ready.AssertRenewedOnceAsync();
    }

    [Fact]
    public async Task Another_admin_takes_over_what_one_began()
    {
        var ready = await Renewing.ReadyAsync(portal);
        await ready.ChosenAsync(PaymentMethod.Card);

        var check = await ready.OpenAsync("/check", ready.Partner.GlobalAdmin);
        await (await check.SubmitAsync()).SubmitAsync(("approve", "true"));

        await ready.AssertRenewedOnceAsync();
        Assert.Equal(
            ready.Partner.GlobalAdmin, await portal.WithDbAsync(db => db.Renewals.Of(ready.Partner.Id).Select(renewal => renewal.LastTouchedBy).SingleAsync()));
    }

    private Task DecideAsync(Renewing ready, bool approve) => portal.WithDbAsync(async db =>
    {
        var number = (await ready.OrderAsync()).Number;
        (await db.DemoCharges.SingleAsync(charge => charge.OrderNumber == number)).Decide(approve, portal.Clock.GetUtcNow());
        await db.CommitAsync(Given.Actor, CancellationToken.None);
    });
}
