using MpnBenefits.Domain.Programme;
using MpnBenefits.Domain.Purchases;
using static MpnBenefits.Domain.Tests.Programme.Mpn2021;

namespace MpnBenefits.Domain.Tests.Programme;

public sealed class OfferAdviceTests
{
    private static readonly Qualification Best = new(Silver, DataPlatform);

    [Fact]
    public void R27a_Who_delivers_training_is_sent_to_the_learning_pack() =>
        Assert.Equal(new SuggestedForTraining(new("lap")), Advise(OfferAudience.Trains, wants: false).Why);

    [Fact]
    public void R27a_Also_when_a_competency_is_wanted_and_qualified_beside_it() =>
        Assert.Equal(new SuggestedForTraining(new("lap")), Advise(OfferAudience.Trains, wants: true, Best).Why);

    [Fact]
    public void R27b_Who_builds_solutions_is_sent_to_the_action_pack() =>
        Assert.Equal(new SuggestedForBuilding(new("map")), Advise(OfferAudience.Builds, wants: false).Why);

    [Fact]
    public void Who_wants_a_competency_and_has_one_qualified_is_sent_to_its_level() =>
        Assert.Equal(new SuggestedByQualification(new("silver"), DataPlatform, Silver), Advise(OfferAudience.Builds, wants: true, Best).Why);

    [Fact]
    public void Who_wants_one_and_has_none_is_sent_to_what_helps_to_get_there() =>
        Assert.Equal(new SuggestedUntilQualified(new("map")), Advise(OfferAudience.Builds, wants: true).Why);

    [Fact]
    public void Who_looks_round_needs_nothing_yet() =>
        Assert.Equal(new NetworkSuffices(new("network")), Advise(OfferAudience.Joins, wants: false).Why);

    private static OfferAdvice Advise(OfferAudience mainly, bool wants, Qualification? best = null) => OfferAdvice.For(Mpn2021.Catalogue, mainly, wants, best);
}
