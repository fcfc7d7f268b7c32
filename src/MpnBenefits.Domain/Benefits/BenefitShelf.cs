using MpnBenefits.Domain.Memberships;
using MpnBenefits.Domain.Programme;

namespace MpnBenefits.Domain.Benefits;

/// <summary>
/// What a company is granted today (R30, R32): the benefits of every membership whose window has not closed, each with where it
/// comes from and until when it can be activated and used. Silver with an anniversary on 1 September 2021 grants to
/// 1 October; a membership that has lapsed, and a competency that is met and not paid for, grant nothing.
/// </summary>
public sealed record BenefitShelf(IReadOnlyList<GrantedBenefit> Benefits)
{
    public static BenefitShelf Of(Catalogue catalogue, IEnumerable<Membership> memberships, DateOnly today)
    {
        var held = memberships
            .Where(membership => MembershipStanding.Of(membership, catalogue.Renewal, today).BenefitsAccessible)
            .SelectMany(membership => BenefitHolding.Of(membership, catalogue).Select(holding => (holding, membership)))
            .ToList();
        var sheet = BenefitSheet.Of(catalogue, [.. held.Select(one => one.holding)]);
        return new([.. sheet.Lines.Select(line => new GrantedBenefit(line, [.. line.Origins.Select(origin => TermOf(origin, held, catalogue))]))]);
    }

    private static GrantTerm TermOf(BenefitOrigin origin, IReadOnlyList<(BenefitHolding Holding, Membership Membership)> held, Catalogue catalogue)
    {
        var membership = held.First(one => one.Holding.Offer == origin.Offer && (origin.Competency is null || one.Holding.Competency == origin.Competency)).Membership;
        return new(origin, membership.Id, membership.Anniversary, membership.Window(catalogue.Renewal).LastDay);
    }
}

/// <summary>One product and what of it is granted, with the term of each part.</summary>
public sealed record GrantedBenefit(BenefitLine Line, IReadOnlyList<GrantTerm> Terms)
{
    public Product Product => Line.Product;

    /// <summary>Whether there is anything of it: rows of 0 are in the catalogue, and no benefit.</summary>
    public bool IsGranted => Line.Quantity is not 0;

    /// <summary>The first day on which a part of it ends; the last to activate and to use it (C7).</summary>
    public DateOnly FirstEnd => Terms.Min(term => term.LastDay);
}

/// <summary>A part of a grant: where it comes from, the paid year, and the last day of its window, which is the last to activate and to use it.</summary>
public sealed record GrantTerm(BenefitOrigin Origin, MembershipId Membership, DateOnly Anniversary, DateOnly LastDay);
