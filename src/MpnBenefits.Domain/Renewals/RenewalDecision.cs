using MpnBenefits.Domain.Benefits;
using MpnBenefits.Domain.Competencies;
using MpnBenefits.Domain.Payments;
using MpnBenefits.Domain.Programme;

namespace MpnBenefits.Domain.Renewals;

/// <summary>How a renewal stands today: each gate with its reason, and what would be kept.</summary>
public sealed record RenewalDecision(RenewalCase Case, IReadOnlyList<Gate> Gates, Keeping Keeping, Price? Price) : GatedDecision(Gates)
{
    public RenewalPhase Phase => Case.Phase;

    public IReadOnlyList<CompetencyJudgement> Judgements => Keeping.Judgements;

    public IReadOnlyList<CompetencyId> Kept => Keeping.Kept;

    public IReadOnlyList<CompetencyId> Ending => Keeping.Ending;

    /// <summary>The lower offer it renews into; null when it stays what it is.</summary>
    public OfferId? FallsTo => Keeping.Into.Id == Case.Membership.Offer ? null : Keeping.Into.Id;

    /// <summary>A transfer sent in time may still renew, although the window has closed.</summary>
    public bool IsLookedFor => this[GateKind.Fee].Why is TransferLookedFor;

    /// <summary>Why no colleague is asked for anything any more: once the window has closed none can help.</summary>
    public Refusal? NobodyToAsk => Phase is RenewalPhase.Closed ? this[GateKind.Window].Why as Refusal : null;

    /// <summary>What there will be more or less of, when not everything is kept as it is.</summary>
    public IReadOnlyList<BenefitChange> BenefitChanges()
    {
        var catalogue = Case.Programme.Catalogue;
        var kept = Keeping.Competencies.Where(one => one.At is not null).Select(one => (one.Judged.Competency, one.At!.Value));
        return BenefitChange.Between(
            BenefitSheet.Of(catalogue, [.. BenefitHolding.Of(Case.Membership, catalogue)]),
            BenefitSheet.Of(catalogue, [.. BenefitHolding.Of(Keeping.Into.Id, kept, catalogue)]));
    }

    /// <summary>The fee to pay now, or the first reason why not.</summary>
    public Result<Fee> PayableFee()
    {
        if (WhyNot is { } why)
        {
            return why;
        }

        return new Fee(Price!.Amount, Price.Demonstration);
    }
}
