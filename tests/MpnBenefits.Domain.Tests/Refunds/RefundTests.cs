using MpnBenefits.Domain.Invoices;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Domain.Refunds;
using MpnBenefits.Domain.Renewals;
using MpnBenefits.Domain.Taxes;
using MpnBenefits.Domain.Tests.Programme;
using MpnBenefits.Domain.Tests.Purchases;
using MpnBenefits.Domain.Tests.Renewals;
using static MpnBenefits.Domain.Tests.Renewals.Situation;

namespace MpnBenefits.Domain.Tests.Refunds;

/// <summary>Money that goes back, its papers, and what is undone with it.</summary>
public sealed class RefundTests
{
    private static readonly DateOnly Paid = new(2021, 9, 25);
    private static readonly RenewalPolicy Policy = Mpn2021.Catalogue.Renewal;
    private static readonly CompetencyId DataPlatform = new("data-platform");
    private static readonly CompetencyId AppDevelopment = new("app-development");
    private static readonly LevelId Gold = new("gold");
    private static readonly LevelId Silver = new("silver");

    private readonly Situation situation = new("gold", null, (DataPlatform, Gold), (AppDevelopment, Gold));

    [Fact]
    public void Granted_it_waits_for_the_money_and_is_sent_once()
    {
        var (order, invoice) = Invoiced();
        var refund = Refund.Ask(order, RefundGround.BySupport, order.Total, Renewer, "we bought the wrong one", Paid.AddDays(40));
        Assert.Equal((RefundState.Asked, order.Total), (refund.State, refund.Amount));

        Assert.False(refund.Grant(CreditNote.Of(invoice, Paid.AddDays(41)), RefundGround.BySupport, "agreed", Paid.AddDays(41)).Refused(out _, out _));
        Assert.Equal(RefundState.Granted, refund.State);
        Assert.True(refund.Send(new(Paid.AddDays(40), "out-1", null), Paid.AddDays(42)).Refused(out var early, out _));
        Assert.IsType<PaymentBeforeOrder>(early);
        Assert.True(refund.Send(new(Paid.AddDays(43), "out-1", null), Paid.AddDays(42)).Refused(out var ahead, out _));
        Assert.IsType<PaymentInFuture>(ahead);

        Assert.False(refund.Send(new(Paid.AddDays(42), "out-1", null), Paid.AddDays(42)).Refused(out _, out _));
        Assert.Equal((RefundState.Sent, "out-1"), (refund.State, refund.SentReference));
        Assert.True(refund.Send(new(Paid.AddDays(42), "out-2", null), Paid.AddDays(42)).Refused(out var again, out _));
        Assert.Equal(new RefundAlreadyDecided(refund.Number), again);
    }

    [Fact]
    public void Declined_it_stays_declined_and_says_why()
    {
        var (order, invoice) = Invoiced();
        var refund = Refund.Ask(order, RefundGround.OnRequest, order.Total, Renewer, null, Paid.AddDays(40));

        Assert.False(refund.Decline("The thirty days are over.", Paid.AddDays(41)).Refused(out _, out _));

        Assert.Equal((RefundState.Declined, "The thirty days are over."), (refund.State, refund.Answer));
        Assert.True(refund.Grant(CreditNote.Of(invoice, Paid.AddDays(41)), RefundGround.BySupport, null, Paid.AddDays(41)).Refused(out var why, out _));
        Assert.IsType<RefundAlreadyDecided>(why);
    }

    [Fact]
    public void A_chargeback_has_taken_the_money_already()
    {
        var (order, invoice) = Invoiced();
        var refund = Refund.Ask(order, RefundGround.BySupport, order.Total, null, null, Paid.AddDays(40));

        refund.Grant(CreditNote.Of(invoice, Paid.AddDays(41)), RefundGround.Chargeback, "the bank took it", Paid.AddDays(41));

        Assert.Equal(RefundState.Sent, refund.State);
    }

    [Fact]
    public void Credit_notes_take_back_the_whole_the_tax_or_the_rest()
    {
        var (_, invoice) = Invoiced(new(TaxTreatment.Charged, 2000));

        Assert.Equal(Money.Of(5760m, "EUR"), CreditNote.Of(invoice, Paid).Total);
        Assert.Equal((0L, Money.Of(960m, "EUR")), (CreditNote.OfTax(invoice, Paid).Net.Minor, CreditNote.OfTax(invoice, Paid).Total));
        Assert.Equal(invoice.Total, CreditNote.OfTax(invoice, Paid).Total + CreditNote.OfNet(invoice, Paid).Total);
    }

    [Fact]
    public void Numbers_are_of_the_year_and_the_last_one_taken_holds()
    {
        var (_, invoice) = Invoiced();
        INumbered numbered = invoice;

        numbered.Take(7);
        numbered.Take(8);

        Assert.Equal(("invoice-2021", "I2021-000008"), (numbered.Series, invoice.Number));
        Assert.Equal(new InvoiceIssued("I2021-000008", invoice.OrderNumber, invoice.Total), Assert.Single(invoice.Happened));
    }

    [Fact]
    public void R9_A_refunded_renewal_is_as_if_it_had_not_been_renewed()
    {
        var (renewal, order) = Renewed();
        Assert.Equal((2, new OfferId("silver")), (situation.Membership.YearsHeld, situation.Membership.Offer));

        Assert.False(renewal.Undo(situation.Membership).Refused(out var why, out _), why?.Code);
        order.Refund();

        Assert.Equal((1, Anniversary, new OfferId("gold")), (situation.Membership.YearsHeld, situation.Membership.Anniversary, situation.Membership.Offer));
        Assert.Equal([(AppDevelopment, Gold), (DataPlatform, Gold)], situation.Membership.Competencies.Select(held => (held.Competency, held.Level)).OrderBy(held => held.Competency.Value));
        Assert.Equal((null, OrderState.Refunded), (renewal.RenewedOn, order.On(Paid.AddDays(9))));
        Assert.Equal(new OrderWasRefunded(order.Number), order.Why(renewal.DaysOf(order, Policy), Paid.AddDays(9)));
    }

    [Fact]
    public void What_was_built_upon_is_not_undone_under_it()
    {
        var (renewal, _) = Renewed();
        situation.Membership.GiveWay(new("gold"), Paid.AddDays(3));

        Assert.True(renewal.Undo(situation.Membership).Refused(out var why, out _));

        Assert.Equal(new BuiltUponSince(new("silver")), why);
    }

    [Fact]
    public void R60_A_refunded_upgrade_ends_and_what_it_had_replaced_goes_on()
    {
        var buyer = new Buyer().Holding("silver", "2021-03-15", (new("cloud-platform"), Silver)).GoldInCloudPlatform();
        var (purchase, order) = buyer.Ordering("gold");
        buyer.Pays(purchase, order, Buyer.Today);
        var (silver, gold) = (buyer.Memberships[0], buyer.Memberships[1]);
        Assert.NotNull(silver.EndedOn);

        Assert.False(purchase.Undo(order, buyer.Memberships, Buyer.Today.AddDays(5)).Refused(out _, out _));

        Assert.Equal((null, Buyer.Today.AddDays(5), true), (silver.EndedOn, gold.EndedOn!.Value, gold.Refunded));
        Assert.True(purchase.Undo(order, buyer.Memberships, Buyer.Today.AddDays(6)).Refused(out var why, out _));
        Assert.Equal(new BuiltUponSince(new("gold")), why);
    }

    [Fact]
    public void What_was_refunded_is_not_renewed()
    {
        situation.Membership.Refund(Paid, "2021-000123");

        Assert.Equal(new PaymentWasRefunded(new("gold"), Paid), situation.Reviewed().On(Paid.AddDays(1)).WhyNot);
    }

    [Theory]
    [InlineData("2022-09-25", typeof(TaxRefundableUntil))]
    [InlineData("2022-09-26", typeof(TaxRefundTooLate))]
    public void Tax_is_asked_back_within_a_year(string on, Type reason) =>
        Assert.IsType(reason, Mpn2021.Catalogue.Refund.TaxBack(Money.Of(320m, "EUR"), Paid, Day(on)));

    [Fact]
    public void Where_no_tax_was_charged_none_goes_back() =>
        Assert.IsType<NoTaxWasCharged>(Mpn2021.Catalogue.Refund.TaxBack(Money.Of(0m, "EUR"), Paid, Paid));

    private (Order Order, Invoice Invoice) Invoiced(Tax tax = default)
    {
        var renewal = Renewal.Start(situation.Membership, Renewer, At(new(2021, 9, 10)));
        var order = Order.Open(
            renewal, "2021-000123", new("gold"), new(Money.Of(4800m, "EUR"), true), PaymentMethod.BankTransfer, At(new(2021, 9, 10)), new(2021, 10, 10), tax);
        renewal.Settle(order, situation.Membership, new(Paid, "bank-1", null), Policy, Paid);
        var seller = Party.Of(Profile("IE"));
        return (order, Invoice.Issue(order, seller, situation.Company, new(Anniversary.AddDays(1), situation.Membership.Anniversary), Paid));
    }

    private (Renewal Renewal, Order Order) Renewed()
    {
        var renewal = Renewal.Start(situation.Membership, Renewer, At(new(2021, 9, 10)));
        renewal.Fix([AppDevelopment], new Dictionary<CompetencyId, LevelId> { [DataPlatform] = Silver }, new("silver"));
        var order = Order.Open(renewal, "2021-000123", new("silver"), new(SilverFee, true), PaymentMethod.BankTransfer, At(new(2021, 9, 10)), new(2021, 10, 10));
        Assert.False(renewal.Settle(order, situation.Membership, new(Paid, "bank-1", null), Policy, Paid).Refused(out _, out _));
        return (renewal, order);
    }
}
