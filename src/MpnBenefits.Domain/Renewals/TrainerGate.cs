using MpnBenefits.Domain.Competencies;
using MpnBenefits.Domain.Programme;
using MpnBenefits.Domain.Purchases;

namespace MpnBenefits.Domain.Renewals;

/// <summary>R26: certified trainers, asked for at the purchase and at each renewal.</summary>
internal static class TrainerGate
{
    public static Gate For(Offer offer, Evidence evidence, DateOnly today, bool isOver)
    {
        var has = evidence.TrainersOn(today);
        return has >= offer.Trainers
            ? new(GateKind.Trainers, GateState.Settled, new TrainersPresent(offer.Trainers, has))
            : new(GateKind.Trainers, isOver ? GateState.Missed : GateState.Stopped, new TrainersMissing(offer.Trainers, has));
    }
}
