namespace MpnBenefits.Domain.Renewals;

/// <summary>What is asked before a fee is paid, gate by gate, and whether it may be paid now.</summary>
public abstract record GatedDecision(IReadOnlyList<Gate> Gates)
{
    public int Settled => Gates.Count(gate => gate.IsSettled);

    /// <summary>The gates that keep the fee from being paid now; the fee itself only when it has no price.</summary>
    public IReadOnlyList<Gate> InTheWay => [.. Gates.Where(gate => gate is { Kind: not GateKind.Fee, IsPassed: false } or { Kind: GateKind.Fee, State: GateState.Stopped })];

    /// <summary>Whether nothing but the fee is left, for the one who asks.</summary>
    public bool MayPay => InTheWay.Count == 0;

    /// <summary>The first of what keeps the fee from being paid.</summary>
    public Refusal? WhyNot => InTheWay.Select(gate => gate.Why).OfType<Refusal>().FirstOrDefault();

    public Gate this[GateKind kind] => Gates.First(gate => gate.Kind == kind);

    public bool Has(GateKind kind) => Gates.Any(gate => gate.Kind == kind);
}
