using MpnBenefits.Domain.Refunds;
using MpnBenefits.Web.Text;

namespace MpnBenefits.Web.Api;

/// <summary>A refund's decision on the wire. Order and names of the members are a contract.</summary>
public sealed record RefundAnswer(bool Allowed, DateOnly LastDay, IReadOnlyList<WhyAnswer> Why)
{
    public static RefundAnswer Of(RefundDecision decision, Words words) =>
        new(decision.Allowed, decision.LastDay, [.. decision.Why.Select(why => WhyAnswer.Of(why, words))]);
}
