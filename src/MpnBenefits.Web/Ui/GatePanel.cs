using MpnBenefits.Domain.Memberships;
using MpnBenefits.Domain.Partners;
using MpnBenefits.Domain.Purchases;
using MpnBenefits.Domain.Renewals;
using MpnBenefits.Domain.Requests;
using MpnBenefits.Web.Operations;

namespace MpnBenefits.Web.Ui;

/// <summary>
/// The gates of a renewal or a purchase in the order a reader needs them: mine to settle, others', settled. Staff see it
/// with nobody's eyes.
/// </summary>
/// <param name="Decision">The gates.</param>
/// <param name="Picture">The company, for its people.</param>
/// <param name="Reader">Who looks; nobody for staff.</param>
/// <param name="Roles">The reader's roles.</param>
/// <param name="Renewing">The membership that is renewed; null for a purchase.</param>
/// <param name="By">The last day on which it helps to settle a gate; null where there is none.</param>
/// <param name="IsOver">Whether nothing can be settled any more.</param>
public sealed record GatePanel(
    GatedDecision Decision, CompanyPicture Picture, Person? Reader, PortalRoles Roles, Membership? Renewing, DateOnly? By, bool IsOver)
{
    public static GatePanel Of(RenewalDecision decision, CompanyPicture picture, Person? reader, PortalRoles roles) =>
        new(decision, picture, reader, roles, decision.Case.Membership, decision.Case.Window.LastDay, decision.Phase is RenewalPhase.Closed);

    public static GatePanel Of(BuyingDecision decision, CompanyPicture picture, Person? reader, PortalRoles roles) =>
        new(decision, picture, reader, roles, null, null, IsOver: false);

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
        return gate.Kind is GateKind.Profile or GateKind.Role or GateKind.Fee && !IsOver && Renewing is { } membership
            ? [.. Picture.OpenRequests(membership).Where(request => request.Deed == deed).Select(request => Picture.People[request.AskedOf]).Distinct()]
            : [];
    }

    public bool IsMine(Gate gate) => gate.State is GateState.ToDo && (gate.SettledBy & Roles) != PortalRoles.None;

    /// <summary>Where the gate is settled or read about; null where nothing is to be opened, or to be settled any more.</summary>
    public string? Href(Gate gate) => gate.Kind switch
    {
        _ when IsOver => null,
        GateKind.Profile => Renewing is null ? "/company/edit" : "/company/review",
        GateKind.Verification => "/company/verification",
        GateKind.Requirements when Renewing is { } membership => $"/memberships/{membership.Id.Value:D}#competencies",
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
