using MpnBenefits.Domain.Payments;
using MpnBenefits.Domain.Renewals;
using MpnBenefits.Domain.Tests.Competencies;
using static MpnBenefits.Domain.Tests.Programme.Mpn2021;

namespace MpnBenefits.Domain.Tests.Renewals;

public sealed class FallingBackTests
{
    private static readonly CompetencyId[] OnlyCloudPlatform = [CloudPlatform];

    [Fact]
    public void Gold_that_meets_silver_only_renews_as_silver_at_its_full_price()
    {
        var decision = Holding(CloudPlatform).Knowing(new Known(CloudPlatform).Exams(1).Azure(15_000)).On(5);

        Assert.Equal(GateState.Partly, decision[GateKind.Requirements].State);
        var why = Assert.IsType<RenewsAtLowerLevel>(decision[GateKind.Requirements].Why);
        Assert.Equal((new OfferId("gold"), new OfferId("silver")), (why.Held, why.Into));
        Assert.Equal(OnlyCloudPlatform, why.Kept);
        Assert.Equal((new OfferId("silver"), Money.Of(1600m, "EUR"), true), (decision.FallsTo!.Value, decision.Price!.Amount, decision.MayPay));
    }

    [Fact]
    public void Gold_with_one_gold_competency_stays_gold_and_keeps_the_other_at_silver()
    {
        var decision = Holding(CloudPlatform, DataPlatform)
            .Knowing(new Known(CloudPlatform).Exams(1).Azure(15_000)).Knowing(GoldDataPlatform()).On(5);

        var why = Assert.IsType<SomeCompetenciesFall>(decision[GateKind.Requirements].Why);
        Assert.Equal(OnlyCloudPlatform, why.Falling);
        Assert.Equal(Silver, why.Level);
        Assert.Null(decision.FallsTo);
        Assert.Equal(Money.Of(4800m, "EUR"), decision.Price!.Amount);
    }

    [Fact]
    public void Falling_back_keeps_the_anniversary_and_lowers_what_is_carried()
    {
        var situation = Holding(CloudPlatform, AppDevelopment).Knowing(new Known(CloudPlatform).Exams(1).Azure(15_000));
        var decision = situation.On(5);
        var renewal = Renewal.Start(situation.Membership, Situation.Renewer, Situation.At(new(2021, 9, 6)));
        renewal.Fix(decision.Ending, decision.Keeping.Lowered, decision.FallsTo);
        var order = Order.Open(renewal, "2021-000009", decision.Keeping.Into.Id, new(decision.Price!.Amount, true), PaymentMethod.Card, Situation.At(new(2021, 9, 6)), new(2021, 10, 1));

        Assert.False(renewal.Settle(order, situation.Membership, new(new(2021, 9, 6), "card", null), Catalogue.Renewal, new(2021, 9, 6)).Refused(out _, out _));

        Assert.Equal((new OfferId("silver"), new DateOnly(2022, 9, 1)), (situation.Membership.Offer, situation.Membership.Anniversary));
        Assert.Equal([(CloudPlatform, Silver)], situation.Membership.Competencies.Select(one => (one.Competency, one.Level)));
    }

    [Fact]
    public void Fixed_anew_on_better_facts_nothing_falls()
    {
        var situation = Holding(CloudPlatform);
        var renewal = Renewal.Start(situation.Membership, Situation.Renewer, Situation.At(new(2021, 9, 6)));
        renewal.Fix([], new Dictionary<CompetencyId, LevelId> { [CloudPlatform] = Silver }, new("silver"));
        renewal.Fix([CloudPlatform]);
        renewal.Fix([]);

        Assert.Equal((null, 0, 0), (renewal.Into, renewal.Ending.Count, renewal.Lowered.Count));
        Assert.Single(renewal.Happened.OfType<CompetenciesLowered>(), what => what.Into == new OfferId("silver"));
    }

    [Fact]
    public void After_the_window_it_is_said_what_fell_short() =>
        Assert.Equal(OnlyCloudPlatform, Assert.IsType<RequirementsShort>(
            Holding(CloudPlatform).Knowing(new Known(CloudPlatform).Exams(1).Azure(15_000)).On(33)[GateKind.Requirements].Why).Ending);

    [Theory]
    [InlineData(0, GateState.Stopped)]
    [InlineData(1, GateState.Settled)]
    public void R26_A_learning_pack_is_renewed_with_a_trainer(int trainers, GateState state)
    {
        var situation = new Situation("lap").Reviewed();
        situation.Trainers = trainers;

        Assert.Equal(state, situation.On(5)[GateKind.Trainers].State);
    }

    private static Situation Holding(params CompetencyId[] held) => new Situation("gold", null, [.. held.Select(one => (one, Gold))]).Reviewed();

    private static Known GoldDataPlatform() => new Known(DataPlatform).Skills(4, Domain.Competencies.SkillKind.Assessment);
}
