using MpnBenefits.Domain.Partners;
using MpnBenefits.Web.Operations;

namespace MpnBenefits.Web.Pages.Company;

/// <summary>The profile as it is shown: whether the reader may change it, what must be updated, and who changed each field last.</summary>
public sealed record ProfileView(CompanyProfile Profile, bool MayChange, IReadOnlyList<ProfileFinding> Findings, IReadOnlyDictionary<string, FieldChange> Changes, bool SaysUnchanged = false);
