using MpnBenefits.Domain;

namespace MpnBenefits.Data.Search;

/// <summary>A folded word by which something of a company is found. Written in the same commit as the thing.</summary>
public sealed class SearchWord : ICompanyOwned
{
    public const int Longest = 100;

    public required string Word { get; init; }

    public required SubjectKind Kind { get; init; }

    public required Guid Subject { get; init; }

    public required CompanyId Company { get; init; }
}

/// <summary>What a search can find.</summary>
public enum SubjectKind
{
    Company,
    Member,
    Order,
}
