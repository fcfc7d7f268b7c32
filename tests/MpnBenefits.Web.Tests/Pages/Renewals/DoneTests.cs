using MpnBenefits.Domain.Payments;

namespace MpnBenefits.Web.Tests.Pages.Renewals;

public sealed class DoneTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("en", "Paid. Silver membership holds until ", "Reference", "Not kept")]
    [InlineData("fr", "C’est payé. L’adhésion Silver est valable jusqu’au ", "Référence", "non conservées")]
    public async Task It_confirms_with_a_reference_the_new_anniversary_and_what_comes_next(string language, string head, string reference, string dropped)
    {
        var ready = await Renewing.ReadyAsync(portal, -10, "silver", "data-platform");

        var done = await ready.PaidAsync(language: language);

        Assert.Equal(head + ready.Said(ready.Membership.NextAnniversary, language), done.Heading);
        Assert.Equal([reference, (await ready.OrderAsync()).Number], done.Texts(".done dl > div:first-child :is(dt, .ref)"));
        Assert.Contains(ready.Said(ready.Membership.NextAnniversary.AddDays(30), language), done.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(dropped, done.Text, StringComparison.Ordinal);
        done.AssertFewStatements();
    }

    [Fact]
    public async Task What_was_dropped_is_named_and_gone_from_the_membership()
    {
        var ready = await Renewing.ReadyAsync(portal, -10, "gold", "cloud-business-applications", "data-platform");

        var done = await ready.PaidAsync();

        Assert.Contains("Not kept, because the requirements were not met: Cloud Business Applications.", done.Text, StringComparison.Ordinal);
        Assert.Equal("data-platform", Assert.Single((await ready.FreshAsync()).Competencies).Competency.Value);
    }

    [Fact]
    public async Task A_viewer_reads_it_without_the_order()
    {
        var ready = await Renewing.ReadyAsync(portal);
        await ready.PaidAsync();

        var done = await ready.OpenAsync("/done", ready.Partner.Viewer);

        Assert.Equal(200, done.Status);
        Assert.DoesNotContain(done.Links, link => link.Href.StartsWith("/orders/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_transfer_is_told_its_amount_number_account_and_last_day()
    {
        var ready = await Renewing.ReadyAsync(portal);

        var done = await ready.SentAsync(PaymentMethod.BankTransfer);

        var order = await ready.OrderAsync();
        Assert.Equal($"Transfer 400.00\u00a0€, so that it arrives by {ready.Said(ready.Window.LastDay)}", done.Heading);
        Assert.Equal(["Quote", order.Number, $"and MPN ID {ready.Partner.MpnId}"], done.Texts(".done dl > div:first-child :is(dt, .ref, .hint)"));
        Assert.Contains("FR00 0000", done.Text, StringComparison.Ordinal);
        Assert.Contains(("Pay another way", ready.Path + "/pay"), done.Links);
    }

    [Fact]
    public async Task With_nothing_done_it_leads_to_the_renewal()
    {
        var ready = await Renewing.ReadyAsync(portal);

        Assert.Equal(ready.Path, (await ready.OpenAsync("/done")).Path);
    }
}
