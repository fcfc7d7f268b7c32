namespace MpnBenefits.Domain.Programme;

/// <summary>Pages of the programme's own that the portal points at (R5, R29, R33, R60); one that is not known is null and nothing points there.</summary>
/// <param name="Guide">How the benefits may be used.</param>
/// <param name="LicenseTable">The programme's table of both packs.</param>
/// <param name="Licensing">Where commercial licenses are sold.</param>
/// <param name="Extension">The article in which the extensions of requirements were announced.</param>
public sealed record ProgrammeLinks(Uri? Guide, Uri? LicenseTable, Uri? Licensing, Uri? Extension);
