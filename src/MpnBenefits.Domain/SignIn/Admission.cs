using MpnBenefits.Domain.Partners;

namespace MpnBenefits.Domain.SignIn;

/// <summary>
/// Whether somebody whom a directory vouches for comes in (R68): as the operator's staff by the roles of the operator's
/// own directory; as a member they already are; or as a new member without a role, when the directory is one of a
/// company's and they are no guest in it. A directory nobody knows, and a guest nobody invited, are told what to do.
/// </summary>
public sealed record Admission(AdmissionKind Kind)
{
    public static Result<Admission> Decide(DirectoryIdentity who, StaffRoles staff, bool belongs, Company? ofTenant) =>
        staff is not StaffRoles.None ? new Admission(AdmissionKind.Staff) :
        belongs ? new Admission(AdmissionKind.Member) :
        ofTenant is null ? new DirectoryUnknown() :
        who.Guest ? new GuestNotInvited(ofTenant.Name) :
        new Admission(AdmissionKind.Joins);
}

public enum AdmissionKind
{
    Staff,
    Member,

    /// <summary>The first sign-in from a company's own directory.</summary>
    Joins,
}

/// <summary>No company's people sign in from this directory yet.</summary>
[Rules(68)]
public sealed record DirectoryUnknown : Refusal;

/// <summary>A guest of a company's directory comes in by an invitation only.</summary>
[Rules(68)]
public sealed record GuestNotInvited(string Company) : Refusal;
