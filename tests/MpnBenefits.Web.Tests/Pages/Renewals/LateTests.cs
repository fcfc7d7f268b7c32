using Microsoft.Extensions.DependencyInjection;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Web.Operations;

namespace MpnBenefits.Web.Tests.Pages.Renewals;

/// <summary>What arrives after the window, or is written down after it. Each test moves the clock on, in a portal of its own.</summary>
public sealed class LateTests : IAsyncLifetime
{
    private readonly Portal portal = new();

    public Task InitializeAsync() => portal.InitializeAsync();

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task A_card_approved_after_the_last_second_is_declined_and_nothing_is_owed()
    {
        var ready = await Renewing.ReadyAsync(portal, -30);
        var gateway = await ready.SentAsync(PaymentMethod.Card);
        portal.MoveTo(portal.Today.AddDays(1));

        var after = await gateway.SubmitAsync(("approve", "true"));

        Assert.Equal(ready.Path, after.Path);
        Assert.Equal(ChargeState.Declined, Assert.Single(await ready.ChargesAsync()).State);
        Assert.Equal((1, null), ((await ready.FreshAsync()).YearsHeld, (await ready.OrderAsync()).PaidOn));
        Assert.Equal($"The window closed on {ready.Said(ready.Window.LastDay).Split(' ', 2)[1]}, so the payment was refused. Nothing was charged.", after.Notice);

        var order = await portal.OpenAsync($"/orders/{(await ready.OrderAsync()).Number}", ready.Partner.MpnAdmin);
        Assert.Equal(["Expired"], order.Texts("h1 + .pill"));
        Assert.Contains("Nothing is due for it any more.", order.Text, StringComparison.Ordinal);
        Assert.Contains("Declined on", order.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Money", order.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "We are looking for your transfer for order {0}: if it arrived by then, you are renewed as soon as we record it. Do not buy again.")]
    [InlineData("fr", "Nous recherchons votre virement pour la commande {0}\u00a0: s’il est arrivé à cette date au plus tard, l’offre sera renouvelée dès son enregistrement. N’achetez pas de nouveau.")]
    public async Task A_transfer_that_is_looked_for_is_said_alike_to_the_partner_and_to_whoever_reads_it_out(string language, string sentence)
    {
        var ready = await Renewing.ReadyAsync(portal, -20);
        await ready.SentAsync(PaymentMethod.BankTransfer);
        portal.MoveTo(ready.Window.LastDay.AddDays(2));
        var number = (await ready.OrderAsync()).Number;
        var said = string.Format(System.Globalization.CultureInfo.InvariantCulture, sentence, number);

        foreach (var path in new[] { ready.Path, "/", $"/orders/{number}", $"/memberships/{ready.Membership.Id.Value:D}" })
        {
            Assert.Contains(said, (await portal.OpenAsync(path, ready.Partner.MpnAdmin, language)).Text, StringComparison.Ordinal);
        }

        var support = await portal.OpenAsync($"/staff/partners/{ready.Partner.MpnId}?say={language}", "support", language);
        Assert.EndsWith(said, Assert.Single(support.Texts("blockquote p")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_declined_card_nobody_is_told_of_money_that_must_arrive()
    {
        var ready = await Renewing.ReadyAsync(portal);
        await (await ready.SentAsync(PaymentMethod.Card)).SubmitAsync(("approve", "false"));

        var said = Assert.Single((await portal.OpenAsync($"/staff/partners/{ready.Partner.MpnId}", "support")).Texts("blockquote p"));

        Assert.Contains("is open, and no card has been charged for it.", said, StringComparison.Ordinal);
        Assert.Contains("can pay the fee of", said, StringComparison.Ordinal);
        Assert.DoesNotContain("arrive", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_approved_in_the_last_minutes_and_settled_the_day_after_renews()
    {
        var ready = await Renewing.ReadyAsync(portal, -30);
        var gateway = await ready.SentAsync(PaymentMethod.Card);
        portal.Clock.SetUtcNow(new DateTimeOffset(portal.Today.ToDateTime(new TimeOnly(23, 30)), TimeSpan.Zero));
        await portal.WithDbAsync(async db =>
        {
            var key = Guid.Parse(gateway.Path.Split('/')[^1]);
            db.DemoCharges.Single(charge => charge.Key == key).Decide(approve: true, portal.Clock.GetUtcNow());
            await db.CommitAsync(Given.Actor, CancellationToken.None);
        });
        portal.MoveTo(portal.Today.AddDays(1));

        var after = await ready.OpenAsync();

        Assert.Equal(ready.Path + "/done", after.Path);
        Assert.Equal(ready.Window.LastDay, (await ready.OrderAsync()).PaidOn);
        await ready.AssertRenewedOnceAsync();
    }

    [Fact]
    public async Task A_transfer_of_the_last_day_recorded_a_week_later_opens_everything_again()
    {
        var ready = await Renewing.ReadyAsync(portal, -20);
        await ready.SentAsync(PaymentMethod.BankTransfer);
        portal.MoveTo(ready.Window.LastDay.AddDays(7));
        Assert.Contains("We are looking for your transfer for order", (await ready.OpenAsync()).Text, StringComparison.Ordinal);

        var state = await RecordAsync(ready, ready.Window.LastDay);

        Assert.Equal((PaymentVerdict.Exact, null), state);
        var membership = await ready.FreshAsync();
        Assert.Equal((2, ready.Membership.NextAnniversary), (membership.YearsHeld, membership.Anniversary));
        Assert.Equal(ready.Path + "/done", (await ready.OpenAsync("/done")).Path);
        Assert.Equal(nameof(Domain.Renewals.RenewalCompleted), (await ready.Partner.HistoryAsync()).Last(line => line.What.StartsWith("Renewal", StringComparison.Ordinal)).What);
    }

    [Fact]
    public async Task A_transfer_after_the_last_day_is_owed_back_and_said_so()
    {
        var ready = await Renewing.ReadyAsync(portal, -20);
        await ready.SentAsync(PaymentMethod.BankTransfer);
        portal.MoveTo(ready.Window.LastDay.AddDays(3));

        Assert.Equal((PaymentVerdict.TooLate, null), await RecordAsync(ready, ready.Window.LastDay.AddDays(1)));

        Assert.Equal(1, (await ready.FreshAsync()).YearsHeld);
        var order = await portal.OpenAsync($"/orders/{(await ready.OrderAsync()).Number}", ready.Partner.MpnAdmin);
        Assert.Contains("It is owed back. Support sends it back.", order.Text, StringComparison.Ordinal);
        Assert.Contains("Support sends it back.", (await ready.OpenAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_the_window_nobody_is_told_to_send_the_transfer()
    {
        var ready = await Renewing.ReadyAsync(portal, -20);
        await ready.SentAsync(PaymentMethod.BankTransfer);
        portal.MoveTo(ready.Window.LastDay.AddDays(2));

        Assert.Equal(ready.Path, (await ready.OpenAsync("/done")).Path);
        var home = await portal.OpenAsync("/", ready.Partner.MpnAdmin);
        Assert.Contains("Support looks for your transfer for order", home.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Send the transfer for order", home.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Recorded_while_a_card_is_being_paid_the_card_is_given_up()
    {
        var ready = await Renewing.ReadyAsync(portal);
        await ready.SentAsync(PaymentMethod.BankTransfer);
        var gateway = await ready.SentAsync(PaymentMethod.Card);

        Assert.Equal((PaymentVerdict.Exact, null), await RecordAsync(ready, portal.Today));
        var after = await gateway.SubmitAsync(("approve", "true"));

        Assert.Equal(ChargeState.Declined, Assert.Single(await ready.ChargesAsync()).State);
        Assert.NotEqual(500, after.Status);
        Assert.Equal(2, (await ready.FreshAsync()).YearsHeld);
        Assert.DoesNotContain(await ready.Partner.HistoryAsync(), line => line.What == nameof(DuplicatePaymentReceived));
    }

    [Fact]
    public async Task Recorded_after_the_card_was_approved_it_is_owed_back()
    {
        var ready = await Renewing.ReadyAsync(portal);
        await ready.PaidAsync();

        Assert.Equal((PaymentVerdict.Twice, null), await RecordAsync(ready, portal.Today));

        Assert.Equal((2, OrderState.Paid), ((await ready.FreshAsync()).YearsHeld, (await ready.OrderAsync()).On(portal.Today)));
        Assert.Single(await ready.Partner.HistoryAsync(), line => line.What == nameof(DuplicatePaymentReceived));
    }

    /// <summary>As support, through the operation itself.</summary>
    private async Task<(PaymentVerdict? Verdict, Refusal? Why)> RecordAsync(Renewing ready, DateOnly day)
    {
        var support = await portal.Given.StaffAsync(StaffRoles.Support);
        var number = (await ready.OrderAsync()).Number;
        await using var scope = portal.Services.CreateAsyncScope();
        await portal.SignInAsync(scope.ServiceProvider, support);
        var outcome = await scope.ServiceProvider.GetRequiredService<RecordPayment>()
            .RunAsync(number, new Receipt(day, "BANK-77", "seen on the statement"), CancellationToken.None);
        return outcome.Refused(out var why, out var payment) ? (null, why) : (payment.Verdict, null);
    }
}
