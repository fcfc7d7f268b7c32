using MpnBenefits.Domain.Competencies;
using MpnBenefits.Domain.Memberships;
using static MpnBenefits.Domain.Tests.Programme.Mpn2021;

namespace MpnBenefits.Domain.Tests.Competencies;

public sealed class CompetencyDecisionTests
{
    private static readonly CompanyId Company = CompanyId.New();
    private static readonly DateOnly Anniversary = new(2021, 9, 1);
    private static readonly DateOnly Day = new(2021, 9, 20);
    private readonly PersonId sophie = PersonId.New();
    private readonly PersonId marc = PersonId.New();

    [Fact]
    public void Two_people_accept_what_is_held_for_one_anniversary_and_no_other()
    {
        var decision = Proposed(Silver, Held(Silver));
        Assert.Equal((DecisionState.Proposed, Anniversary, Anniversary), (decision.State, decision.Anniversary, decision.Until));
        Assert.False(decision.Covers(Security, Silver, Anniversary));

        Assert.Null(Why(decision.Confirm(marc, Day.AddDays(1))));

        Assert.Equal((DecisionState.Confirmed, Day.AddDays(1), false), (decision.State, decision.ConfirmedOn, decision.ForPurchase));
        Assert.True(decision.Covers(Security, Silver, Anniversary));
        Assert.False(decision.Covers(Security, Silver, Anniversary.AddDays(1)));
        Assert.False(decision.Covers(Security, Silver, Anniversary.AddYears(1)));
        Assert.False(decision.Covers(Security, Gold, Anniversary));
        Assert.False(decision.Covers(DataPlatform, Silver, Anniversary));
    }

    [Theory]
    [InlineData("2021-09-19", false)]
    [InlineData("2021-09-20", true)]
    [InlineData("2022-09-19", true)]
    [InlineData("2022-09-20", false)]
    public void What_is_not_held_is_accepted_for_a_purchase_within_a_year_of_the_proposal(string purchase, bool covered)
    {
        var decision = Proposed(Gold);
        _ = decision.Confirm(marc, Day);

        Assert.True(decision.ForPurchase);
        Assert.Equal(covered, decision.Covers(Security, Gold, DateOnly.Parse(purchase, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Whoever_proposed_it_decides_nothing_and_alone_withdraws_it()
    {
        var decision = Proposed(Silver);

        Assert.Equal(new OwnProposal(Security), Why(decision.Confirm(sophie, Day)));
        Assert.Equal(new OwnProposal(Security), Why(decision.Decline(sophie, Day)));
        Assert.Equal(new ProposalOfAnother(sophie), Why(decision.Withdraw(marc, Day)));
        Assert.Null(Why(decision.Withdraw(sophie, Day)));

        Assert.Equal((DecisionState.Withdrawn, sophie, Day), (decision.State, decision.EndedBy, decision.EndedOn));
        Assert.Equal(new DecisionNotWaiting(Security), Why(decision.Confirm(marc, Day)));
    }

    [Fact]
    public void Declined_it_covers_nothing_and_may_be_proposed_anew()
    {
        var decision = Proposed(Silver);
        Assert.Null(Why(decision.Decline(marc, Day)));

        Assert.Equal(DecisionState.Declined, decision.State);
        Assert.False(decision.Covers(Security, Silver, Day));
        Assert.Equal(new DecisionNotWaiting(Security), Why(decision.Withdraw(sophie, Day)));
        Assert.Null(Why(Propose(Silver, [decision])));
    }

    [Fact]
    public void One_waits_at_a_time_and_a_year_is_decided_once()
    {
        var decision = Proposed(Silver);
        Assert.Equal(new DecisionStandsAlready(Security, Day), Why(Propose(Gold, [decision], Day.AddDays(1))));

        _ = decision.Confirm(marc, Day);
        Assert.Equal(new DecisionStandsAlready(Security, Day), Why(Propose(Silver, [decision], Day.AddDays(1))));
        Assert.Equal(new DecisionStandsAlready(Security, Day), Why(Propose(Gold, [decision], Day)));
        Assert.Null(Why(Propose(Gold, [decision], Day.AddDays(1))));
        Assert.Null(Why(Propose(Silver, [decision], Day.AddYears(1))));
    }

    [Fact]
    public void What_its_rows_judge_is_never_decided() =>
        Assert.Equal(
            new CompetencyHasRequirements(DataPlatform),
            Why(CompetencyDecision.Propose(new(Company, Catalogue[DataPlatform], Silver, null), "They are good", [], sophie, Day)));

    [Fact]
    public void It_is_held_until_its_window_has_closed_and_at_no_higher_level()
    {
        Assert.Equal(Anniversary, About(Silver, Day, Held(Silver)).HeldTo);
        Assert.Equal(Anniversary, About(Silver, Day, Held(Gold)).HeldTo);
        Assert.Null(About(Gold, Day, Held(Silver)).HeldTo);
        Assert.Equal(Anniversary, About(Silver, new(2021, 10, 1), Held(Silver)).HeldTo);
        Assert.Null(About(Silver, new(2021, 10, 2), Held(Silver)).HeldTo);
        Assert.Null(About(Silver, Day).HeldTo);
    }

    private static Membership Held(LevelId level) =>
        Membership.Begin(Company, Catalogue.OfferOf(level).Id, Anniversary.AddYears(-1), 1, (Security, level));

    private static DecisionSubject About(LevelId level, DateOnly today, params Membership[] memberships) =>
        DecisionSubject.Of(Company, Catalogue[Security], level, memberships, Catalogue, today);

    private CompetencyDecision Proposed(LevelId level, params Membership[] memberships)
    {
        Assert.False(CompetencyDecision.Propose(About(level, Day, memberships), "Their people teach it", [], sophie, Day).Refused(out _, out var decision));
        return decision!;
    }

    private Result<CompetencyDecision> Propose(LevelId level, IReadOnlyList<CompetencyDecision> earlier, DateOnly? on = null) =>
        CompetencyDecision.Propose(About(level, on ?? Day), "Again", earlier, sophie, on ?? Day);

    private static Refusal? Why(Result<CompetencyDecision> result) => result.Refused(out var why, out _) ? why : null;
}
