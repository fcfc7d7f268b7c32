namespace MpnBenefits.Domain.Partners;

/// <summary>No directory knows the domain.</summary>
[Rules(68)]
public sealed record DomainWithoutDirectory(string Domain) : Refusal;

/// <summary>Which directory a domain belongs to could not be asked: nobody answered in time.</summary>
[Rules(68)]
public sealed record DirectorySilent(string Domain) : Refusal;

/// <summary>No TXT record stands at the domain, or none is seen yet.</summary>
[Rules(68)]
public sealed record RecordNotFound(string Domain) : Refusal;

/// <summary>TXT records stand there, and none of them is the one wanted.</summary>
[Rules(68)]
public sealed record RecordDiffers(string Domain, IReadOnlyList<string> Found) : Refusal;

/// <summary>The name servers did not answer in time, or could not.</summary>
[Rules(68)]
public sealed record DnsSilent(string Domain) : Refusal;

/// <summary>The code ran out, or was withdrawn; a new one is asked for.</summary>
[Rules(68)]
public sealed record ProofExpired(DateOnly On) : Refusal;

/// <summary>The directory is associated with another company. Which one is not said.</summary>
[Rules(68)]
public sealed record TenantOfAnotherCompany(string Domain) : Refusal;

/// <summary>The directory is the company's already.</summary>
[Rules(68)]
public sealed record TenantAlreadyYours(string Domain) : Refusal;

/// <summary>The only directory of a company stays.</summary>
[Rules(68)]
public sealed record LastTenantStays : Refusal;

/// <summary>Nobody removes the directory they sign in from.</summary>
[Rules(68)]
public sealed record OwnTenantStays : Refusal;
