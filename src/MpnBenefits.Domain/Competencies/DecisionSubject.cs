using MpnBenefits.Domain.Memberships;
using MpnBenefits.Domain.Programme;
using MpnBenefits.Domain.Renewals;

namespace MpnBenefits.Domain.Competencies;

/// <summary>
/// What a decision would be about: a company's competency at a level, and the anniversary it is held to. With Silver held
/// to 1 September 2021, a decision at Gold is about a purchase.
/// </summary>
/// <param name="Company">Whose it is.</param>
/// <param name="Competency">The competency, as the catalogue has it today.</param>
/// <param name="Level">The level it would be accepted at.</param>
/// <param name="HeldTo">The anniversary it is held to, at this level or a higher one; null when it is not held.</param>
public sealed record DecisionSubject(CompanyId Company, Competency Competency, LevelId Level, DateOnly? HeldTo)
{
    public Refusal? WhyNot => Competency.Options.Count > 0 ? new CompetencyHasRequirements(Competency.Id) : null;

    public static DecisionSubject Of(
        CompanyId company, Competency competency, LevelId level, IReadOnlyList<Membership> memberships, Catalogue catalogue, DateOnly today) => new(
            company,
            competency,
            level,
            Holding(competency.Id, memberships, catalogue, today) is var (held, anniversary) && catalogue[held].Rank >= catalogue[level].Rank ? anniversary : null);

    /// <summary>The highest level a competency is held at today, in the year or in its window, and the anniversary that ends the year.</summary>
    public static (LevelId Level, DateOnly Anniversary)? Holding(
        CompetencyId competency, IReadOnlyList<Membership> memberships, Catalogue catalogue, DateOnly today) =>
        memberships
            .Where(membership => membership.EndedOn is null && MembershipStanding.Of(membership, catalogue.Renewal, today).Phase is not RenewalPhase.Closed)
            .SelectMany(membership => membership.Competencies, (membership, held) => (held.Competency, held.Level, membership.Anniversary))
            .Where(held => held.Competency == competency)
            .OrderByDescending(held => catalogue[held.Level].Rank).ThenByDescending(held => held.Anniversary)
            .Select(held => ((LevelId, DateOnly)?)(held.Level, held.Anniversary))
            .FirstOrDefault();
}
