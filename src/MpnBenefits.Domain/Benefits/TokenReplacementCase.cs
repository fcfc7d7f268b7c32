namespace MpnBenefits.Domain.Benefits;

/// <summary>Why a replacement is asked for.</summary>
public enum ReplacementReason
{
    /// <summary>The token was activated on a tenant that it was not meant for (R36).</summary>
    WrongTenant,

    /// <summary>Its seats were added where the end should have been extended (R37).</summary>
    SeatsAddedByMistake,

    /// <summary>Anything else: support may still decide.</summary>
    Other,
}

/// <summary>
/// Everything the question "is this token replaced?" is decided by (R36-R39): a reason that is one of two, once per original
/// token, within 30 days of its activation. Activated on 1 March 2021 on the wrong tenant and asked on 31 March: replaced; on
/// 1 April, a second time, or for a replacement: refused.
/// </summary>
public sealed record TokenReplacementCase(DateOnly ActivatedOn, DateOnly RequestedOn, ReplacementReason Reason, bool AlreadyReplaced, bool IsReplacement)
{
    public TokenReplacementDecision Decide(TokenPolicy policy)
    {
        var last = policy.LastDay(ActivatedOn);
        var refusals = Refusals(last, policy).ToList();
        return refusals.Count > 0 ? new(false, last, refusals) : new(true, last, [new TokenReplaceable(Reason, last)]);
    }

    private IEnumerable<Refusal> Refusals(DateOnly last, TokenPolicy policy)
    {
        if (IsReplacement)
        {
            yield return new ReplacementIsNotReplaced();
        }

        if (AlreadyReplaced)
        {
            yield return new TokenWasReplaced(policy.Replacements);
        }

        if (RequestedOn > last)
        {
            yield return new ReplacementTooLate(last);
        }

        if (Reason is ReplacementReason.Other)
        {
            yield return new ReplacementReasonNotCovered();
        }
    }
}

/// <summary>Whether it is replaced at once, the last day on which that could be asked, and every reason.</summary>
public sealed record TokenReplacementDecision(bool Allowed, DateOnly LastDay, IReadOnlyList<Reason> Why);
