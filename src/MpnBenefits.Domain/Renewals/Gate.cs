using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Domain.Renewals;

/// <summary>One thing that must be so before a fee is paid, how it stands, why, and which roles can settle it.</summary>
public sealed record Gate(GateKind Kind, GateState State, Reason Why, PortalRoles SettledBy = PortalRoles.None)
{
    /// <summary>What a count of settled gates counts: a partial loss stops nothing, and is not settled either.</summary>
    public bool IsSettled => State is GateState.Settled or GateState.Waived;

    public bool IsPassed => State is GateState.Settled or GateState.Partly or GateState.Waived;
}

public enum GateKind
{
    Window,

    /// <summary>Of a purchase: whether the offer is sold to the company at all.</summary>
    Offer,
    Profile,
    Verification,
    Requirements,
    Trainers,
    Role,
    Fee,
}

public enum GateState
{
    Settled,

    /// <summary>It does not stop the renewal, but not everything is kept.</summary>
    Partly,

    /// <summary>Not checked, because an extension says so; shown as waived, never as met.</summary>
    Waived,

    /// <summary>Somebody in the company can settle it.</summary>
    ToDo,

    /// <summary>Its day has not come.</summary>
    Later,

    /// <summary>It stops the renewal, and a deed in the portal does not settle it.</summary>
    Stopped,

    /// <summary>The window has closed without it: what was missing, with nobody to wait for.</summary>
    Missed,
}
