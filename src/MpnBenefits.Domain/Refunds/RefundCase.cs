namespace MpnBenefits.Domain.Refunds;

/// <summary>
/// Everything the question "is this refunded on request?" is decided by (section 11 of the rules): within 30 days of the
/// payment, nothing activated, no product key viewed, and not the silver order that was spent on an upgrade to gold. Paid on
/// 2 September 2021, untouched, asked on 2 October: refunded; on 3 October: support decides.
/// </summary>
public sealed record RefundCase(DateOnly PaidOn, DateOnly On, bool Activated, bool KeyViewed, bool SpentOnUpgrade)
{
    public RefundDecision Decide(RefundPolicy policy)
    {
        var last = policy.LastDay(PaidOn);
        var refusals = Refusals(last).ToList();
        return refusals.Count > 0 ? new(false, last, refusals) : new(true, last, [new RefundableUntil(last)]);
    }

    private IEnumerable<Refusal> Refusals(DateOnly last)
    {
        if (SpentOnUpgrade)
        {
            yield return new OrderSpentOnUpgrade();
        }

        if (On > last)
        {
            yield return new RefundTooLate(last);
        }

        if (Activated)
        {
            yield return new BenefitWasActivated();
        }

        if (KeyViewed)
        {
            yield return new ProductKeyWasViewed();
        }
    }
}

/// <summary>Whether it is refunded, the last day on which it would be, and every reason.</summary>
public sealed record RefundDecision(bool Allowed, DateOnly LastDay, IReadOnlyList<Reason> Why);
