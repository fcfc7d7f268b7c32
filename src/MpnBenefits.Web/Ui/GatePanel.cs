using MpnBenefits.Domain.Partners;
using MpnBenefits.Domain.Renewals;
using MpnBenefits.Domain.Requests;
using MpnBenefits.Web.Operations;

namespace MpnBenefits.Web.Ui;

/// <summary>
/// The gates of a renewal in the order a reader needs them: mine to settle, others', settled. Staff see it with nobody's
/// eyes.
/// </summary>
public sealed record GatePanel(RenewalDecision Decision, CompanyPicture Picture, Person? Reader, PortalRoles Roles)
{
    public IEnumerable<Gate> Mine => Open.Where(IsMine);

    public IEnumerable<Gate> Others => Open.Where(gate => !IsMine(gate));

    /// <summary>Passed with a loss, which must be seen before paying.</summary>
    public IEnumerable<Gate> Partly => Decision.Gates.Where(gate => gate.State is GateState.Partly);

    public IReadOnlyList<Gate> Settled => [.. Decision.Gates.Where(gate => gate.IsSettled)];

    /// <summary>The people who can settle a gate, by name; the reader among them stands first. Nobody, once the window has closed.</summary>
    public IReadOnlyList<Person> Who(Gate gate) => IsOver ? [] :
    [
        .. Picture.Holding(gate.SettledBy).Select(member => Picture.People[member.Person])
            .OrderByDescending(person => person.Id == Reader?.Id).ThenBy(person => person.Name, StringComparer.CurrentCulture),
    ];

    /// <summary>Those who were asked to settle it and have not answered: they are waited for, whoever else could do it.</summary>
    public IReadOnlyList<Person> Asked(Gate gate)
    {
        var deed = gate.Kind is GateKind.Profile ? RequestedDeed.ReviewProfile : RequestedDeed.Renew;
        return gate.Kind is GateKind.Profile or GateKind.Role or GateKind.Fee && !IsOver
            ? [.. Picture.OpenRequests(Decision.Case.Membership).Where(request => request.Deed == deed).Select(request => Picture.People[request.AskedOf]).Distinct()]
            : [];
    }

    public bool IsMine(Gate gate) => gate.State is GateState.ToDo && (gate.SettledBy & Roles) != PortalRoles.None;

    /// <summary>Where the gate is settled or read about; null where nothing is to be opened, or to be settled any more.</summary>
    public string? Href(Gate gate) => gate.Kind switch
    {
        _ when IsOver => null,
        GateKind.Profile => "/company/review",
        GateKind.Verification => "/company",
        GateKind.Requirements => $"/memberships/{Decision.Case.Membership.Id.Value:D}#competencies",
        _ => null,
    };

    public string Pill(Gate gate) => gate.State switch
    {
        GateState.Settled => "pill-good",
        GateState.Waived => "pill-waived",
        GateState.Stopped or GateState.Partly or GateState.Missed => "pill-stop",
        GateState.ToDo when IsMine(gate) => "pill-soon",
        GateState.ToDo => "pill-info",
        _ => "pill-quiet",
    };

    private bool IsOver => Decision.Phase is RenewalPhase.Closed;

    private IEnumerable<Gate> Open => Decision.Gates.Where(gate => !gate.IsPassed);
}

/// <summary>A phase as the word on a pill, and its colour.</summary>
public static class PhasePill
{
    public static string Class(RenewalPhase phase, int? daysLeft) => phase switch
    {
        RenewalPhase.Ahead => "pill-good",
        RenewalPhase.Open when daysLeft <= 1 => "pill-stop",
        RenewalPhase.Open => "pill-soon",
        _ => "pill-quiet",
    };
}
