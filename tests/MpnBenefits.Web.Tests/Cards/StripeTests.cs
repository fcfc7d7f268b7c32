using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data.Payments;
using MpnBenefits.Domain;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Domain.Refunds;
using MpnBenefits.Web.Cards;
using MpnBenefits.Web.Tests.Pages.Purchases;

namespace MpnBenefits.Web.Tests.Cards;

/// <summary>Cards by Stripe: whatever its notices say, how often and how late, there is one charge and one invoice.</summary>
public sealed class StripeTests(StripePortal portal) : IClassFixture<StripePortal>
{
    private const string Completed = "checkout.session.completed";
    private const string Expired = "checkout.session.expired";

    [Fact]
    public async Task The_payer_is_sent_to_Checkout_and_returning_is_enough()
    {
        var (ready, key) = await AtCheckoutAsync();
        var session = portal.Stripe.Of(key);
        Assert.Equal((40000L, "eur"), ((long)session["amount_total"]!, (string?)session["currency"]));
        portal.Stripe.Pay(key);

        var done = await portal.OpenAsync(new Uri((string)session["success_url"]!).PathAndQuery, ready.Partner.MpnAdmin);

        Assert.EndsWith("/done", done.Path, StringComparison.Ordinal);
        await OnceAsync(ready);
        Assert.Contains($"form-action 'self' {portal.Stripe.Address}", done.Headers["Content-Security-Policy"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notice_is_enough_too_and_doubled_or_late_it_changes_nothing()
    {
        var (ready, key) = await AtCheckoutAsync();
        var paid = portal.Stripe.Pay(key);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => SendAsync(StripeStandIn.Notice("evt_" + key, Completed, paid))));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer));
        Assert.Equal(HttpStatusCode.OK, await SendAsync(StripeStandIn.Notice("evt_late_" + key, Completed, paid)));

        await OnceAsync(ready);
        Assert.Equal([NoticeOutcome.Settled, NoticeOutcome.Settled], (await NoticesAsync(key)).Select(notice => notice.Outcome));
    }

    [Fact]
    public async Task A_notice_that_says_paid_of_what_is_not_brings_nothing_and_is_kept_to_be_looked_at()
    {
        var (ready, key) = await AtCheckoutAsync();
        var lie = (JsonObject)portal.Stripe.Of(key).DeepClone();
        (lie["payment_status"], lie["status"]) = ("paid", "complete");

        Assert.Equal(HttpStatusCode.OK, await SendAsync(StripeStandIn.Notice("evt_" + key, Completed, lie)));

        Assert.Empty(await ready.MembershipsAsync());
        Assert.Equal(NoticeOutcome.Contradicted, Assert.Single(await NoticesAsync(key)).Outcome);
    }

    [Fact]
    public async Task First_expired_then_paid_as_notices_cross_is_settled_by_what_Stripe_says_when_asked()
    {
        var (ready, key) = await AtCheckoutAsync();
        var paid = portal.Stripe.Pay(key);

        await SendAsync(StripeStandIn.Notice("evt_1_" + key, Expired, paid));
        await SendAsync(StripeStandIn.Notice("evt_2_" + key, Completed, paid));

        await OnceAsync(ready);
        Assert.Equal([NoticeOutcome.Contradicted, NoticeOutcome.Settled], (await NoticesAsync(key)).OrderBy(notice => notice.Id).Select(notice => notice.Outcome));
    }

    [Fact]
    public async Task Without_any_notice_the_next_start_settles_it()
    {
        var (ready, key) = await AtCheckoutAsync();
        portal.Stripe.Pay(key);

        await portal.RestartAsync();

        await OnceAsync(ready);
    }

    [Fact]
    public async Task An_answer_that_was_lost_is_asked_for_again_and_there_is_one_page_to_pay_at()
    {
        var ready = await Buying.ReadyAsync(portal);
        var check = await ready.ChosenAsync(PaymentMethod.Card);
        portal.Stripe.LosesAnswerOf = "/v1/checkout/sessions";
        var before = portal.Stripe.Sessions.Count;

        await ToCheckoutAsync(check);
        var key = (await KeyAsync(ready))!;
        await portal.OpenAsync($"{ready.Path}/return?key={key}", ready.Partner.MpnAdmin);

        Assert.Equal(before + 1, portal.Stripe.Sessions.Count);
        portal.Stripe.Pay(key);
        await portal.OpenAsync($"{ready.Path}/return?key={key}", ready.Partner.MpnAdmin);
        await OnceAsync(ready);
    }

    [Theory]
    [InlineData("en", "does not answer. Nothing was lost")]
    [InlineData("fr", "ne répond pas. Rien n’est perdu")]
    public async Task While_Stripe_is_down_nothing_is_concluded_and_the_payer_reads_so(string language, string said)
    {
        var (ready, key) = await AtCheckoutAsync();
        portal.Stripe.Down = true;
        portal.Clock.Advance(TimeSpan.FromMinutes(11));

        var screen = await portal.OpenAsync($"{ready.Path}/return?key={key}", ready.Partner.MpnAdmin, language);
        portal.Stripe.Down = false;

        Assert.Contains(said, screen.Notice, StringComparison.Ordinal);
        Assert.Equal(OrderState.AwaitingPayment, Assert.Single(await ready.OrdersAsync()).On(portal.Today));
        portal.Stripe.Pay(key);
        await portal.OpenAsync($"{ready.Path}/return?key={key}", ready.Partner.MpnAdmin);
        await OnceAsync(ready);
    }

    [Fact]
    public async Task Who_leaves_Checkout_gives_the_charge_up_and_may_try_again()
    {
        var (ready, key) = await AtCheckoutAsync();

        var screen = await portal.OpenAsync(new Uri((string)portal.Stripe.Of(key)["cancel_url"]!).PathAndQuery, ready.Partner.MpnAdmin);

        Assert.Equal("expired", (string?)portal.Stripe.Of(key)["status"]);
        Assert.Equal(ready.Path + "/check", screen.Path);
        await ToCheckoutAsync(await screen.SubmitAsync(Buying.Accepted) is var _ ? await ready.ChosenAsync(PaymentMethod.Card) : screen);
        Assert.NotEqual(key, await KeyAsync(ready));
    }

    [Theory]
    [InlineData("wrong secret")]
    [InlineData("too old")]
    [InlineData("tampered")]
    [InlineData("unsigned")]
    [InlineData("no json")]
    public async Task A_notice_that_is_not_Stripes_own_is_refused(string fault)
    {
        var (ready, key) = await AtCheckoutAsync();
        var paid = portal.Stripe.Pay(key);
        var (body, signature) = fault switch
        {
            "wrong secret" => StripeStandIn.Notice("evt_" + key, Completed, paid, secret: "whsec_other"),
            "too old" => StripeStandIn.Notice("evt_" + key, Completed, paid, DateTimeOffset.UtcNow.AddMinutes(-6)),
            _ => StripeStandIn.Notice("evt_" + key, Completed, paid),
        };
        body = fault switch { "tampered" => body.Replace("paid", "Paid", StringComparison.Ordinal), "no json" => "paid", _ => body };

        Assert.Equal(HttpStatusCode.BadRequest, await SendAsync((body, fault == "unsigned" ? "" : signature)));

        Assert.Empty(await ready.MembershipsAsync());
        Assert.Empty(await NoticesAsync(key));
    }

    [Fact]
    public async Task A_notice_about_nothing_we_know_and_a_dispute_wait_for_support()
    {
        var (ready, key) = await AtCheckoutAsync();
        var session = portal.Stripe.Pay(key);
        await SendAsync(StripeStandIn.Notice("evt_paid_" + key, Completed, session));
        var strange = (JsonObject)session.DeepClone();
        strange["client_reference_id"] = Guid.NewGuid().ToString("D");

        await SendAsync(StripeStandIn.Notice("evt_strange", Completed, strange));
        await SendAsync(StripeStandIn.Notice("evt_dispute_" + key, "charge.dispute.created", new() { ["id"] = "dp_1", ["object"] = "dispute", ["payment_intent"] = (string?)session["payment_intent"] }));
        await SendAsync(StripeStandIn.Notice("evt_other", "customer.created", new() { ["id"] = "cus_1", ["object"] = "customer" }));

        var page = await portal.OpenAsync("/staff/money/gateway", "support");
        Assert.Contains("evt_strange", page.Text, StringComparison.Ordinal);
        Assert.Contains("disputes the charge", page.All("li").Single(one => one.TextContent.Contains("evt_dispute_" + key, StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("evt_other", page.Text, StringComparison.Ordinal);
        Assert.Single(await ready.MembershipsAsync());
    }

    [Theory]
    [InlineData(false, false, RefundState.Sent)]
    [InlineData(true, false, RefundState.Sent)]
    [InlineData(false, true, RefundState.Granted)]
    public async Task Money_goes_back_once_by_Stripe_or_waits_for_support(bool losesAnswer, bool refuses, RefundState state)
    {
        var (ready, key) = await AtCheckoutAsync();
        await SendAsync(StripeStandIn.Notice("evt_" + key, Completed, portal.Stripe.Pay(key)));
        var order = Assert.Single(await ready.OrdersAsync());
        var screen = await portal.OpenAsync($"/orders/{order.Number}/refund", ready.Partner.MpnAdmin);
        portal.Stripe.RefusesRefunds = refuses;
        portal.Stripe.LosesAnswerOf = losesAnswer ? "/v1/refunds" : null;

        await screen.SubmitAsync();
        if (losesAnswer)
        {
            await portal.RestartAsync();
        }

        portal.Stripe.RefusesRefunds = false;
        Assert.Equal(state, (await portal.WithDbAsync(db => db.Refunds.Of(ready.Partner.Id).SingleAsync())).State);
        Assert.Equal(refuses ? 0 : 1, portal.Stripe.Refunds.Count(one => (string?)one["payment_intent"] == (string?)portal.Stripe.Of(key)["payment_intent"]));
    }

    [Theory]
    [InlineData("EUR", 160_000, 160_000)]
    [InlineData("JPY", 50_000, 50_000)]
    [InlineData("KWD", 12_340, 12_340)]
    [InlineData("ISK", 1_600, 160_000)]
    public void Amounts_are_counted_as_Stripe_counts_them(string currency, long minor, long amount)
    {
        Assert.Equal(amount, StripeAmounts.Of(new(minor, currency)));
        Assert.Equal(new Money(minor, currency), StripeAmounts.Read(amount, currency.ToLowerInvariant()));
    }

    private async Task<(Buying Ready, string Key)> AtCheckoutAsync()
    {
        var ready = await Buying.ReadyAsync(portal);
        await ToCheckoutAsync(await ready.ChosenAsync(PaymentMethod.Card));
        return (ready, (await KeyAsync(ready))!);
    }

    /// <summary>Presses the button; where it leads is another site, which is not followed.</summary>
    private static async Task ToCheckoutAsync(Screen check) => _ = await check.SubmitAsync(Buying.Accepted);

    private Task<string?> KeyAsync(Buying ready) => portal.WithDbAsync(async db =>
    {
        var actors = (await db.Orders.Of(ready.Partner.Id).Select(order => order.Number).ToListAsync()).ConvertAll(number => "order/" + number);
        return (await db.Attempts.Where(attempt => actors.Contains(attempt.Actor) && attempt.Answer == null).ToListAsync()).Select(attempt => attempt.Key.ToString("D")).SingleOrDefault();
    });

    private Task<List<GatewayNotice>> NoticesAsync(string key) =>
        portal.WithDbAsync(db => db.GatewayNotices.AsNoTracking().Where(notice => notice.Charge == Guid.Parse(key)).ToListAsync());

    private async Task<HttpStatusCode> SendAsync((string Body, string Signature) notice)
    {
        using var client = portal.Client();
        using var request = new HttpRequestMessage(HttpMethod.Post, StripeSetup.NoticePath) { Content = new StringContent(notice.Body, Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("Stripe-Signature", notice.Signature);
        return (await client.SendAsync(request)).StatusCode;
    }

    private async Task OnceAsync(Buying ready)
    {
        Assert.Equal(OrderState.Paid, Assert.Single(await ready.OrdersAsync()).On(portal.Today));
        Assert.Single(await ready.MembershipsAsync());
        Assert.Single(await portal.WithDbAsync(db => db.Invoices.Of(ready.Partner.Id).ToListAsync()));
        Assert.Single(await ready.Partner.HistoryAsync(), line => line.What == nameof(PaymentReceived));
    }
}
