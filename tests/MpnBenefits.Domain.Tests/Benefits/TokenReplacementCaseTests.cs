using MpnBenefits.Domain.Benefits;
using MpnBenefits.Domain.Tests.Programme;

namespace MpnBenefits.Domain.Tests.Benefits;

public sealed class TokenReplacementCaseTests
{
    private static readonly DateOnly Activated = new(2021, 3, 1);

    [Theory]
    [InlineData("2021-03-01", true)]
    [InlineData("2021-03-31", true)]
    [InlineData("2021-04-01", false)]
    public void R39_Day_thirty_is_included(string asked, bool allowed)
    {
        var decision = Decide(DateOnly.Parse(asked, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal((allowed, new DateOnly(2021, 3, 31)), (decision.Allowed, decision.LastDay));
        Assert.Equal(allowed ? new TokenReplaceable(ReplacementReason.WrongTenant, new(2021, 3, 31)) : new ReplacementTooLate(new(2021, 3, 31)), Assert.Single(decision.Why));
    }

    [Fact]
    public void R36_R37_Two_reasons_are_settled_at_once_and_another_is_not()
    {
        Assert.True(Decide(Activated, ReplacementReason.SeatsAddedByMistake).Allowed);
        Assert.Equal(new ReplacementReasonNotCovered(), Assert.Single(Decide(Activated, ReplacementReason.Other).Why));
    }

    [Fact]
    public void R38_Once_and_a_replacement_never()
    {
        var decision = new TokenReplacementCase(Activated, Activated, ReplacementReason.WrongTenant, AlreadyReplaced: true, IsReplacement: true).Decide(Mpn2021.Catalogue.Tokens);

        Assert.Equal([new ReplacementIsNotReplaced(), new TokenWasReplaced(1)], decision.Why);
    }

    private static TokenReplacementDecision Decide(DateOnly asked, ReplacementReason reason = ReplacementReason.WrongTenant) =>
        new TokenReplacementCase(Activated, asked, reason, false, false).Decide(Mpn2021.Catalogue.Tokens);
}
