using MpnBenefits.Domain.Competencies;
using MpnBenefits.Domain.Renewals;
using MpnBenefits.Domain.Tests.Competencies;
using static MpnBenefits.Domain.Tests.Programme.Mpn2021;

namespace MpnBenefits.Domain.Tests.Renewals;

public sealed class RenewalRequirementsTests
{
    private static readonly DateOnly InH1 = new(2021, 2, 10);

    [Fact]
    public void R22c_A_pack_has_no_requirements_gate() =>
        Assert.DoesNotContain(new Situation("map").Reviewed().On(5).Gates, gate => gate.Kind is GateKind.Requirements);

    [Fact]
    public void R3_Extended_competencies_are_waived_and_never_called_met()
    {
        var decision = Wide(InH1, DataPlatform, AppDevelopment).On(5);

        var gate = decision[GateKind.Requirements];
        Assert.Equal(GateState.Waived, gate.State);
        var why = Assert.IsType<CompetenciesWaived>(gate.Why);
        Assert.Equal([AppDevelopment, DataPlatform], why.Waived);
        Assert.Equal(new DateOnly(2022, 2, 10), why.Until);
        Assert.True(decision.MayPay);
    }

    [Fact]
    public void R2b_Wide_World_keeps_one_competency_and_loses_the_other_by_name()
    {
        var decision = Wide(InH1, CloudBusinessApplications, CloudPlatform).Knowing(new Known(CloudBusinessApplications).Score(55)).On(5);

        var gate = decision[GateKind.Requirements];
        Assert.Equal((GateState.Partly, true), (gate.State, gate.IsPassed));
        var why = Assert.IsType<SomeCompetenciesEnd>(gate.Why);
        Assert.Equal([[CloudPlatform], [CloudPlatform]], [why.Kept, decision.Kept]);
        Assert.Equal([[CloudBusinessApplications], [CloudBusinessApplications]], [why.Ending, decision.Ending]);
        Assert.True(decision.MayPay);
    }

    [Fact]
    public void R2a_With_nothing_kept_there_is_nothing_to_renew()
    {
        var decision = Wide(InH1, CloudBusinessApplications).Knowing(new Known(CloudBusinessApplications).Score(55)).On(5);

        Assert.Equal(GateState.Stopped, decision[GateKind.Requirements].State);
        Assert.True(decision.PayableFee().Refused(out var why, out _));
        Assert.Equal([CloudBusinessApplications], Assert.IsType<NoCompetencyKept>(why).Ending);
    }

    [Fact]
    public void R2c_By_merit_it_renews_although_the_extension_leaves_it_out()
    {
        var decision = Wide(InH1, CloudBusinessApplications).Knowing(new Known(CloudBusinessApplications).Score(82)).On(5);

        Assert.Equal(GateState.Settled, decision[GateKind.Requirements].State);
        Assert.Equal([CloudBusinessApplications], Assert.IsType<CompetenciesKept>(decision[GateKind.Requirements].Why).Kept);
    }

    [Fact]
    public void R3b_Before_the_second_half_of_2021_is_extended_a_July_anniversary_is_checked()
    {
        var situation = Wide(new(2021, 7, 5), DataPlatform);
        situation.Extensions = BeforeSecondHalf;

        Assert.Equal(GateState.Stopped, situation.On(5)[GateKind.Requirements].State);

        situation.Extensions = Extensions;
        Assert.Equal(GateState.Waived, situation.On(5)[GateKind.Requirements].State);
    }

    [Fact]
    public void A_met_competency_beside_a_waived_one_is_kept_not_waived()
    {
        var decision = Wide(InH1, CloudBusinessApplications, CloudPlatform).Knowing(new Known(CloudBusinessApplications).Score(82)).On(5);

        Assert.Equal(GateState.Settled, decision[GateKind.Requirements].State);
        Assert.Equal([CloudBusinessApplications, CloudPlatform], decision.Kept);
    }

    [Fact]
    public void A_competency_without_rows_cannot_be_judged_and_ends()
    {
        var situation = Wide(new(2022, 3, 1), Security);

        Assert.Equal(JudgementOutcome.CannotJudge, Assert.Single(situation.On(5).Judgements).Outcome);
        Assert.Equal(GateState.Stopped, situation.On(5)[GateKind.Requirements].State);
    }

    [Fact]
    public void A_competency_that_support_accepted_is_kept_and_a_lower_decision_keeps_it_lower()
    {
        var anniversary = new DateOnly(2022, 3, 1);
        var kept = Wide(anniversary, Security).Knowing(new Known(Security).Decided(Gold, anniversary, anniversary)).On(5);
        var lower = Wide(anniversary, Security).Knowing(new Known(Security).Decided(Silver, anniversary, anniversary)).On(5);

        Assert.IsType<CompetenciesKept>(kept[GateKind.Requirements].Why);
        Assert.Equal((GateState.Settled, GateState.Partly), (kept[GateKind.Requirements].State, lower[GateKind.Requirements].State));
        Assert.Equal(new OfferId("silver"), lower.FallsTo);
    }

    [Fact]
    public void R7_The_figures_of_the_day_of_asking_decide()
    {
        var situation = new Situation("silver", new(2022, 3, 1), (CloudPlatform, Silver)).Reviewed()
            .Knowing(new Known(CloudPlatform).Exams(1).Azure(15_000m, "2022-02"));

        Assert.Equal(GateState.Settled, situation.On(5)[GateKind.Requirements].State);
        Assert.Equal(GateState.Missed, situation.On(new DateOnly(2023, 3, 5))[GateKind.Requirements].State);
    }

    private static Situation Wide(DateOnly anniversary, params CompetencyId[] competencies) =>
        new Situation("gold", anniversary, [.. competencies.Select(one => (one, Gold))]) { Extensions = Extensions }.Reviewed();
}
